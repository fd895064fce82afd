import { defineCheck } from './definition.ts';

/** Something was read that no record can hold: a figure beyond all numbers, an item without a word. */
export const notKept = defineCheck({
  code: 'not-kept',
  level: 'warning',
  names: { zh: '有内容未能记录', en: 'Not kept' },
  means: '有的内容不能作为数据记录（如过长的数字、空的标题），已经略去。请对照原文补录。',
  needs: ['dropped'],
  figures: ['count', 'words'],
  zh: ({ count, words }) => `有${count.text}内容不能作为数据记录，已略去：${words.text}，请对照原文核对。`,
  en: ({ count, words }) =>
    `${count.value} readings cannot be kept as data and were left out: ${words.text}. Compare them with the source.`,
  find(_notice, { dropped }) {
    const byItem = new Map<string | null, string[]>();
    for (const { item, text } of dropped) byItem.set(item, [...(byItem.get(item) ?? []), `“${text}”`]);
    return [...byItem].map(([item, words]) => ({
      item,
      figures: { count: { value: words.length, unit: '处' }, words: words.join('、') },
    }));
  },
});

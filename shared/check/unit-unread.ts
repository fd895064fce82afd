import { defineCheck } from './definition.ts';

const longest = 30;

/** What a label of units introduces and no reader could read as a unit: printed, and in no field. */
export const unitUnread = defineCheck({
  code: 'unit-unread',
  level: 'warning',
  names: { zh: '单位未读出', en: 'Unit not read' },
  means: '责任单位一栏里有的字没有读成单位，可能是写法特别的单位名称。请对照原文，在更正里补上。',
  needs: ['unreadUnits'],
  figures: ['count', 'words'],
  zh: ({ count, words }) => `责任单位中有${count.text}没有读成单位：${words.text}，请核对原文。`,
  en: ({ count, words }) =>
    `${count.value} names behind a label of units could not be read: ${words.text}. Compare them with the source.`,
  find: ({ items }, { unreadUnits }) => {
    const ids = new Set(items.map(({ id }) => id));
    return unreadUnits
      .filter(({ item }) => ids.has(item))
      .map(({ item, texts }) => ({
        item,
        figures: {
          count: { value: texts.length, unit: '处' },
          words: texts.map((text) => `“${text.slice(0, longest)}”`).join('、'),
        },
      }));
  },
});

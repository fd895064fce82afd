import { defineCheck } from './definition.ts';

/** Parts of the source in a form that is not read. */
export const unreadPart = defineCheck({
  code: 'unread-part',
  level: 'warning',
  names: { zh: '有内容无法读取', en: 'Parts that cannot be read' },
  means: '文件里有读不了的部分（图片、扫描页、嵌入的对象）。请打开原文，把其中的事项补录。',
  needs: ['leftOut'],
  figures: ['count', 'kinds'],
  zh: ({ count, kinds }) => `有${count.text}内容无法读取：${kinds.text}。请打开原文，把其中的事项补录。`,
  en: ({ count, kinds }) =>
    `${count.value} parts cannot be read: ${kinds.text}. Open the source and add the items in them by hand.`,
  find(_notice, { leftOut }) {
    const parts = leftOut.filter(({ why }) => why === 'unreadable');
    if (parts.length === 0) return [];
    const kinds = [...new Set(parts.map(({ text }) => text))].join('、');
    return [{ item: null, figures: { count: { value: parts.length, unit: '处' }, kinds } }];
  },
});

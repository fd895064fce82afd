import { defineCheck } from './definition.ts';

const mostShown = 3;
const longest = 24;

/** Lines among the items that name who answers for what and were read into none: a number that the page garbles loses an item so. */
export const lineUnread = defineCheck({
  code: 'line-unread',
  level: 'warning',
  names: { zh: '有任务未采集', en: 'Lines that were not read' },
  means:
    '正文里有的话写明了责任单位，却不在任何事项里，多半是前面的序号缺了或写得特别。打开原文看这几句：是任务的，用“在页面上点选”补上；不是的，点“已核对”。',
  needs: ['unreadLines'],
  figures: ['count', 'lines'],
  zh: ({ count, lines }) => `有${count.text}写明了责任单位，未采集为事项：${lines.text}。若是任务，请点选正文补上。`,
  en: ({ count, lines }) =>
    `${count.value} lines name who is responsible and are in no item: ${lines.text}. If they are tasks, pick them in the text.`,
  find(_notice, { unreadLines }) {
    if (unreadLines.length === 0) return [];
    const shown = unreadLines.slice(0, mostShown).map((line) => `“${line.slice(0, longest)}”`);
    const lines = `${shown.join('、')}${unreadLines.length > mostShown ? '等' : ''}`;
    return [{ item: null, figures: { count: { value: unreadLines.length, unit: '句' }, lines } }];
  },
});

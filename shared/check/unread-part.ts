import { type Check, finding } from './draft.ts';

/** Parts of the source in a form that is not read. */
export const unreadPart: Check = (_notice, { leftOut }) => {
  const parts = leftOut.filter(({ why }) => why === 'unreadable');
  if (parts.length === 0) return [];
  const kinds = [...new Set(parts.map(({ text }) => text))].join('、');
  return [
    finding(
      'unread-part',
      'warning',
      null,
      `有${parts.length}处内容无法读取：${kinds}。请打开原文，把其中的事项补录。`,
    ),
  ];
};

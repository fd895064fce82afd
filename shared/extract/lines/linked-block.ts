import type { Block } from '../../page/page-index.ts';

const dateAndMarks = /[\d\s.．、\-/[\]［］年月日:：·•]/gu;

/** Whether a block is a link to another page: its number and the day beside it do not count. */
export function isLinked({ linked, text }: Block): boolean {
  return linked > 0 && linked * 2 > text.replace(dateAndMarks, '').length;
}

import { LetterSet } from '../../lex/letters.ts';
import type { Block } from '../../page/page-index.ts';

/** What a link prints beside its title: the number before it and the day behind it. */
const beside = new LetterSet('0123456789 .．、-/[]［］年月日:：·•');

/** Whether a block is a link to another page: its number and the day beside it do not count. */
export function isLinked({ linked, text }: Block): boolean {
  return linked > 0 && linked * 2 > text.length - beside.count(text);
}

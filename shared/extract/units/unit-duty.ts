import { WordSet } from '../../lex/words.ts';
import type { UnitRole } from '../../notice/notice.ts';
import { dutyWords, helpingVerb, leading } from '../vocabulary/duty-words.ts';

const following = new WordSet(dutyWords);

/** True where a verb is followed by nothing but such words. */
export function isDutyTail(tail: string): boolean {
  let at = 0;
  for (let word = following.at(tail, at); word !== null; word = following.at(tail, at)) at += word.length;
  return at === tail.length;
}

/** The role that a verb of duty gives the names before it. */
export function roleOfVerb(phrase: string): UnitRole {
  if (leading.test(phrase)) return '牵头';
  return helpingVerb.test(phrase) ? '配合' : '责任';
}

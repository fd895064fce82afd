import { WordSet } from '../../lex/words.ts';
import { aimingWords, countingWords, doingWords, plainNouns } from '../vocabulary/background-words.ts';
import { leadingVerbs } from '../vocabulary/leading-verbs.ts';

const plain = new Set(plainNouns);
const counting = new Set(countingWords);
/** Words of doing: a stretch that holds one tells what is to be done, no mere state. */
export const doing = new WordSet([...doingWords, ...plain]);
/** The same with words of what is aimed at and verbs that promises are printed with. */
export const promising = new WordSet([
  ...doingWords,
  ...aimingWords,
  ...leadingVerbs.filter((verb) => !counting.has(verb)),
  ...plain,
]);

/** Whether a stretch of a text holds one of some words; nouns that begin like one are passed over. */
export function holds(words: WordSet, text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = words.at(text, at);
    if (word === null) continue;
    if (!plain.has(word)) return true;
    at += word.length - 1;
  }
  return false;
}

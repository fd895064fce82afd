import { wordLetters } from '../../../lex/word-letters.ts';

const maxCompared = 120;

/** What counts of a text when it is held against another: its letters and digits, and each pair of neighbours among them. */
export interface Wording {
  readonly letters: string;
  /** Pairs by code, in order, so that what two texts share is told in one walk along both. */
  readonly pairs: Uint32Array;
}

/** Reads a text for comparison, once for all the texts it is held against; punctuation and what stands behind its first 120 letters do not count. */
export function wordingOf(text: string): Wording {
  const letters = wordLetters(text, maxCompared);
  const pairs = new Uint32Array(Math.max(0, letters.length - 1));
  for (let at = 0; at < pairs.length; at += 1) {
    pairs[at] = letters.charCodeAt(at) * 0x10000 + letters.charCodeAt(at + 1);
  }
  return { letters, pairs: pairs.sort() };
}

function sharedPairs(left: Uint32Array, right: Uint32Array): number {
  let shared = 0;
  for (let a = 0, b = 0; a < left.length && b < right.length; ) {
    const [own = 0, other = 0] = [left[a], right[b]];
    if (own === other) shared += 1;
    if (own <= other) a += 1;
    if (other <= own) b += 1;
  }
  return shared;
}

/** How alike two texts are, 0 to 1: shared pairs of letters against all (Dice). */
export function likeness(left: Wording, right: Wording): number {
  if (left.letters === right.letters) return left.letters === '' ? 0 : 1;
  const all = left.pairs.length + right.pairs.length;
  if (left.pairs.length === 0 || right.pairs.length === 0) return 0;
  return (2 * sharedPairs(left.pairs, right.pairs)) / all;
}

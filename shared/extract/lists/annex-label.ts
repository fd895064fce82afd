import { LetterSet, pastBlank } from '../../lex/letters.ts';
import { digitsEnd, smallNumeralEnd } from '../../lex/ordinals.ts';

/** How an annex is called: what it is numbered with (empty where nothing), and where the number begins and ends. */
export interface AnnexLabel {
  readonly number: string;
  readonly from: number;
  readonly end: number;
}

const dashes = new LetterSet('-—－');
const openings = new LetterSet('（(');
const closings = new LetterSet('）)');

/** Where 附件 and the like end that a text begins with, `nouns` being their second letters; -1 where it begins with none. */
function nounEnd(text: string, nouns: string): number {
  const noun = text.startsWith('附') ? pastBlank(text, 1) : text.length;
  return noun < text.length && nouns.includes(text.charAt(noun)) ? pastBlank(text, noun + 1) : -1;
}

function numberEnd(text: string, from: number, numerals: number): number {
  const end = Math.max(digitsEnd(text, from, 3), smallNumeralEnd(text, from, numerals));
  return end < 0 ? from : end;
}

/** Reads the label that a text begins with: 附件3, 附表二; null where it begins with none. `numerals` is the most Chinese numerals. */
export function annexLabel(text: string, nouns: string, numerals: number): AnnexLabel | null {
  const from = nounEnd(text, nouns);
  if (from < 0) return null;
  const end = numberEnd(text, from, numerals);
  return { number: text.slice(from, end), from, end };
}

/** The same with its number in brackets, or one that a second number divides: 附件（2）, 附件1-2. */
export function framedAnnexLabel(text: string, nouns: string, numerals: number): AnnexLabel | null {
  const from = nounEnd(text, nouns);
  if (from < 0) return null;
  const first = openings.has(text, from) ? from + 1 : from;
  let end = numberEnd(text, first, numerals);
  const inner = digitsEnd(text, first, 3) === end && dashes.has(text, end) ? digitsEnd(text, end + 1, 2) : -1;
  if (inner > 0) end = inner;
  return { number: text.slice(first, end), from, end: closings.has(text, end) ? end + 1 : end };
}

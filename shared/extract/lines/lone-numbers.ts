import { LetterSet, pastBlank } from '../../lex/letters.ts';
import { digitsEnd, smallNumeralEnd } from '../../lex/ordinals.ts';
import { WordSet } from '../../lex/words.ts';
import { readNumeral } from '../../notice/numerals.ts';
import { numberWords } from '../vocabulary/ordinal-words.ts';

const numberMarks = new LetterSet('.．、');
const dashes = new LetterSet('—–-');
const pageMarks = new LetterSet('，,/ ');
/** What stands before a number that is alone on its line: 任务3, 实事一. */
const countedNouns = new WordSet(['任务', '项目', '实事', '工程', '事项', '行动']);
const numberWord = new WordSet(numberWords);
const longestPageNumber = 16;

/** The offset behind NO., No or their like, where one stands at a place, and behind the blanks that follow. */
export function pastNumberWord(text: string, at: number): number {
  return pastBlank(text, numberWord.past(text, at));
}

/** 3, 03., No.3: the number and nothing else, or null. */
function bareNumber(text: string): number | null {
  const from = pastNumberWord(text, 0);
  const end = digitsEnd(text, from, text.startsWith('0', from) ? 4 : 3);
  if (end < 0 || (numberMarks.has(text, end) ? end + 1 : end) !== text.length) return null;
  return Number(text.slice(from, end));
}

/** Whether a text is a number up to ninety-nine in Chinese numerals. */
export function isHanNumber(text: string): boolean {
  return smallNumeralEnd(text, 0, 3) === text.length;
}

/** 任务3, 实事十二: the number behind a noun that it counts, and nothing else, or null. */
export function namedNumber(text: string): number | null {
  const noun = countedNouns.past(text, 0);
  if (noun === 0) return null;
  const from = pastBlank(text, noun);
  const end = Math.max(digitsEnd(text, from, 3), smallNumeralEnd(text, from, 3));
  return end === text.length ? readNumeral(text.slice(from)) : null;
}

/** Whether a line is nothing but a number, with the mark behind it. */
export function isBareNumber(text: string): boolean {
  return bareNumber(text) !== null;
}

/** A line that is nothing but a number, as cards and flattened tables print it. */
export function loneOrdinal(text: string): number | null {
  return bareNumber(text) ?? namedNumber(text);
}

/** Where the number of pages that 页 closes ends, behind the word before it; -1 where none stands there. */
function pagesEnd(text: string, at: number, word: string): number {
  if (!text.startsWith(word, at)) return -1;
  const end = digitsEnd(text, pastBlank(text, at + word.length), 3);
  const unit = end < 0 ? -1 : pastBlank(text, end);
  return text.startsWith('页', unit) ? unit + 1 : -1;
}

/** — 5 — */
function isDashed(text: string): boolean {
  const open = dashes.runEnd(text, 0, 2);
  const end = open === 0 ? -1 : digitsEnd(text, pastBlank(text, open), 4);
  if (end < 0) return false;
  const close = pastBlank(text, end);
  return dashes.has(text, close) && dashes.runEnd(text, close, 2) === text.length;
}

/** — 5 —, 第3页共12页: a page's number, printed between the lines of a paged document. */
export function isPageNumber(text: string): boolean {
  if (text.length > longestPageNumber) return false;
  const page = pagesEnd(text, 0, '第');
  if (page < 0) return isDashed(text);
  return page === text.length || pagesEnd(text, pageMarks.runEnd(text, page, 2), '共') === text.length;
}

import { readNumeral } from '../notice/numerals.ts';
import { isDigitAt, LetterSet } from './letters.ts';

/** A whole number without places behind a point, as what numbers or counts prints it: 12, 十二. */
export interface Ordinal {
  readonly value: number;
  readonly end: number;
}

const numeralLetters = new LetterSet('一二三四五六七八九十百零〇');
/** Letters of numbers up to ninety-nine. */
const smallLetters = new LetterSet('一二三四五六七八九十');

/** Chinese numerals of ordinals are this long at most: 一百二十三. */
const mostLetters = 5;

function endOf(letters: LetterSet, text: string, at: number, most: number): number {
  const end = letters.runEnd(text, at, most + 1);
  return end === at || end > at + most ? -1 : end;
}

/** Where the Arabic digits that start at `at` end; -1 where none do or more than `most`. */
export function digitsEnd(text: string, at: number, most: number): number {
  let end = at;
  while (end <= at + most && isDigitAt(text, end)) end += 1;
  return end === at || end > at + most ? -1 : end;
}

/** Where the Chinese numeral of an ordinal that starts at `at` ends; -1 where none does or a longer one. */
export function numeralEnd(text: string, at: number, most: number = mostLetters): number {
  return endOf(numeralLetters, text, at, most);
}

/** The same for numbers up to ninety-nine, without 百 and 零. */
export function smallNumeralEnd(text: string, at: number, most: number): number {
  return endOf(smallLetters, text, at, most);
}

/** A whole number of a text with its place. */
export interface PlacedNumber extends Ordinal {
  readonly start: number;
}

const hundreds = '一二三四五六七八九十百';
const headingLetters = new LetterSet(hundreds);
const sentenceLetters = new LetterSet(`${hundreds}两`);
const countDigits = 3;

/** The whole numbers of a heading as counts of a few hundred print them, in order: 十件, 26项. Longer ones are no such counts. */
export function countsIn(text: string): PlacedNumber[] {
  return numbersOf(text, headingLetters);
}

/** The same of a sentence, where 两 counts too. */
export function countsSaidIn(text: string): PlacedNumber[] {
  return numbersOf(text, sentenceLetters);
}

function numbersOf(text: string, letters: LetterSet): PlacedNumber[] {
  const found: PlacedNumber[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const digits = isDigitAt(text, at);
    if (!digits && !letters.has(text, at)) continue;
    let end = at + 1;
    while (digits ? isDigitAt(text, end) : letters.has(text, end)) end += 1;
    const value = end - at <= (digits ? countDigits : mostLetters) ? readNumeral(text.slice(at, end)) : null;
    if (value !== null) found.push({ start: at, end, value });
    at = end - 1;
  }
  return found;
}

/** The ordinal that starts at `at`, of at most `digits` Arabic digits or a Chinese numeral; null where none does. */
export function ordinalAt(text: string, at: number, digits: number): Ordinal | null {
  const arabic = digitsEnd(text, at, digits);
  const end = arabic < 0 ? numeralEnd(text, at) : arabic;
  const value = end < 0 ? null : readNumeral(text.slice(at, end));
  return value === null ? null : { value, end };
}

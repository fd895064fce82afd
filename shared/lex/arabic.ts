import { largePlaces, smallPlaces } from '../notice/numerals.ts';
import { powerAt } from '../notice/raised.ts';
import { exact } from './sum.ts';
import { unitWordAt } from './unit-words.ts';

/** A number in Arabic digits; `plain` where it has no group and no fraction. */
export type Arabic = { readonly value: number; readonly end: number; readonly plain: boolean };

/** Whether a letter is one of 0 to 9; no letter is none. */
export function isDigit(letter: string): boolean {
  return letter >= '0' && letter <= '9' && letter.length === 1;
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charAt(end))) end += 1;
  return end;
}

/** Marks that printers put between groups of three (GB/T 15835-2011 writes a thin space). */
const groupMarks = ',， ';
const groupLength = 3;

/** True where a unit, 万 or % follows, at once or after one blank: the number before it is no item's ordinal. */
function measured(text: string, at: number): boolean {
  const from = text.charAt(at) === ' ' ? at + 1 : at;
  const letter = text.charAt(from);
  return smallPlaces.has(letter) || largePlaces.has(letter) || unitWordAt(text, from) !== null;
}

/** The digits after a point, or null. A point with blanks around it (1 .2, 99. 5) and 1·2 count only before a unit. */
function fractionEnd(text: string, at: number): { from: number; end: number } | null {
  let point = at;
  if (text.charAt(point) === ' ') point += 1;
  const mark = text.charAt(point);
  if (mark !== '.' && mark !== '·') return null;
  let from = point + 1;
  if (text.charAt(from) === ' ') from += 1;
  const end = digitsEnd(text, from);
  if (end === from) return null;
  const tight = point === at && from === point + 1 && mark === '.';
  if (tight) return text.charAt(end) === '.' && isDigit(text.charAt(end + 1)) ? null : { from, end };
  return measured(text, end) ? { from, end } : null;
}

/** A number with the power of ten that it is written with: 2.6×10⁴, 10⁴. */
function withPower(text: string, number: Arabic): Arabic {
  const { value, end } = number;
  const own = value === 10 ? powerAt(text, end) : null;
  if (own !== null) return { value: exact(10 ** own.power), end: own.end, plain: false };
  if (text.charAt(end) !== '×' || !text.startsWith('10', end + 1)) return number;
  const factor = powerAt(text, end + 3);
  return factor === null ? number : { value: exact(value * 10 ** factor.power), end: factor.end, plain: false };
}

/**
 * Reads the digits at `at` with their groups (12,800 · 1，200 · 12 000), their fraction (1.2 · 99. 5 · 1·2) and their power of ten
 * (2.6×10⁴).
 */
export function arabicAt(text: string, at: number): Arabic {
  return withPower(text, decimalAt(text, at));
}

function decimalAt(text: string, at: number): Arabic {
  let end = digitsEnd(text, at);
  let digits = text.slice(at, end);
  const mark = text.charAt(end);
  if (digits.length <= groupLength && digits.charAt(0) !== '0' && groupMarks.includes(mark) && mark !== '') {
    for (let next = digitsEnd(text, end + 1); text.charAt(end) === mark && next - end - 1 === groupLength; ) {
      digits += text.slice(end + 1, next);
      end = next;
      next = digitsEnd(text, end + 1);
    }
  }
  const grouped = digits.length !== end - at;
  const fraction = fractionEnd(text, end);
  if (fraction === null) return { value: Number(digits), end, plain: !grouped };
  return { value: Number(`${digits}.${text.slice(fraction.from, fraction.end)}`), end: fraction.end, plain: false };
}

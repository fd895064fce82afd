import { readChineseNumeral } from './numerals.ts';

/** A calendar day found in a text, `YYYY-MM-DD`, and the run it was printed in. */
export type PrintedDay = { readonly day: string; readonly start: number; readonly end: number };

/** Days in a month of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `YYYY-MM-DD` of a day that exists between 1949 and 2099, else null. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1949 || year > 2099 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whether a text is a day as `isoDay` writes it. */
export function isDay(text: string): boolean {
  return text === isoDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
}

/** The last day of a month, `YYYY-MM-DD`. */
export function lastOfMonth(year: number, month: number): string | null {
  return month < 1 || month > 12 ? null : isoDay(year, month, daysInMonth(year, month));
}

const arabicDay = /((?:19|20)\d{2}) ?(?:年|[-/.]) ?(\d{1,2}) ?(?:月|[-/.]) ?(\d{1,2})(?!\d)(?: ?日)?/g;
const chineseDay = /([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/g;
const packedDay = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/g;

/**
 * Every full calendar day a text prints, in order: `2024年3月13日`, `2024-03-13 10:01`, `2024.3.13`, `二〇二五年四月十七日`
 * and `20240313`. Days that no calendar has (2月30日) are left out.
 */
export function findDays(text: string): PrintedDay[] {
  const found: PrintedDay[] = [];
  const add = (day: string | null, match: RegExpExecArray): void => {
    if (day !== null) found.push({ day, start: match.index, end: match.index + match[0].length });
  };
  for (const match of text.matchAll(arabicDay)) {
    add(isoDay(Number(match[1]), Number(match[2]), Number(match[3])), match);
  }
  for (const match of text.matchAll(chineseDay)) {
    const [year, month, day] = [match[1], match[2], match[3]].map((part) => readChineseNumeral(part ?? '') ?? 0);
    add(isoDay(year ?? 0, month ?? 0, day ?? 0), match);
  }
  for (const match of text.matchAll(packedDay)) {
    add(isoDay(Number(match[1]), Number(match[2]), Number(match[3])), match);
  }
  return found.sort((left, right) => left.start - right.start);
}

/** The first full calendar day a text prints, or null. */
export function readDay(text: string): string | null {
  return findDays(text)[0]?.day ?? null;
}

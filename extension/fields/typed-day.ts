import { isoDay } from '../../shared/notice/dates.ts';

/** A day as `YYYY-MM-DD`, or the words of a notice that a typed short form stands for; null where it is none, or no day of the calendar. */
export type ShortDay = { readonly date: string | null } | { readonly words: string };

const ending = '(?:之?前|以前)?';
const day = new RegExp(`^(?:(\\d{4}|\\d{2})[-./年])?(\\d{1,2})[-./月](\\d{1,2})[日号]?${ending}$`, 'u');
const solid = /^(\d{4})(\d{2})(\d{2})$/u;
const month = new RegExp(`^(\\d{4})[-./](\\d{1,2})([底末]?${ending})$`, 'u');
const quarter = new RegExp(`^(?:(\\d{4}|\\d{2})年?)?[-./]?q([1-4])(?:季度)?([底末]?${ending})$`, 'iu');
const shortYear = /^(\d{2})(年.{1,20})$/u;

const fullYear = (year: string) => (year.length === 2 ? `20${year}` : year);

/**
 * Reads what people type for a day and no notice prints: 12-31, 12.31, 25-12-31, 20251231, 2025.12, Q3, 25年底; `year` is that of a day
 * without one. Undefined where it is none of these.
 */
export function shortDay(typed: string, year: number): ShortDay | undefined {
  const text = typed.normalize('NFKC').replace(/\s/gu, '');
  const parts = day.exec(text) ?? solid.exec(text);
  if (parts !== null) {
    const [, ofYear = String(year), ofMonth, ofDay] = parts;
    return { date: isoDay(Number(fullYear(ofYear)), Number(ofMonth), Number(ofDay)) };
  }
  const inMonth = month.exec(text);
  if (inMonth !== null) {
    const known = Number(inMonth[2]) >= 1 && Number(inMonth[2]) <= 12;
    if (!known) return { date: null };
    return { words: `${inMonth[1]}年${Number(inMonth[2])}月${inMonth[3]}` };
  }
  const inQuarter = quarter.exec(text);
  if (inQuarter !== null) {
    const [, ofYear, which, end = ''] = inQuarter;
    return { words: `${ofYear === undefined ? '' : `${fullYear(ofYear)}年`}第${which}季度${end}` };
  }
  const inYear = shortYear.exec(text);
  return inYear === null ? undefined : { words: `20${inYear[1]}${inYear[2]}` };
}

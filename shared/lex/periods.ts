import { isoDay, lastOfMonth } from '../notice/dates.ts';
import { readChineseNumeral } from '../notice/numerals.ts';
import { rangeDashes } from '../notice/range-dashes.ts';
import { mayOpenPeriod } from './period-opening.ts';
import type { Span } from './span.ts';

/** A printed stretch of the calendar: `一季度`, `2—3月`, `11月中旬`, `3月底前`, `2024年`, `7月1日起`. */
export type Period = Span & {
  readonly first: string;
  readonly last: string;
  /** How fine the words are: a day, a part of a month, a month, a quarter or a longer part of a year, a year. */
  readonly grain: 'day' | 'third' | 'month' | 'quarter' | 'part' | 'year';
  /** True where a year was printed in the phrase itself. */
  readonly dated: boolean;
  /** True where words like 前, 底 or 内 make the last day a limit. */
  readonly limit: boolean;
};

const relativeYears = '(?:今年|本年度?|当年|明年|次年|去年|上年度?|上一年度?)(?!龄)';
const year = `(?:((?:(?:19|20)\\d{2}|二[〇○零][一二三四五六七八九〇○零]{2})) ?年|(${relativeYears}))?(?:的)?`;
const chineseSmall = '十[一二]|[一二三四五六七八九十]';
const monthWord = `(\\d{1,2}|${chineseSmall})`;
const dayWord = '(\\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])';
const dash = `[至到${rangeDashes.replace('-', '\\-')}]`;
const before = '((?:（含）)?(?:之?前|以前|之?内))';
const hour = '(?: ?(?:\\d{1,2}|零|二十四) ?[时点](?:整)?)?';
const quarterly = new RegExp(
  `${year}(?:第)?([一二三四1-4])(?:(?:${dash}|、)(?:第)?([一二三四1-4]))?个?季度(?:末|底|结束)?${before}?`,
  'y',
);
const halves = new RegExp(`${year}(上半年|下半年|前三个?季度|前[两二]个?季度)(末|底)?${before}?`, 'y');
const monthly = new RegExp(
  `${year}${monthWord}(?:${dash}{1,2}(?:((?:20\\d{2})) ?年)?${monthWord})? ?月份?(?:(上旬|中旬|下旬|初)| ?${dayWord} ?[日号]${hour}|月?(底|末))?(${before}|起)?`,
  'y',
);
const monthsApart = new RegExp(
  `${year}${monthWord} ?月份?(?:${dayWord} ?[日号]|初|底|末)?${dash}{1,2}(?:((?:20\\d{2})) ?年)?${monthWord} ?月份?(?:${dayWord} ?[日号]|月?(底|末))?${before}?`,
  'y',
);
const numericDay = new RegExp(
  `((?:19|20)\\d{2})([-./])(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])(?!\\d)日?${before}?`,
  'y',
);
const yearSpan = new RegExp(`(20\\d{2}) ?年?(?:${dash}{1,2})(20\\d{2}) ?(?:年度?|学年)`, 'y');
const yearly = new RegExp(
  `(?:((?:(?:19|20)\\d{2}|二[〇○零][一二三四五六七八九〇○零]{2})) ?年|(${relativeYears}))(?:度|年(?=[底末内前]))?(底|末)?${before}?`,
  'y',
);
const yearEnd = /(年底|年末|年内|全年|岁末)(之?前|以前)?/y;
const fiveYears = /“?十([三四五六])五”?(?:时期)?(末|期末|期间|规划期末)?(之?前)?/y;

function at(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

function number(word: string | undefined): number | null {
  if (word === undefined) return null;
  return /^\d+$/.test(word) ? Number(word) : readChineseNumeral(word.replaceAll('○', '〇'));
}

function isPast(relative: string | undefined): boolean {
  return relative !== undefined && (relative.startsWith('去') || relative.startsWith('上'));
}

function yearOf(printed: string | undefined, relative: string | undefined, current: number): number {
  const own = number(printed);
  if (own !== null) return own;
  if (relative === '明年' || relative === '次年') return current + 1;
  return isPast(relative) ? current - 1 : current;
}

function made(
  match: RegExpExecArray,
  from: string | null,
  to: string | null,
  rest: Pick<Period, 'grain' | 'dated' | 'limit'>,
): Period | null {
  if (from === null || to === null) return null;
  return { start: match.index, end: match.index + match[0].length, first: from, last: to, ...rest };
}

function dayOrThird(match: RegExpExecArray, whole: number, month: number): Period | null {
  const [third, day, mark] = [match[6], number(match[7]), match[9]];
  const limit = mark !== undefined && mark !== '起' && !isPast(match[2]);
  const dated = match[1] !== undefined;
  if (day !== null) {
    const only = isoDay(whole, month, day);
    return made(match, only, only, { grain: 'day', dated, limit });
  }
  if (third === undefined) return null;
  const [from, to] = third === '上旬' || third === '初' ? [1, 10] : third === '中旬' ? [11, 20] : [21, 0];
  const last = to === 0 ? lastOfMonth(whole, month) : isoDay(whole, month, to);
  return made(match, isoDay(whole, month, from), last, { grain: 'third', dated, limit });
}

/** `6月前` is over before June begins: the last day it can mean is 31 May. */
function beforeMonth(match: RegExpExecArray, year: number, month: number): Period | null {
  const [whole, last] = month === 1 ? [year - 1, 12] : [year, month - 1];
  const dated = match[1] !== undefined;
  return made(match, isoDay(whole, last, 1), lastOfMonth(whole, last), { grain: 'month', dated, limit: true });
}

function monthPeriod(text: string, offset: number, current: number): Period | null {
  const match = at(monthly, text, offset);
  if (match === null) return null;
  const month = number(match[3]);
  if (month === null || month < 1 || month > 12) return null;
  const whole = yearOf(match[1], match[2], current);
  const closer = number(match[5]);
  const finer = closer === null ? dayOrThird(match, whole, month) : null;
  if (finer !== null || match[7] !== undefined) return finer;
  const lastYear = number(match[4]) ?? whole;
  const bare = match[8] === undefined && match[9] !== undefined && match[9].endsWith('前');
  if (bare && closer === null) return beforeMonth(match, whole, month);
  const final = closer ?? month;
  const limit = (match[8] !== undefined || (match[9] !== undefined && match[9] !== '起')) && !isPast(match[2]);
  return made(match, isoDay(whole, month, 1), lastOfMonth(lastYear, final), {
    grain: 'month',
    dated: match[1] !== undefined,
    limit,
  });
}

function apart(text: string, offset: number, current: number): Period | null {
  const match = at(monthsApart, text, offset);
  if (match === null) return null;
  const [month, final] = [number(match[3]), number(match[6])];
  if (month === null || final === null) return null;
  const whole = yearOf(match[1], match[2], current);
  const lastYear = number(match[5]) ?? whole;
  const from = isoDay(whole, month, number(match[4]) ?? 1);
  const day = number(match[7]);
  const to = day === null ? lastOfMonth(lastYear, final) : isoDay(lastYear, final, day);
  return made(match, from, to, { grain: 'month', dated: match[1] !== undefined, limit: match[9] !== undefined });
}

function quarterPeriod(text: string, offset: number, current: number): Period | null {
  const match = at(quarterly, text, offset);
  if (match === null) return null;
  const whole = yearOf(match[1], match[2], current);
  const from = number(match[3]) ?? 0;
  const to = number(match[4]) ?? from;
  const limit = match[5] !== undefined;
  return made(match, isoDay(whole, from * 3 - 2, 1), lastOfMonth(whole, to * 3), {
    grain: 'quarter',
    dated: match[1] !== undefined,
    limit,
  });
}

function halfPeriod(text: string, offset: number, current: number): Period | null {
  const match = at(halves, text, offset);
  if (match === null) return null;
  const whole = yearOf(match[1], match[2], current);
  const [from, to] = match[3] === '下半年' ? [7, 12] : match[3]?.startsWith('前三') === true ? [1, 9] : [1, 6];
  const limit = match[4] !== undefined || match[5] !== undefined;
  return made(match, isoDay(whole, from, 1), lastOfMonth(whole, to), {
    grain: 'part',
    dated: match[1] !== undefined,
    limit,
  });
}

function yearPeriod(text: string, offset: number, current: number): Period | null {
  const plan = at(fiveYears, text, offset);
  if (plan !== null) {
    const last = 2020 + 5 * '三四五六'.indexOf(plan[1] ?? '三');
    const limit = plan[2] !== undefined && plan[2] !== '期间';
    return made(plan, `${last - 4}-01-01`, `${last}-12-31`, { grain: 'year', dated: true, limit });
  }
  const match = at(yearly, text, offset);
  if (match !== null) {
    const whole = yearOf(match[1], match[2], current);
    const before =
      match[3] === undefined &&
      (match[4] === '前' || match[4] === '之前' || match[4] === '以前') &&
      match[2] === undefined;
    const meant = before ? whole - 1 : whole;
    const limit = (match[3] !== undefined || match[4] !== undefined) && !isPast(match[2]);
    return made(match, isoDay(meant, 1, 1), isoDay(meant, 12, 31), {
      grain: 'year',
      dated: match[1] !== undefined,
      limit,
    });
  }
  const end = at(yearEnd, text, offset);
  if (end === null) return null;
  return made(end, isoDay(current, 1, 1), isoDay(current, 12, 31), {
    grain: 'year',
    dated: false,
    limit: end[1] !== '全年',
  });
}

/** `2025-06-30`, `2025.6.30前`. */
function numeric(text: string, offset: number): Period | null {
  const match = at(numericDay, text, offset);
  if (match === null) return null;
  const day = isoDay(Number(match[1]), Number(match[3]), Number(match[4]));
  return made(match, day, day, { grain: 'day', dated: true, limit: match[5] !== undefined });
}

/** `2024—2026年`. */
function yearsApart(text: string, offset: number): Period | null {
  const match = at(yearSpan, text, offset);
  if (match === null) return null;
  const from = isoDay(Number(match[1]), 1, 1);
  return made(match, from, isoDay(Number(match[2]), 12, 31), { grain: 'year', dated: true, limit: false });
}

/**
 * The calendar phrase that starts exactly at `offset`, read in the programme's `year` where it prints none: quarters and
 * months to their first and last day, 底、底前、份 to the month, 旬 to its third, 起 to that day (GUIDE “schedule”).
 */
export function periodAt(text: string, offset: number, year: number): Period | null {
  if (!mayOpenPeriod(text, offset)) return null;
  return (
    numeric(text, offset) ??
    yearsApart(text, offset) ??
    apart(text, offset, year) ??
    quarterPeriod(text, offset, year) ??
    halfPeriod(text, offset, year) ??
    monthPeriod(text, offset, year) ??
    yearPeriod(text, offset, year)
  );
}

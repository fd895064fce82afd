import { isoDay, lastOfMonth } from '../notice/dates.ts';
import { readChineseNumeral } from '../notice/numerals.ts';
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

const year = '(?:((?:20\\d{2}|二〇[一二三四五六七八九〇○]{2})) ?年|(今年|本年度?|当年|明年|次年))?(?:的)?';
const monthWord = '(\\d{1,2}|十[一二]|[一二三四五六七八九十])';
const quarterly = new RegExp(
  `${year}(?:第)?([一二三四1-4])(?:[—–\\-~～、至到](?:第)?([一二三四1-4]))?季度(?:末|底)?(之?前|以前|内)?`,
  'y',
);
const halves = new RegExp(`${year}(上半年|下半年|前三季度|前两个季度)(末|底)?(之?前|以前|内)?`, 'y');
const monthly = new RegExp(
  `${year}${monthWord}(?:[—–\\-~～至到]{1,2}(?:((?:20\\d{2})) ?年)?${monthWord})? ?月份?(?:(上旬|中旬|下旬)|(\\d{1,2}) ?[日号]|(底|末))?(之?前|以前|内|起)?`,
  'y',
);
const monthsApart = new RegExp(
  `${year}${monthWord} ?月(?:(\\d{1,2}) ?[日号])?[—–\\-~～至到]{1,2}(?:((?:20\\d{2})) ?年)?${monthWord} ?月(?:(\\d{1,2}) ?[日号]|(底|末))?(之?前|以前)?`,
  'y',
);
const yearly =
  /(?:((?:20\d{2}|二〇[一二三四五六七八九〇○]{2})) ?年|(今年|本年度?|当年|明年|次年))(?:度|年(?=[底末内前]))?(底|末)?(之?前|以前|内)?/y;
const yearEnd = /(年底|年末|年内|全年|岁末)(之?前|以前)?/y;
const fiveYears = /“?十([四五六])五”?(?:时期)?(末|期末|期间|规划期末)(之?前)?/y;

function at(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

function number(word: string | undefined): number | null {
  if (word === undefined) return null;
  return /^\d+$/.test(word) ? Number(word) : readChineseNumeral(word.replaceAll('○', '〇'));
}

function yearOf(printed: string | undefined, relative: string | undefined, current: number): number {
  const own = number(printed);
  if (own !== null) return own;
  return relative === '明年' || relative === '次年' ? current + 1 : current;
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
  const limit = mark !== undefined && mark !== '起';
  const dated = match[1] !== undefined;
  if (day !== null) {
    const only = isoDay(whole, month, day);
    return made(match, only, only, { grain: 'day', dated, limit });
  }
  if (third === undefined) return null;
  const [from, to] = third === '上旬' ? [1, 10] : third === '中旬' ? [11, 20] : [21, 0];
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
  const bare = match[8] === undefined && match[9] !== undefined && /前$/.test(match[9]);
  if (bare && closer === null) return beforeMonth(match, whole, month);
  const final = closer ?? month;
  const limit = match[8] !== undefined || (match[9] !== undefined && match[9] !== '起');
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
  const [from, to] =
    match[3] === '上半年' || match[3] === '前两个季度' ? [1, 6] : match[3] === '下半年' ? [7, 12] : [1, 9];
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
    const last = plan[1] === '四' ? 2025 : plan[1] === '五' ? 2030 : 2035;
    return made(plan, `${last - 4}-01-01`, `${last}-12-31`, { grain: 'year', dated: true, limit: plan[2] !== '期间' });
  }
  const match = at(yearly, text, offset);
  if (match !== null) {
    const whole = yearOf(match[1], match[2], current);
    const before =
      match[3] === undefined &&
      (match[4] === '前' || match[4] === '之前' || match[4] === '以前') &&
      match[2] === undefined;
    const meant = before ? whole - 1 : whole;
    const limit = match[3] !== undefined || match[4] !== undefined;
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

/**
 * The calendar phrase that starts exactly at `offset`, read in the programme's `year` where it prints none: quarters and
 * months to their first and last day, 底、底前、份 to the month, 旬 to its third, 起 to that day (GUIDE “schedule”).
 */
export function periodAt(text: string, offset: number, year: number): Period | null {
  return (
    apart(text, offset, year) ??
    quarterPeriod(text, offset, year) ??
    halfPeriod(text, offset, year) ??
    monthPeriod(text, offset, year) ??
    yearPeriod(text, offset, year)
  );
}

const opening = /[\d一二三四五六七八九十第上下前今本当明次年岁全“二]/;

/** Every calendar phrase of a text in order, none inside another. Linear: each phrase is bounded. */
export function findPeriods(text: string, year: number): Period[] {
  const found: Period[] = [];
  let offset = 0;
  while (offset < text.length) {
    const before = text.charAt(offset - 1);
    const inNumber = /\d/.test(text.charAt(offset))
      ? /[\d.]/.test(before)
      : text.charAt(offset) === '年' && /[\d一二三四五六七八九十两几半]/.test(before);
    const period = !inNumber && opening.test(text.charAt(offset)) ? periodAt(text, offset, year) : null;
    if (period === null) offset += 1;
    else {
      found.push(period);
      offset = period.end;
    }
  }
  return found;
}

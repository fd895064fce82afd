import { findPeriods, type Period } from '../../lex/periods.ts';
import { regionsOf } from '../../lex/regions.ts';
import { EndingSet } from '../../lex/words.ts';
import { findDays, lastOfMonth } from '../../notice/dates.ts';
import type { Deadline } from '../../notice/notice.ts';
import {
  finishAtOnce,
  finishVerbs,
  notDeadlineAfter,
  notDeadlineBefore,
  openEnded,
  towardsWords,
} from '../vocabulary/deadline-words.ts';
import type { Reading } from './reading.ts';

const towards = new EndingSet(towardsWords);
const reach = 14;

function leadOf(text: string, period: Period): string | null {
  return towards.before(text, period.start);
}

function isDeadline(text: string, period: Period): boolean {
  const before = text.slice(Math.max(0, period.start - reach), period.start);
  const after = text.slice(period.end, period.end + reach);
  if (/^全年/.test(text.slice(period.start, period.end))) return false;
  if (notDeadlineBefore.test(before) || /^(?:期间|以来|起|版)/.test(after)) return false;
  const lead = leadOf(text, period);
  if (period.limit) return !/^(?:的|已|全国|全省)/.test(after) || lead === '到';
  if (lead === '到' || lead === '至迟' || lead === '最迟')
    return !notDeadlineAfter.test(after) || after.startsWith('，');
  if (period.grain === 'year' && !period.dated) return false;
  if (lead === '至') return period.start === 1 && after.startsWith('，');
  if (period.grain !== 'year' && finishAtOnce.test(after)) return true;
  const promised = lead !== null && lead !== '在' && lead !== '于';
  if (!promised || notDeadlineAfter.test(after)) return false;
  return finishVerbs.test(after) && (period.dated || period.grain !== 'year');
}

/**
 * The day by which an item's own text says it is done: the last day that its limit phrases can mean (到2025年, 年内, 8月底前,
 * 确保2024年建成交付). Spans of the past, terms of a policy (自…至…), 全年 and plain mentions of a year are none (GUIDE
 * “deadline”). `year` is the programme's, for phrases that print none.
 */
export function readDeadline(text: string, year: number): Reading<Deadline> | null {
  const regions = regionsOf(text);
  let best: Reading<Deadline> | null = null;
  for (const period of findPeriods(text, year)) {
    const quote = regions.quoteAt(period.start);
    if ((quote !== -1 && quote === regions.quoteAt(period.end - 1)) || !isDeadline(text, period)) continue;
    if (Number(period.last.slice(0, 4)) < year - 1) continue;
    if (best !== null && (best.value.date ?? '') >= period.last) continue;
    const lead = leadOf(text, period);
    const start = lead === '到' ? period.start - 1 : period.start;
    best = { start, end: period.end, value: { text: text.slice(start, period.end), date: period.last } };
  }
  return best;
}

const numericMonth = /(?<!\d)(20\d{2})[-./]?(0[1-9]|1[0-2]|[1-9](?!\d))(?![-./]?\d)/g;

/** Days and months of a cell in figures alone: `2024-12-31`, `2024.12`, `202412`. */
function numericPeriods(text: string): { last: string }[] {
  const months = [...text.matchAll(numericMonth)].map((match) => lastOfMonth(Number(match[1]), Number(match[2])));
  return [...findDays(text).map(({ day }) => day), ...months].flatMap((last) => (last === null ? [] : [{ last }]));
}

/**
 * Reads a cell, field or labelled line that is known to hold 完成时限: any calendar phrase counts, 全年 too; phrases like
 * 长期坚持 keep their words and have no day. Null where it is empty.
 */
export function readDeadlineCell(text: string, year: number): Reading<Deadline> | null {
  const start = text.search(/\S/);
  if (start === -1 || /^[—\-/无]$/.test(text.trim())) return null;
  const end = text.length - (text.length - text.trimEnd().length);
  const held = text.slice(start, end).replace(/[。；]$/, '');
  const span = { start, end: start + held.length };
  if (openEnded.test(held)) return { ...span, value: { text: held, date: null } };
  const last = [...findPeriods(text, year), ...numericPeriods(text)].reduce<string | null>(
    (latest, { last: day }) => (latest === null || day > latest ? day : latest),
    null,
  );
  return { ...span, value: { text: held, date: last } };
}

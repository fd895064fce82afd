import { cellDays } from '../../lex/cell-dates.ts';
import { firstFrom, type Lexed } from '../../lex/lex.ts';
import type { Period } from '../../lex/periods.ts';
import type { Span } from '../../lex/span.ts';
import { EndingSet } from '../../lex/words.ts';
import type { Deadline } from '../../notice/notice.ts';
import type { Reading } from '../reading.ts';
import {
  finishAtOnce,
  finishVerbs,
  limitedNoun,
  limitLabel,
  notDeadlineAfter,
  notDeadlineBefore,
  nothing,
  notLimitedAfter,
  openEnded,
  qualifiedAfter,
  qualifierBefore,
  spanAfter,
  spanOn,
  towardsWords,
  untilBefore,
  wholeInYear,
} from '../vocabulary/deadline-words.ts';

const towards = new EndingSet(towardsWords);
const reach = 14;
const qualifierReach = 24;
const clauseEnds = '，。；！？：、';

function leadOf(text: string, span: Span): string | null {
  return towards.before(text, span.start);
}

/** Whether a date only tells which things are meant: 对1989年12月31日前建成的房屋, 2025年6月30日前退休人员. */
function qualifies(text: string, span: Span): boolean {
  const after = text.slice(span.end, span.end + qualifierReach);
  const stop = [...after].findIndex((letter) => clauseEnds.includes(letter));
  const clause = stop < 0 ? after : after.slice(0, stop);
  if (limitedNoun.test(clause)) return true;
  return qualifiedAfter.test(clause) && qualifierBefore.test(text.slice(Math.max(0, span.start - reach), span.start));
}

function opensClause(text: string, { start }: Span): boolean {
  return start === 0 || clauseEnds.includes(text.charAt(start - 1));
}

function isDeadline({ text, year }: Lexed, period: Period): boolean {
  const before = text.slice(Math.max(0, period.start - reach), period.start);
  const after = text.slice(period.end, period.end + reach);
  const upTo = untilBefore.test(before) && period.limit && finishAtOnce.test(after);
  if (text.startsWith('全年', period.start) || spanAfter.test(after)) return false;
  if (limitLabel.test(before) && !spanOn.test(after)) return true;
  if (notDeadlineBefore.test(before) && !upTo) return false;
  const lead = leadOf(text, period);
  const past = Number(period.last.slice(0, 4)) < year && after.startsWith('，');
  if (past && lead === null && text.charAt(period.end - 1) !== '前') return false;
  if (qualifies(text, period)) return false;
  if (period.limit) return !notLimitedAfter.test(after) || lead === '到';
  if (lead === '到' || lead === '至迟' || lead === '最迟') {
    return !notDeadlineAfter.test(after) || after.startsWith('，');
  }
  if (period.grain === 'year' && !period.dated) return false;
  if (period.grain === 'year' && opensClause(text, period) && wholeInYear.test(after)) return true;
  if (lead === '至') return period.start === 1 && after.startsWith('，');
  if (period.grain !== 'year' && finishAtOnce.test(after)) return true;
  const promised = lead !== null && lead !== '在' && lead !== '于';
  if (!promised || notDeadlineAfter.test(after)) return false;
  return finishVerbs.test(after) && (period.dated || period.grain !== 'year');
}

/** Whether a day is told by a season's name too: 9月1日开学前. */
function namedDay({ seasons }: Lexed, { grain, end }: Period): boolean {
  return grain === 'day' && seasons[firstFrom(seasons, end)]?.start === end;
}

function quoted({ regions }: Lexed, span: Span): boolean {
  const quote = regions.quoteAt(span.start);
  return quote !== -1 && quote === regions.quoteAt(span.end - 1);
}

/** A named time (汛期前, 春节前): its words are the deadline, no calendar knows its day. */
function seasonDeadline(lexed: Lexed): Reading<Deadline> | null {
  for (const season of lexed.seasons) {
    const { start, end } = season;
    const before = lexed.text.slice(Math.max(0, start - reach), start);
    if (quoted(lexed, season) || notDeadlineBefore.test(before) || qualifies(lexed.text, season)) continue;
    return { start, end, value: { text: lexed.text.slice(start, end), date: null } };
  }
  return null;
}

/** The calendar phrases by which something is to be done, in printed order; none of years long past. */
export function deadlinePeriods(lexed: Lexed): readonly Period[] {
  if (lexed.periods.length === 0) return lexed.periods;
  return lexed.periods.filter(
    (period) =>
      Number(period.last.slice(0, 4)) >= lexed.year - 1 &&
      !quoted(lexed, period) &&
      (namedDay(lexed, period) || isDeadline(lexed, period)),
  );
}

/**
 * The day by which an item's own text says it is done: the last day that its limit phrases can mean (到2025年, 年内, 8月底前,
 * 确保2024年建成交付), or a named time without a day (汛期前). Spans of the past, terms of a policy (自…至…), dates that only say which
 * things are meant, 全年 and plain mentions of a year are none (GUIDE “deadline”).
 */
export function readDeadline(lexed: Lexed): Reading<Deadline> | null {
  const { text } = lexed;
  let best: Reading<Deadline> | null = null;
  for (const period of deadlinePeriods(lexed)) {
    if (best !== null && (best.value.date ?? '') >= period.last) continue;
    const start = leadOf(text, period) === '到' ? period.start - 1 : period.start;
    best = { start, end: period.end, value: { text: text.slice(start, period.end), date: period.last } };
  }
  return best ?? seasonDeadline(lexed);
}

/**
 * Reads a cell, field or labelled line that is known to hold 完成时限: any calendar phrase counts, 全年 too; phrases like
 * 长期坚持 keep their words and have no day. Null where it is empty.
 */
export function readDeadlineCell({ text, periods }: Lexed): Reading<Deadline> | null {
  const held = text.trim();
  if (held === '' || (held.length === 1 && '—-/无'.includes(held)) || nothing.test(held)) return null;
  const start = text.indexOf(held);
  const kept = held.endsWith('。') || held.endsWith('；') ? held.slice(0, -1) : held;
  const span = { start, end: start + kept.length };
  if (openEnded.test(kept)) return { ...span, value: { text: kept, date: null } };
  let last: string | null = null;
  for (const day of [...periods.map((period) => period.last), ...cellDays(text)]) {
    if (last === null || day > last) last = day;
  }
  return { ...span, value: { text: kept, date: last } };
}

import { findPeriods, type Period } from '../../lex/periods.ts';
import type { Span } from '../../lex/span.ts';
import type { Amount, ScheduleEntry } from '../../notice/notice.ts';
import { trimEndMarks } from '../../notice/trim.ts';
import type { Reading } from './reading.ts';
import { readTargets } from './targets.ts';

/** An entry with the line it stands in; offsets are into that line. */
export type ScheduleRead = Reading<ScheduleEntry> & { readonly line: number };

const ordinal =
  /^\s*(?:（[一二三四五六七八九十\d]{1,3}）|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．](?!\d)|[①-⑳])\s*/;
const clauseOpeners = '；。，、！\n：';
const leadIn = /^(?:[一二三四五六七八九十]是|拟于|计划于|预计于?|力争于?|争取于?|确保于?|将于|于|在|到|截至|至)$/;

/** Figures of an entry: cumulative where 累计 stands in the figure's own clause. */
export function amountsOf(text: string): Amount[] {
  return readTargets(text).targets.map(({ start, value }) => {
    const clause = text.slice(
      Math.max(text.lastIndexOf('，', start), text.lastIndexOf('；', start), text.lastIndexOf('。', start)) + 1,
      start,
    );
    return { value: value.value, unit: value.unit, cumulative: /累计|达到/.test(clause) && /累计/.test(clause) };
  });
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s，：；。、:]/.test(text.charAt(start))) start += 1;
  while (end > start && /[\s，；。、]/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

function entry(
  text: string,
  line: number,
  period: Period,
  subject: string | null,
  printed: string,
  span: Span,
): ScheduleRead {
  const told = subject === null || subject === '' ? printed : `${subject}：${printed}`;
  return {
    line,
    ...span,
    value: {
      period: text.slice(period.start, period.end),
      start: period.first,
      end: period.last,
      subject: subject === '' ? null : subject,
      text: told,
      amounts: amountsOf(printed),
    },
  };
}

/** Periods that open an entry: at a clause's start, alone or after 拟于 and the like. */
function openers(text: string, from: number, year: number): { period: Period; start: number; inner: boolean }[] {
  const found: { period: Period; start: number; inner: boolean }[] = [];
  for (const period of findPeriods(text, year)) {
    if (period.start < from || period.grain === 'year') continue;
    let clause = period.start;
    while (clause > from && !clauseOpeners.includes(text.charAt(clause - 1))) clause -= 1;
    const lead = text.slice(clause, period.start).trim();
    const mark = clause > from ? text.charAt(clause - 1) : '；';
    if (lead === '') {
      if (mark !== '、') found.push({ period, start: period.start, inner: false });
    } else if (leadIn.test(lead) && mark !== '，' && mark !== '、') {
      found.push({ period, start: clause, inner: !/^[一二三四五六七八九十]是$/.test(lead) });
    }
  }
  return found;
}

/** `当代宏府MOMA4月154套、5月50套；富力开远城1月200套`: one entry a project and month. */
function deliveries(text: string, line: number, from: number, subject: string | null, year: number): ScheduleRead[] {
  const found: ScheduleRead[] = [];
  let name: Span | null = null;
  for (const period of findPeriods(text, year)) {
    if (period.start < from || period.grain === 'year') continue;
    let clause = period.start;
    while (clause > from && !'；。，、'.includes(text.charAt(clause - 1))) clause -= 1;
    const own = trimmed(text, { start: clause, end: period.start });
    if (own.end > own.start) name = own;
    let end = period.end;
    while (end < text.length && !'；。，、'.includes(text.charAt(end))) end += 1;
    const figure = text.slice(period.end, end);
    if (name === null || !/^\d/.test(figure)) return [];
    found.push(entry(text, line, period, subject, text.slice(name.start, name.end) + figure, { start: clause, end }));
  }
  return found;
}

function subjectOf(text: string, from: number, first: number): { subject: string; end: number } | null {
  const head = text.slice(from, first);
  const mark = head.search(/[。：:]/);
  if (mark < 1 || mark > 60) return null;
  return { subject: head.slice(0, mark).trim(), end: from + mark + 1 };
}

/** `（一）筹备阶段（2024年1—3月）。…`: a heading that carries its period in brackets. */
function bracketed(text: string, line: number, from: number, year: number): ScheduleRead | null {
  const match = /^([^。；，：（]{2,20})（([^（）]{2,24})）[。：，]?/.exec(text.slice(from));
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const start = from + match[1].length + 1;
  const [period] = findPeriods(text.slice(0, start + match[2].length), year).filter((one) => one.start >= start);
  if (period === undefined || period.end - period.start < match[2].trim().length - 4) return null;
  const rest = trimmed(text, { start: from + match[0].length, end: text.length });
  const printed = rest.end > rest.start ? text.slice(rest.start, rest.end) : match[1];
  return entry(text, line, period, null, printed, { start: from, end: text.length });
}

function lineEntries(
  text: string,
  line: number,
  subject: string | null,
  year: number,
): { entries: ScheduleRead[]; subject: string | null } {
  const from = ordinal.exec(text)?.[0].length ?? 0;
  const phase = bracketed(text, line, from, year);
  if (phase !== null) return { entries: [phase], subject };
  let open = openers(text, from, year);
  const firstPeriod = findPeriods(text, year).find(({ start, grain }) => start >= from && grain !== 'year');
  if (firstPeriod === undefined) {
    const body = trimEndMarks(text.slice(from), '。：: ');
    const heading = from > 0 || /[：:] ?$/.test(text) ? body : null;
    return {
      entries: [],
      subject: heading !== null && heading.length <= 60 && !/[，。；]/.test(heading) ? heading : subject,
    };
  }
  const head = open[0]?.start === from ? null : subjectOf(text, from, open[0]?.start ?? firstPeriod.start);
  const own = head?.subject ?? (from > 0 && open[0]?.start === from ? null : subject);
  const bodyStart = head?.end ?? from;
  open = open.filter(({ start }) => start >= bodyStart);
  if (open.length === 0) return { entries: deliveries(text, line, bodyStart, own, year), subject: own };
  const entries = open.map(({ period, start, inner }, index) => {
    const next = open[index + 1]?.start ?? text.length;
    let bodyFrom = period.end;
    const note = /^（[^（）]{1,24}）/.exec(text.slice(period.end, next));
    if (note) bodyFrom += note[0].length;
    const body = trimmed(text, { start: inner ? start : bodyFrom, end: next });
    return entry(text, line, period, own, text.slice(body.start, body.end), {
      start,
      end: Math.max(body.end, period.end),
    });
  });
  return { entries: entries.filter(({ value }) => value.text !== ''), subject: own };
}

/**
 * Reads the lines of a 进度计划: one entry a month, quarter or range in printed order. A sub-heading (`（一）小标题。` or a line
 * of its own) is the subject and stays in front of the text; delivery plans give one entry a project and month. `year` is
 * the programme's. Source: GUIDE “schedule”. Linear.
 */
export function readSchedule(lines: readonly string[], year: number): ScheduleRead[] {
  const all: ScheduleRead[] = [];
  let subject: string | null = null;
  lines.forEach((text, line) => {
    const read = lineEntries(text, line, subject, year);
    subject = read.subject;
    all.push(...read.entries);
  });
  return all;
}

/** One cell of a schedule table: the header names the period, the cell what is done in it. Null where the header names none. */
export function readScheduleCell(
  header: string,
  cell: string,
  subject: string | null,
  year: number,
): Reading<ScheduleEntry> | null {
  const [period] = findPeriods(header, year);
  const body = trimmed(cell, { start: 0, end: cell.length });
  if (period === undefined || body.end === body.start || /^[—\-/]+$/.test(cell.trim())) return null;
  const read = entry(header, 0, period, subject, cell.slice(body.start, body.end), body);
  return { start: body.start, end: body.end, value: read.value };
}

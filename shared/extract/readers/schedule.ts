import { type Lexed, lex } from '../../lex/lex.ts';
import type { Period } from '../../lex/periods.ts';
import type { Span } from '../../lex/span.ts';
import type { Amount, ScheduleEntry } from '../../notice/notice.ts';
import { endWithout, startWithout, trimEndMarks } from '../../notice/trim.ts';
import type { Reading } from '../reading.ts';
import {
  cumulativeWord,
  endsAsHeading,
  entryOrdinal,
  leadIn,
  openNote,
  phaseHead,
  saidOrdinal,
} from '../vocabulary/schedule-words.ts';
import type { TargetRead } from './target-names.ts';
import { readTargets } from './targets.ts';

/** An entry with the line it stands in; offsets are into that line. */
export type ScheduleRead = Reading<ScheduleEntry> & { readonly line: number };

/** A line with what is read of it once. */
type PlanLine = { readonly lexed: Lexed; readonly targets: readonly TargetRead[]; readonly index: number };

type Opener = { readonly period: Period; readonly start: number; readonly inner: boolean };

const clauseOpeners = '；;。，、！\n：:';
const deliveryMarks = '；;。，、';
const amountOpeners = '，；。';
const openMarks = ' \n，：；;。、:';
const closeMarks = ' \n，；;。、';
const longestHead = 60;

/** Figures of an entry: cumulative where 累计 stands in the figure's own clause. */
function amountsIn({ lexed: { text }, targets }: PlanLine, span: Span): Amount[] {
  const inside = targets.filter(({ start, end }) => start >= span.start && end <= span.end);
  return inside.map(({ start, value }) => {
    const clause = clauseStart(text, span.start, start, amountOpeners);
    return { value: value.value, unit: value.unit, cumulative: text.slice(clause, start).includes(cumulativeWord) };
  });
}

function clauseStart(text: string, floor: number, at: number, marks: string): number {
  let start = at;
  while (start > floor && !marks.includes(text.charAt(start - 1))) start -= 1;
  return start;
}

function trimmed(text: string, span: Span): Span {
  const start = startWithout(text, openMarks, span.start, span.end);
  return { start, end: endWithout(text, closeMarks, start, span.end) };
}

/** One entry: what is told from `body`, under its subject; `span` is the whole of it. */
function entry(
  line: PlanLine,
  period: Period,
  subject: string | null,
  body: readonly Span[],
  span: Span,
): ScheduleRead {
  const { text } = line.lexed;
  const printed = body.map(({ start, end }) => text.slice(start, end)).join('');
  return {
    line: line.index,
    ...span,
    value: {
      period: text.slice(period.start, period.end),
      start: period.first,
      end: period.last,
      subject: subject === '' ? null : subject,
      text: subject === null || subject === '' ? printed : `${subject}：${printed}`,
      amounts: body.flatMap((part) => amountsIn(line, part)),
    },
  };
}

/** Periods that open an entry: at a clause's start, alone or after 拟于 and the like. */
function openers({ text }: Lexed, periods: readonly Period[], from: number): Opener[] {
  const found: Opener[] = [];
  for (const period of periods) {
    const clause = clauseStart(text, from, period.start, clauseOpeners);
    const lead = text.slice(clause, period.start).trim();
    const mark = clause > from ? text.charAt(clause - 1) : '；';
    if (mark === '、') continue;
    if (lead === '') found.push({ period, start: period.start, inner: false });
    else if (leadIn.test(lead) && mark !== '，') found.push({ period, start: clause, inner: !saidOrdinal.test(lead) });
  }
  return found;
}

/** `当代宏府MOMA4月154套、5月50套；富力开远城1月200套`: one entry a project and month. */
function deliveries(line: PlanLine, periods: readonly Period[], from: number, subject: string | null): ScheduleRead[] {
  const { text, figures } = line.lexed;
  const found: ScheduleRead[] = [];
  let name: Span | null = null;
  for (const period of periods) {
    if (period.start < from) continue;
    const clause = clauseStart(text, from, period.start, deliveryMarks);
    const own = trimmed(text, { start: clause, end: period.start });
    if (own.end > own.start) name = own;
    let end = period.end;
    while (end < text.length && !deliveryMarks.includes(text.charAt(end))) end += 1;
    if (name === null || !figures.some(({ start }) => start === period.end)) return [];
    found.push(entry(line, period, subject, [name, { start: period.end, end }], { start: clause, end }));
  }
  return found;
}

function subjectOf(text: string, from: number, first: number): { subject: string; end: number } | null {
  for (let mark = from; mark < first && mark - from <= longestHead; mark += 1) {
    if (!'。：:'.includes(text.charAt(mark))) continue;
    return mark === from ? null : { subject: text.slice(from, mark).trim(), end: mark + 1 };
  }
  return null;
}

/** `（一）筹备阶段（2024年1—3月）。…`: a heading that carries its period in brackets. */
function bracketed(line: PlanLine, from: number): ScheduleRead | null {
  const { text, periods } = line.lexed;
  const match = phaseHead.exec(text.slice(from, from + longestHead));
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const start = from + match[1].length + 1;
  const close = start + match[2].length;
  const period = periods.find((one) => one.start >= start && one.end <= close);
  if (period === undefined || period.end - period.start < match[2].trim().length - 4) return null;
  const rest = trimmed(text, { start: from + match[0].length, end: text.length });
  const body = rest.end > rest.start ? rest : { start: from, end: from + match[1].length };
  return entry(line, period, null, [body], { start: from, end: text.length });
}

/** A line without a period may head the lines below it. */
function headingOf(text: string, from: number, before: string | null): string | null {
  const heading = trimEndMarks(text.slice(from), '。：: ');
  if (from === 0 && !endsAsHeading.test(text.slice(-2))) return before;
  return heading.length <= longestHead && ![...heading].some((letter) => '，。；'.includes(letter)) ? heading : before;
}

function lineEntries(line: PlanLine, subject: string | null): { entries: ScheduleRead[]; subject: string | null } {
  const { text } = line.lexed;
  const from = entryOrdinal.exec(text)?.[0].length ?? 0;
  const phase = bracketed(line, from);
  if (phase !== null) return { entries: [phase], subject };
  const periods = line.lexed.periods.filter(({ start, grain }) => start >= from && grain !== 'year');
  const [firstPeriod] = periods;
  if (firstPeriod === undefined) return { entries: [], subject: headingOf(text, from, subject) };
  let open = openers(line.lexed, periods, from);
  const head = open[0]?.start === from ? null : subjectOf(text, from, open[0]?.start ?? firstPeriod.start);
  const own = head?.subject ?? (from > 0 && open[0]?.start === from ? null : subject);
  const bodyStart = head?.end ?? from;
  open = open.filter(({ start }) => start >= bodyStart);
  if (open.length === 0) return { entries: deliveries(line, periods, bodyStart, own), subject: own };
  const entries = open.map(({ period, start, inner }, index) => {
    const next = open[index + 1]?.start ?? text.length;
    const note = openNote.exec(text.slice(period.end, Math.min(next, period.end + longestHead)))?.[0].length ?? 0;
    const body = trimmed(text, { start: inner ? start : period.end + note, end: next });
    return entry(line, period, own, [body], { start, end: Math.max(body.end, period.end) });
  });
  return { entries: entries.filter(({ value }) => value.text !== ''), subject: own };
}

/**
 * Reads the lines of a 进度计划: one entry a month, quarter or range in printed order. A sub-heading (`（一）小标题。` or a line
 * of its own) is the subject and stays in front of the text; delivery plans give one entry a project and month. Source: GUIDE
 * “schedule”. Linear.
 */
export function readSchedule(lines: readonly Lexed[]): ScheduleRead[] {
  const all: ScheduleRead[] = [];
  let subject: string | null = null;
  for (const [index, lexed] of lines.entries()) {
    const read = lineEntries({ lexed, targets: readTargets(lexed).targets, index }, subject);
    subject = read.subject;
    all.push(...read.entries);
  }
  return all;
}

/** The time that a column's head names; of several, as a cell across columns has them (一季度至四季度), from the first to the last. */
function wholePeriod(periods: readonly Period[]): Period | null {
  const [first] = periods;
  const last = periods.at(-1);
  return first === undefined || last === undefined ? null : { ...first, end: last.end, last: last.last };
}

/** One cell of a schedule table: the header names the period, the cell what is done in it. Null where the header names none. */
export function readScheduleCell(header: string, cell: Lexed, subject: string | null): Reading<ScheduleEntry> | null {
  const headed = lex(header, cell.year);
  const period = wholePeriod(headed.periods);
  const body = trimmed(cell.text, { start: 0, end: cell.text.length });
  if (period === null || body.end === body.start || startWithout(cell.text, '—-/ ') === cell.text.length) {
    return null;
  }
  /* What the heading dates is planned, a sum so far too (累计建成300个). */
  const dated = { ...cell, periods: [{ ...period, start: 0, end: 0 }, ...cell.periods] };
  const line = { lexed: cell, targets: readTargets(dated).targets, index: 0 };
  const { value } = entry(line, period, subject, [body], body);
  return { ...body, value: { ...value, period: header.slice(period.start, period.end) } };
}

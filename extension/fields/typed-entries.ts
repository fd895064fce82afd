import { readEvents } from '../../shared/extract/readers/events.ts';
import { readScheduleCell } from '../../shared/extract/readers/schedule.ts';
import { lex } from '../../shared/lex/lex.ts';
import type { Item, ItemEvent, Leader, ScheduleEntry, Share, Unit } from '../../shared/notice/notice.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { FieldProblem } from './field-problem.ts';
import { fieldEntries } from './field-text.ts';

/** The entries of a list as typed: each that reads as one of the item's own is that one, every other is read anew. */
export function parseEntries<Entry>(
  before: readonly Entry[],
  shown: readonly string[],
  typed: readonly string[],
  kind: FieldProblem['kind'],
  read: (part: string, at: number) => Entry | null,
): Result<Entry[], FieldProblem> {
  const entries: Entry[] = [];
  const used = new Set<number>();
  for (const [at, part] of typed.entries()) {
    const same = shown.findIndex((text, index) => text === part && !used.has(index));
    const entry = same < 0 ? read(part, at) : before[same];
    if (entry === null || entry === undefined) {
      return fail({ kind, part });
    }
    used.add(same);
    entries.push(entry);
  }
  return ok(entries);
}

/** The parts between marks, without blanks around them. */
export function partsOf(text: string, marks: RegExp): string[] {
  return text
    .split(marks)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const nameMarks = /[、，,；;\n]/u;
const lineMarks = /\n/u;
const roled = /^(.{1,200})（(.{1,30})）$/u;

/** Units with their role in brackets, 责任 without; one that the item had keeps its canonical name. */
export function parseUnits(before: readonly Unit[], text: string): Unit[] {
  return partsOf(text, nameMarks).map((part) => {
    const match = roled.exec(part);
    const role = match?.[2] === '牵头' || match?.[2] === '配合' || match?.[2] === '责任' ? match[2] : null;
    const name = role === null ? part : (match?.[1] ?? part);
    const known = before.find((unit) => unit.name === name);
    return known !== undefined && known.role === (role ?? '责任')
      ? known
      : { name, canonical: known?.canonical ?? name, role: role ?? '责任', basis: 'printed' as const };
  });
}

/** Names with what they are in brackets; without brackets the role that the item's others have. */
export function parseLeaders(before: readonly Leader[], text: string): Leader[] {
  const usual = before[0]?.role ?? '责任人';
  return partsOf(text, nameMarks).map((part) => {
    const match = roled.exec(part);
    return match?.[1] !== undefined && match[2] !== undefined
      ? { name: match[1], role: match[2] }
      : { name: part, role: usual };
  });
}

/** One line an entry: a month, quarter or range, a colon, and what is done in it. */
export function parseSchedule(item: Item, text: string, year: number): Result<ScheduleEntry[], FieldProblem> {
  const own = Number(item.schedule[0]?.start.slice(0, 4) ?? year);
  return parseEntries(item.schedule, fieldEntries(item, 'schedule'), partsOf(text, lineMarks), 'period', (line, at) => {
    const [period] = lex(line, own).periods;
    const colon = line.search(/[：:]/u);
    const end = colon > 0 ? colon : (period?.end ?? 0);
    if (period === undefined || period.start >= end) {
      return null;
    }
    const base = item.schedule[at];
    const body = line.slice(end).replace(/^[：:\s]+/u, '');
    const subject = base?.subject && body.startsWith(base.subject) ? base.subject : null;
    const cell = subject === null ? body : body.slice(subject.length).replace(/^[：:\s]+/u, '');
    return readScheduleCell(line.slice(0, end), lex(cell, own), subject)?.value ?? null;
  });
}

/** Shares as `新城区200个`: a name and a figure with its unit. What they share out is as before, where that was one thing. */
export function parseShares(item: Item, text: string, year: number): Result<Share[], FieldProblem> {
  const { breakdown } = item;
  const totals = new Set(breakdown.map(({ of }) => of));
  const [only = null] = totals.size === 1 ? totals : [];
  return parseEntries(breakdown, fieldEntries(item, 'breakdown'), partsOf(text, nameMarks), 'share', (part) => {
    const lexed = lex(part, year);
    const figure = lexed.figures.at(-1);
    const name = figure === undefined ? '' : part.slice(0, figure.start).replace(/[：:\s]+$/u, '');
    if (figure === undefined || figure.end < part.length || name === '') {
      return null;
    }
    const known = breakdown.find((share) => share.name === name);
    return { name, value: figure.value, unit: figure.unit, of: known === undefined ? only : known.of };
  });
}

/** One line an event: a day or month and what happens by then. */
export function parseEvents(item: Item, text: string, year: number): Result<ItemEvent[], FieldProblem> {
  const lines = partsOf(text, /[；;\n]/u);
  return parseEntries(
    item.events,
    fieldEntries(item, 'events'),
    lines,
    'event',
    (line) => readEvents(lex(line, year))[0]?.value ?? null,
  );
}

import { LetterSet } from '../../lex/letters.ts';
import type { Span } from '../../lex/span.ts';
import type { Leader, UnitBasis, UnitRole } from '../../notice/notice.ts';
import { trimEndMarks } from '../../notice/trim.ts';
import type { Reading } from '../reading.ts';
import { saysNoTask } from '../vocabulary/no-task.ts';
import { labelKind } from '../vocabulary/unit-labels.ts';
import { readPeople, withoutBlanks } from './people.ts';
import type { UnitRun } from './unit-closing.ts';
import { type Expression, type NamedRole, readExpression } from './unit-expression.ts';
import { noUnitRules, type UnitRules } from './unit-rules.ts';
import { noUnitRuns, unitRunsIn } from './unit-runs.ts';
import { labelsIn } from './unit-segments.ts';

/** A unit as printed, with its role and how it is known; the canonical name comes from the whole notice. */
export type PrintedUnit = { readonly name: string; readonly role: UnitRole; readonly basis: UnitBasis };

export type UnitsRead = {
  readonly units: readonly Reading<PrintedUnit>[];
  readonly leaders: readonly Reading<Leader>[];
  /** False where the text says 我区无任务, 不涉及, 由市级统一实施. */
  readonly applicable: boolean;
  /** Runs that hold units, people or 无任务 and are no part of the item's text, in order. */
  readonly cuts: readonly Span[];
  /** A label without names (`责任单位：` at the end of a line): the next line or cell holds them in this role. */
  readonly pending: UnitRole | null;
  /** Other fields printed among the units, by label: `（责任单位：市商务局；完成时限：6月底）`. Their spans hold the value alone. */
  readonly fields: readonly Reading<string>[];
  /** Bracket groups that were weighed and are no units. */
  readonly declined: readonly Span[];
  /** What a label announces as units and no rule can read. */
  readonly unread: readonly Span[];
};

const openings = new LetterSet('（(〔【[');
const sentenceEnds = new LetterSet('。；！？');
const stops = new LetterSet('。；');

const nothing: UnitsRead = {
  units: [],
  leaders: [],
  applicable: true,
  cuts: [],
  pending: null,
  fields: [],
  declined: [],
  unread: [],
};

/** Applies what the notice says once for all; `printed` roles stay where a lead is printed. */
function withRules(units: readonly Reading<NamedRole>[], rules: UnitRules): Reading<PrintedUnit>[] {
  if (units.length === 0) return [];
  const led = units.some(({ value }) => value.role === '牵头');
  return units.map((unit, index) => {
    const first = !led && rules.firstListedLeads && index === 0 && unit.value.role === '责任';
    const alone = !led && rules.dutyLeadsWhenAlone && unit.value.role === '责任';
    const helps = !led && rules.firstListedLeads && rules.othersHelp && index > 0 && unit.value.role === '责任';
    const role: UnitRole = first || alone ? '牵头' : helps ? '配合' : unit.value.role;
    const { start, end, value } = unit;
    return { start, end, value: { name: value.name, role, basis: first ? 'first-listed' : 'printed' } };
  });
}

function withoutRepeats(units: readonly Reading<NamedRole>[]): readonly Reading<NamedRole>[] {
  if (units.length < 2) return units;
  const seen = new Set<string>();
  return units.filter(({ value }) => !seen.has(value.name) && seen.add(value.name) !== undefined);
}

/** Labelled values inside a cut that are neither units nor people. */
function otherFields(text: string, found: Span, breaks: readonly number[]): Reading<string>[] {
  const inner = openings.has(text, found.start) ? { start: found.start + 1, end: found.end - 1 } : found;
  const labels = labelsIn(text, inner.start, Math.min(inner.end, text.length), breaks);
  if (labels.length === 0) return [];
  return labels.flatMap((label, index) => {
    if (label.kind !== 'end') return [];
    const end = labels[index + 1]?.start ?? Math.min(inner.end, text.length);
    const size = trimEndMarks(text.slice(label.bodyStart, end), '；，。 \n').length;
    return size === 0 ? [] : [{ start: label.bodyStart, end: label.bodyStart + size, value: label.label }];
  });
}

/** Clauses that say by when among the names, as the field they would be under a label. */
function timesOf({ expression }: UnitRun): Reading<string>[] {
  if (expression === null || expression.times.length === 0) return [];
  return expression.times.map((span) => ({ ...span, value: '完成时限' }));
}

/** Other fields among the units, run by run. */
function fieldsIn(text: string, runs: readonly UnitRun[], breaks: readonly number[]): readonly Reading<string>[] {
  const fields: Reading<string>[] = [];
  for (const run of runs) fields.push(...otherFields(text, run, breaks), ...timesOf(run));
  return fields;
}

/** What several runs name together. */
function joinedRuns(runs: readonly UnitRun[]): Pick<Expression, 'units' | 'leaders'> {
  return {
    units: runs.flatMap(({ expression }) => expression?.units ?? []),
    leaders: runs.flatMap(({ expression }) => expression?.leaders ?? []),
  };
}

function cutOf(text: string, found: Span): Span {
  const doubled = sentenceEnds.has(text, found.start - 1) && stops.has(text, found.end);
  return { start: found.start, end: Math.min(text.length, doubled ? found.end + 1 : found.end) };
}

/**
 * Reads who is responsible from one block of an item: bracket groups of any kind (full stop inside or outside), labelled
 * lines and fields, closing sentences; says 无任务 apart, and which brackets are no units. `cuts` is what the item's text
 * loses. Sources: domain vocabulary of 责任单位 labels and GUIDE “units”. Linear.
 */
export function readUnits(text: string, rules: UnitRules = noUnitRules, breaks: readonly number[] = []): UnitsRead {
  const found = unitRunsIn(text, breaks);
  if (found === noUnitRuns) return nothing;
  const { runs, pending, declined, unread, fields } = found;
  if (runs.length === 0) return { ...nothing, pending, declined, unread };
  const [first, second] = runs;
  const expressed = first !== undefined && second === undefined ? first.expression : joinedRuns(runs);
  return {
    units: withRules(withoutRepeats(expressed?.units ?? []), rules),
    leaders: expressed?.leaders ?? [],
    applicable: !runs.some(({ noTask }) => noTask),
    cuts: runs.map((one) => cutOf(text, one)),
    pending,
    fields: fields.length === 0 ? fieldsIn(text, runs, breaks) : [...fields, ...fieldsIn(text, runs, breaks)],
    declined,
    unread,
  };
}

/**
 * Reads a table cell, a field's value or the line after a bare label, whose header says what it holds (`责任单位`, `牵头领导`).
 * Everything in it is units or people; `无任务` and `不涉及` make the item not applicable. Null where the header is no such label.
 */
export function readUnitCell(
  text: string,
  header: string,
  rules: UnitRules = noUnitRules,
  breaks: readonly number[] = [],
): UnitsRead | null {
  const kind = labelKind(header);
  if (kind === null || kind === 'end') return null;
  const whole = [{ start: 0, end: text.length }];
  if (kind === 'people') {
    return {
      ...nothing,
      leaders: readPeople(text, { start: 0, end: text.length }, withoutBlanks(header), breaks),
      cuts: whole,
    };
  }
  if (saysNoTask(text)) return { ...nothing, applicable: false, cuts: whole };
  const expression = readExpression(text, 0, text.length, { fallback: kind, header: kind, breaks });
  if (expression === null) return nothing;
  return {
    ...nothing,
    units: withRules(withoutRepeats(expression.units), rules),
    leaders: expression.leaders,
    unread: expression.unread,
    cuts: whole,
  };
}

import { regionsOf, type TextRegions } from '../../lex/regions.ts';
import type { Span } from '../../lex/span.ts';
import type { Leader, UnitBasis, UnitRole } from '../../notice/notice.ts';
import { endWithout, trimEndMarks } from '../../notice/trim.ts';
import { saysNoTask } from '../vocabulary/no-task.ts';
import { labelKind } from '../vocabulary/unit-labels.ts';
import { remarkStart } from '../vocabulary/unit-names.ts';
import { readPeople } from './people.ts';
import type { Reading } from './reading.ts';
import { type Expression, labelsIn, type NamedRole, readExpression } from './unit-expression.ts';
import { isAgency, isBody } from './unit-list.ts';
import { noUnitRules, type UnitRules } from './unit-rules.ts';

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
  /** Other fields printed inside the cuts, by label: `（责任单位：市商务局；完成时限：6月底）`. Their spans hold the value alone. */
  readonly fields: readonly Reading<string>[];
  /** Bracket groups that were weighed and are no units. */
  readonly declined: readonly Span[];
};

type Finding = Span & { readonly expression: Expression | null; readonly noTask: boolean };

const core =
  /(?:局|委|办|厅|部|政府|管委会|办事处|委员会|办公室|集团|公司|大队|支队|总队|法院|检察院|分局|中心|联|会)$/;

/** Nearly all names end as bodies' names do and the rest could be one: 共青团中央 among ministries. */
function mostlyBodies(names: readonly string[], share: number): boolean {
  const known = names.filter(isBody).length;
  return known >= 1 && known >= names.length * share && names.every((name) => /^[一-龥（）、·]{2,20}$/.test(name));
}

function bareAccepted(text: string, bracket: Span, expression: Expression): boolean {
  const before = text.charAt(bracket.start - 1);
  const parted = bracket.start === 0 || /[。；！？，\s）)】”]/.test(before);
  const names = expression.units.map(({ value }) => value.name);
  if (expression.stated) return names.every(isAgency) || (parted && (expression.sure || mostlyBodies(names, 0.5)));
  if (!expression.sure) return parted && names.length >= 3 && mostlyBodies(names, 0.75);
  if (parted && before !== '”' && before !== '，')
    return names.some(isAgency) || names.length > 1 || core.test(names[0] ?? '');
  if (names.length > 1) return names.every((name) => name.length >= 3) && names.every(isAgency);
  const [only = ''] = names;
  return core.test(only) && only.length >= 4 && /^(?:省|市|区|县|州|各|国家|国务院)/.test(only);
}

/** Where the marks, and the units already read, begin that end the text, seen from `end`. */
function tailStart(text: string, end: number): number {
  return endWithout(text, '。；， \n,.;', 0, end);
}

function readBracket(text: string, bracket: Span, last: boolean): Finding | null {
  const start = bracket.start + 1;
  const end = bracket.end - 1;
  const inner = text.slice(start, end);
  if (saysNoTask(inner)) return { ...bracket, expression: null, noTask: true };
  const labels = labelsIn(text, start, end).filter(({ kind }) => kind !== 'end');
  if (labels.length === 0 && (inner.length > 300 || remarkStart.test(inner))) return null;
  const expression = readExpression(text, start, end, '责任');
  if (expression === null) return null;
  if (labels.length > 0 && labels[0]?.start === start) return { ...bracket, expression, noTask: false };
  const opensSentence = bracket.start > 0 && /[。；！]/.test(text.charAt(bracket.start - 1));
  if (!last && !(opensSentence && expression.sure)) return null;
  return bareAccepted(text, bracket, expression) ? { ...bracket, expression, noTask: false } : null;
}

function unclosedBracket(text: string, groups: readonly Span[]): Span | null {
  const after = groups.at(-1)?.end ?? 0;
  const open = text.slice(after).search(/[（(〔【]/);
  if (open === -1) return null;
  const start = after + open;
  return labelsIn(text, start + 1, text.length)[0]?.start === start + 1 ? { start, end: text.length + 1 } : null;
}

/** Runs like `责任单位：…` outside brackets, each up to the next label, full stop or line end. */
function labelledRuns(
  text: string,
  regions: TextRegions,
  open: Span | null,
): { runs: Finding[]; pending: UnitRole | null } {
  const inBracket = (at: number): boolean => regions.bracketAt(at) !== -1 || (open !== null && at > open.start);
  const labels = labelsIn(text, 0, text.length).filter(
    ({ bodyStart }) => /[】\]]/.test(text.charAt(bodyStart - 1)) || !inBracket(bodyStart - 1),
  );
  const runs: Finding[] = [];
  let pending: UnitRole | null = null;
  labels.forEach((label, index) => {
    if (label.kind === 'end') return;
    const next = labels[index + 1]?.start ?? text.length;
    const stop = text.slice(label.bodyStart, next).search(/[。\n]/);
    const end = stop === -1 ? next : label.bodyStart + stop + 1;
    const body = text.slice(label.bodyStart, end);
    if (saysNoTask(body)) {
      runs.push({ start: label.start, end, expression: null, noTask: true });
      return;
    }
    if (body.replace(/[\s。]/g, '') === '') {
      if (label.kind !== 'people') pending = label.kind;
      return;
    }
    const expression = readExpression(text, label.start, end, '责任');
    if (expression !== null) runs.push({ start: label.start, end, expression, noTask: false });
  });
  return { runs, pending };
}

/** What a clause that says who ends with, before a clause that says by when. */
const closingVerb =
  /(?:负责|牵头|配合|参与|落实|负责(?:具体|组织)?实施)(?:，[^，。；]{0,16}(?:前|底|年|月|日)[^，。；]{0,6}(?:完成|落实|到位|建成)?)?$/;

/** Words that tell a body what to do (`各责任单位要加强配合`), so that it is no name. */
const duty = /[要应须]|加强|强化|切实|密切|认真|积极|主动|严格|抓好|做好/;

/** Reads a run up to the end as units and verbs alone; null where any part is no name. */
function closingRun(text: string, start: number, end: number): Finding | null {
  const run = text.slice(start, end);
  const plain = run.replace(/（[镇乡街道市县区州村社、]{1,6}）/g, '');
  const who = plain.replace(/，[^，]*(?:完成|落实|到位|建成|前|底)$/, '');
  if (run.length > 200 || !closingVerb.test(run) || /[（“《%]/.test(plain) || /\d/.test(who)) return null;
  const expression = readExpression(text, start, end, '责任');
  if (expression?.units.some(({ value }) => duty.test(value.name)) === true) return null;
  const ruled = run.length <= 30 && /^由|负责(?:具体|组织)?实施$/.test(run);
  const strong =
    expression?.stated === true &&
    expression.units.every(
      ({ value }) => (isAgency(value.name) || (ruled && isBody(value.name))) && value.name.length <= 16,
    );
  return strong ? { start, end: text.length, expression, noTask: false } : null;
}

/** A last sentence, or its last clauses from 由 or an agency's name on, that is nothing but units and verbs: `由市教育局牵头，市财政局配合。` */
function closingSentence(text: string): Finding | null {
  const body = trimEndMarks(text, '。； \n');
  const start = Math.max(body.lastIndexOf('。'), body.lastIndexOf('；'), body.lastIndexOf('\n')) + 1;
  if (body.length === start) return null;
  const sentence = body.slice(start);
  if (start > 0 && saysNoTask(sentence)) return { start, end: text.length, expression: null, noTask: true };
  const whole = closingRun(text, start, body.length);
  if (whole !== null) return whole;
  const from = sentence.lastIndexOf('，由');
  if (from > 0) return closingRun(text, start + from + 1, body.length);
  const last = sentence.lastIndexOf('，');
  return last > 0 && /^[省市区县州各]/.test(sentence.slice(last + 1))
    ? closingRun(text, start + last + 1, body.length)
    : null;
}

/** Applies what the notice says once for all; `printed` roles stay where a lead is printed. */
function withRules(units: readonly Reading<NamedRole>[], rules: UnitRules): Reading<PrintedUnit>[] {
  const led = units.some(({ value }) => value.role === '牵头');
  return units.map((unit, index) => {
    const first = !led && rules.firstListedLeads && index === 0 && unit.value.role === '责任';
    const alone = !led && rules.dutyLeadsWhenAlone && unit.value.role === '责任';
    const role: UnitRole = first || alone ? '牵头' : unit.value.role;
    return { ...unit, value: { name: unit.value.name, role, basis: first ? 'first-listed' : 'printed' } };
  });
}

function withoutRepeats(units: readonly Reading<NamedRole>[]): Reading<NamedRole>[] {
  const seen = new Set<string>();
  return units.filter(({ value }) => !seen.has(value.name) && seen.add(value.name) !== undefined);
}

/** Labelled values inside a cut that are neither units nor people. */
function otherFields(text: string, found: Span): Reading<string>[] {
  const inner = /[（(〔【[]/.test(text.charAt(found.start)) ? { start: found.start + 1, end: found.end - 1 } : found;
  const labels = labelsIn(text, inner.start, Math.min(inner.end, text.length));
  return labels.flatMap((label, index) => {
    if (label.kind !== 'end') return [];
    const end = labels[index + 1]?.start ?? Math.min(inner.end, text.length);
    const size = trimEndMarks(text.slice(label.bodyStart, end), '；，。 \n').length;
    return size === 0 ? [] : [{ start: label.bodyStart, end: label.bodyStart + size, value: label.label }];
  });
}

/** Clauses that say by when among the names, as the field they would be under a label. */
function timesOf({ expression }: Finding): Reading<string>[] {
  return (expression?.times ?? []).map((span) => ({ ...span, value: '完成时限' }));
}

function cutOf(text: string, found: Span): Span {
  const doubled =
    found.start > 0 && /[。；！？]/.test(text.charAt(found.start - 1)) && /[。；]/.test(text.charAt(found.end));
  return { start: found.start, end: Math.min(text.length, doubled ? found.end + 1 : found.end) };
}

/**
 * Reads who is responsible from one block of an item: bracket groups of any kind (full stop inside or outside), labelled
 * lines and fields, closing sentences; says 无任务 apart, and which brackets are no units. `cuts` is what the item's text
 * loses. Sources: domain vocabulary of 责任单位 labels and GUIDE “units”. Linear.
 */
export function readUnits(text: string, rules: UnitRules = noUnitRules): UnitsRead {
  const regions = regionsOf(text);
  const open = unclosedBracket(text, regions.brackets);
  const brackets = open === null ? regions.brackets : [...regions.brackets, open];
  const { runs, pending } = labelledRuns(text, regions, open);
  const found: Finding[] = [...runs];
  const declined: Span[] = [];
  let tail = tailStart(text, text.length);
  let run = runs.length - 1;
  for (const bracket of [...brackets].reverse()) {
    while (run >= 0 && (runs[run]?.start ?? 0) > bracket.start) {
      if ((runs[run]?.end ?? 0) >= tail) tail = tailStart(text, runs[run]?.start ?? 0);
      run -= 1;
    }
    if (bracket.end <= (runs[run]?.end ?? 0)) continue;
    const read = readBracket(text, bracket, bracket.end >= tail);
    if (read === null) {
      declined.push(bracket);
      continue;
    }
    found.push(read);
    if (bracket.end >= tail) tail = tailStart(text, bracket.start);
  }
  if (found.length === 0) {
    const sentence = closingSentence(text);
    if (sentence !== null) found.push(sentence);
  }
  found.sort((left, right) => left.start - right.start);
  const units = found.flatMap(({ expression }) => expression?.units ?? []);
  return {
    units: withRules(withoutRepeats(units), rules),
    leaders: found.flatMap(({ expression }) => expression?.leaders ?? []),
    applicable: !found.some(({ noTask }) => noTask),
    cuts: found.map((one) => cutOf(text, one)),
    pending,
    fields: found.flatMap((one) => [...otherFields(text, one), ...timesOf(one)]),
    declined: declined.reverse(),
  };
}

/**
 * Reads a table cell, a field's value or the line after a bare label, whose header says what it holds (`责任单位`, `牵头领导`).
 * Everything in it is units or people; `无任务` and `不涉及` make the item not applicable. Null where the header is no such label.
 */
export function readUnitCell(text: string, header: string, rules: UnitRules = noUnitRules): UnitsRead | null {
  const kind = labelKind(header);
  if (kind === null || kind === 'end') return null;
  const empty: UnitsRead = {
    units: [],
    leaders: [],
    applicable: true,
    cuts: [],
    pending: null,
    fields: [],
    declined: [],
  };
  const whole = [{ start: 0, end: text.length }];
  if (kind === 'people')
    return { ...empty, leaders: readPeople(text, 0, text.length, header.replace(/\s/g, '')), cuts: whole };
  if (saysNoTask(text)) return { ...empty, applicable: false, cuts: whole };
  const expression = readExpression(text, 0, text.length, kind, kind);
  if (expression === null) return empty;
  return {
    ...empty,
    units: withRules(withoutRepeats(expression.units), rules),
    leaders: expression.leaders,
    cuts: whole,
  };
}

import { regionsOf, type TextRegions } from '../../lex/regions.ts';
import type { Span } from '../../lex/span.ts';
import type { UnitRole } from '../../notice/notice.ts';
import { endWithout, trimEndMarks } from '../../notice/trim.ts';
import { saysNoTask } from '../vocabulary/no-task.ts';
import { remarkStart } from '../vocabulary/unit-names.ts';
import { type Expression, readExpression } from './unit-expression.ts';
import { isAgency, isBody, isFunction } from './unit-name.ts';
import { labelsIn } from './unit-segments.ts';

/** A text and where the page breaks in it. */
interface Printed {
  readonly text: string;
  readonly breaks: readonly number[];
}

/** A run that says who is responsible, or that nobody has a task here. */
export type UnitRun = Span & { readonly expression: Expression | null; readonly noTask: boolean };

/** What a text says about who is responsible, run by run, before the notice's rules are applied. */
export interface UnitRuns {
  readonly runs: readonly UnitRun[];
  readonly pending: UnitRole | null;
  readonly declined: readonly Span[];
  readonly unread: readonly Span[];
}

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
  if (expression.stated)
    return (
      names.every((name) => isAgency(name) || isFunction(name)) ||
      (parted && (expression.sure || mostlyBodies(names, 0.5)))
    );
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

function readBracket({ text, breaks }: Printed, bracket: Span, last: boolean): UnitRun | null {
  const start = bracket.start + 1;
  const end = bracket.end - 1;
  const inner = text.slice(start, end);
  if (saysNoTask(inner)) return { ...bracket, expression: null, noTask: true };
  const labels = labelsIn(text, start, end, breaks).filter(({ kind }) => kind !== 'end');
  if (labels.length === 0 && (inner.length > 300 || remarkStart.test(inner))) return null;
  const expression = readExpression(text, start, end, { fallback: '责任', breaks });
  if (expression === null || (expression.units.length === 0 && expression.leaders.length === 0)) return null;
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
  { text, breaks }: Printed,
  regions: TextRegions,
  open: Span | null,
): { runs: UnitRun[]; pending: UnitRole | null; unread: Span[] } {
  const inBracket = (at: number): boolean => regions.bracketAt(at) !== -1 || (open !== null && at > open.start);
  const labels = labelsIn(text, 0, text.length, breaks).filter(
    ({ bodyStart }) => /[】\]]/.test(text.charAt(bodyStart - 1)) || !inBracket(bodyStart - 1),
  );
  const runs: UnitRun[] = [];
  const unread: Span[] = [];
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
    const expression = readExpression(text, label.start, end, { fallback: '责任', breaks });
    unread.push(...(expression?.unread ?? []));
    if (expression !== null && expression.units.length + expression.leaders.length > 0)
      runs.push({ start: label.start, end, expression, noTask: false });
  });
  return { runs, pending, unread };
}

/** What a clause that says who ends with, before a clause that says by when. */
const closingVerb =
  /(?:负责|牵头|配合|参与|落实|负责(?:具体|组织)?实施)(?:，[^，。；]{0,16}(?:前|底|年|月|日)[^，。；]{0,6}(?:完成|落实|到位|建成)?)?$/;

/** Words that tell a body what to do (`各责任单位要加强配合`), so that it is no name. */
const duty = /[要应须]|加强|强化|切实|密切|认真|积极|主动|严格|抓好|做好/;

/** Reads a run up to the end as units and verbs alone; null where any part is no name. */
function closingRun({ text, breaks }: Printed, start: number, end: number): UnitRun | null {
  if (end - start > 200) return null;
  const run = text.slice(start, end);
  if (!closingVerb.test(run)) return null;
  const plain = run.replace(/（[镇乡街道市县区州村社、]{1,6}）/g, '');
  const who = plain.replace(/，[^，]*(?:完成|落实|到位|建成|前|底)$/, '');
  if (/[（“《%]/.test(plain) || /\d/.test(who)) return null;
  const expression = readExpression(text, start, end, { fallback: '责任', breaks });
  if (expression?.units.some(({ value }) => duty.test(value.name)) === true) return null;
  const ruled = run.length <= 30 && /^由|负责(?:具体|组织)?实施$/.test(run);
  const strong =
    expression?.stated === true &&
    expression.units.every(
      ({ value }) =>
        (isAgency(value.name) || isFunction(value.name) || (ruled && isBody(value.name))) && value.name.length <= 16,
    );
  return strong ? { start, end: text.length, expression, noTask: false } : null;
}

/** A last sentence, or its last clauses from 由 or an agency's name on, that is nothing but units and verbs: `由市教育局牵头，市财政局配合。` */
function closingSentence(printed: Printed): UnitRun | null {
  const { text } = printed;
  const body = trimEndMarks(text, '。； \n');
  const start = Math.max(body.lastIndexOf('。'), body.lastIndexOf('；'), body.lastIndexOf('\n')) + 1;
  if (body.length === start) return null;
  const sentence = body.slice(start);
  if (start > 0 && saysNoTask(sentence)) return { start, end: text.length, expression: null, noTask: true };
  const whole = closingRun(printed, start, body.length);
  if (whole !== null) return whole;
  const from = sentence.lastIndexOf('，由');
  if (from > 0) return closingRun(printed, start + from + 1, body.length);
  const last = sentence.lastIndexOf('，');
  return last > 0 && /^[省市区县州各]/.test(sentence.slice(last + 1))
    ? closingRun(printed, start + last + 1, body.length)
    : null;
}

/** Any bracket, and what stands right behind a label. */
const signs = /[（(〔[【［：:）)〕\]】］]/;

/** Finds the runs of a text that say who is responsible, in order. Linear. */
export function unitRunsIn(text: string, breaks: readonly number[]): UnitRuns {
  const printed = { text, breaks };
  if (!signs.test(text)) {
    const sentence = closingSentence(printed);
    return { runs: sentence === null ? [] : [sentence], pending: null, declined: [], unread: [] };
  }
  const regions = regionsOf(text);
  const open = unclosedBracket(text, regions.brackets);
  const brackets = open === null ? regions.brackets : [...regions.brackets, open];
  const { runs, pending, unread } = labelledRuns(printed, regions, open);
  const found: UnitRun[] = [...runs];
  const declined: Span[] = [];
  let tail = tailStart(text, text.length);
  let run = runs.length - 1;
  for (const bracket of [...brackets].reverse()) {
    while (run >= 0 && (runs[run]?.start ?? 0) > bracket.start) {
      if ((runs[run]?.end ?? 0) >= tail) tail = tailStart(text, runs[run]?.start ?? 0);
      run -= 1;
    }
    if (bracket.end <= (runs[run]?.end ?? 0)) continue;
    const read = readBracket(printed, bracket, bracket.end >= tail);
    if (read === null) {
      declined.push(bracket);
      continue;
    }
    found.push(read);
    unread.push(...(read.expression?.unread ?? []));
    if (bracket.end >= tail) tail = tailStart(text, bracket.start);
  }
  if (found.length === 0) {
    const sentence = closingSentence(printed);
    if (sentence !== null) found.push(sentence);
  }
  found.sort((left, right) => left.start - right.start);
  return { runs: found, pending, declined: declined.reverse(), unread };
}

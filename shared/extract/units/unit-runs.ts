import { isBlankAt, LetterSet } from '../../lex/letters.ts';
import { regionsOf, type TextRegions } from '../../lex/regions.ts';
import type { Span } from '../../lex/span.ts';
import type { UnitRole } from '../../notice/notice.ts';
import { endWithout } from '../../notice/trim.ts';
import type { Reading } from '../reading.ts';
import { saysNoTask } from '../vocabulary/no-task.ts';
import { core, loneLead, ownAmount, plainName, runSigns } from '../vocabulary/unit-run-words.ts';
import { bracketWords } from './bracket-words.ts';
import { closingSentence, openingClauses, type Printed, type UnitRun } from './unit-closing.ts';
import { type Expression, readExpression } from './unit-expression.ts';
import { isAgency, isBody, isFunction, isPrefixed } from './unit-name.ts';
import { labelsIn } from './unit-segments.ts';

/** What a text says about who is responsible, run by run, before the notice's rules are applied. */
export interface UnitRuns {
  readonly runs: readonly UnitRun[];
  readonly pending: UnitRole | null;
  readonly declined: readonly Span[];
  readonly unread: readonly Span[];
  /** Other fields that labels announce beside the runs, by label: ，完成时限：2026年12月底. */
  readonly fields: readonly Reading<string>[];
}

const bracketLeads = new LetterSet('。；！？，）)】”');
const sentenceEnds = new LetterSet('。；！');
const openings = new LetterSet('（(〔【');
const frames = new LetterSet('】]');
const runEnds = new LetterSet('。\n');

/** How many names of a bare bracket must end as bodies' names do; fewer where the first is an agency. */
const mostKnown = 0.75;
const surelyLed = 0.6;

/** Nearly all names end as bodies' names do and the rest could be one: 共青团中央 among ministries. */
function mostlyBodies(names: readonly string[], share: number): boolean {
  const known = names.filter(isBody).length;
  return known >= 1 && known >= names.length * share && names.every((name) => plainName.test(name));
}

function bareAccepted(text: string, bracket: Span, expression: Expression): boolean {
  const before = text.charAt(bracket.start - 1);
  const parted = bracket.start === 0 || bracketLeads.has(before, 0) || isBlankAt(before, 0);
  const names = expression.units.map(({ value }) => value.name);
  if (names.some((name) => ownAmount.test(name))) return false;
  if (expression.times.length > 0 && expression.sure) return true;
  if (expression.stated) {
    return (
      expression.sure ||
      names.every((name) => isAgency(name) || isFunction(name)) ||
      (parted && mostlyBodies(names, 0.5))
    );
  }
  if (!expression.sure) {
    const share = isAgency(names[0] ?? '') ? surelyLed : mostKnown;
    return parted && names.length >= 3 && mostlyBodies(names, share);
  }
  if (parted && before !== '”' && before !== '，') {
    return names.some(isAgency) || names.length > 1 || core.test(names[0] ?? '');
  }
  if (names.length > 1) return names.every((name) => name.length >= 3) && names.every(isAgency);
  const [only = ''] = names;
  return core.test(only) && only.length >= 4 && loneLead.test(only);
}

/** Where the marks, and the units already read, begin that end the text, seen from `end`. */
function tailStart(text: string, end: number): number {
  return endWithout(text, '。；， \n,.;', 0, end);
}

/** Names of government bodies alone, as each sentence of a text may end in: …达到15%（市科技局）。…（市税务局）。 */
function namesGovernment({ units, stated }: Expression): boolean {
  return units.length > 0 && !stated && units.every(({ value: { name } }) => isAgency(name) && isPrefixed(name));
}

/** `last` says that nothing but units stands behind the bracket, `echoed` that the text ends in units too. */
function readBracket({ text, breaks }: Printed, bracket: Span, last: boolean, echoed: boolean): UnitRun | null {
  const { start, end } = bracket;
  const { noTask, labelled, expression } = bracketWords(text, bracket.start + 1, bracket.end - 1, breaks);
  if (noTask) return { start, end, expression: null, noTask };
  if (expression === null || (expression.units.length === 0 && expression.leaders.length === 0)) return null;
  if (labelled) return { start, end, expression, noTask };
  const opensSentence = sentenceEnds.has(text, bracket.start - 1);
  if (!last && echoed && sentenceEnds.has(text, bracket.end) && namesGovernment(expression)) {
    return { start, end, expression, noTask };
  }
  if (!last && !(opensSentence && expression.sure)) return null;
  return bareAccepted(text, bracket, expression) ? { start, end, expression, noTask } : null;
}

function unclosedBracket(text: string, groups: readonly Span[]): Span | null {
  const after = groups.at(-1)?.end ?? 0;
  const start = openings.first(text, after);
  if (start === -1) return null;
  return labelsIn(text, start + 1, text.length)[0]?.start === start + 1 ? { start, end: text.length + 1 } : null;
}

/** Whether a label's run says nothing: blanks and stops alone. */
function isEmptyRun(body: string): boolean {
  for (let at = 0; at < body.length; at += 1) if (body.charAt(at) !== '。' && !isBlankAt(body, at)) return false;
  return true;
}

/** Runs under labels, the role of a label that awaits its names, and what could not be read. */
interface LabelledRuns {
  readonly runs: readonly UnitRun[];
  readonly pending: UnitRole | null;
  readonly unread: readonly Span[];
  readonly fields: readonly Reading<string>[];
}

const noRuns: LabelledRuns = { runs: [], pending: null, unread: [], fields: [] };

/** Runs like `责任单位：…` outside brackets, each up to the next label, full stop or line end. */
function labelledRuns({ text, breaks }: Printed, regions: TextRegions, open: Span | null): LabelledRuns {
  const inBracket = (at: number): boolean => regions.bracketAt(at) !== -1 || (open !== null && at > open.start);
  const all = labelsIn(text, 0, text.length, breaks);
  if (all.length === 0) return noRuns;
  const labels = all.filter(({ bodyStart }) => frames.has(text, bodyStart - 1) || !inBracket(bodyStart - 1));
  const runs: UnitRun[] = [];
  const unread: Span[] = [];
  const fields: Reading<string>[] = [];
  let pending: UnitRole | null = null;
  labels.forEach((label, index) => {
    const next = labels[index + 1]?.start ?? text.length;
    const stop = runEnds.first(text, label.bodyStart, next);
    const end = stop === -1 ? next : stop + 1;
    if (label.kind === 'end') {
      const told = endWithout(text, '。；，、 ', label.bodyStart, end);
      if (told > label.bodyStart) fields.push({ start: label.bodyStart, end: told, value: label.label });
      return;
    }
    const body = text.slice(label.bodyStart, end);
    if (saysNoTask(body)) {
      runs.push({ start: label.start, end, expression: null, noTask: true });
      return;
    }
    if (isEmptyRun(body)) {
      if (label.kind !== 'people') pending = label.kind;
      return;
    }
    const expression = readExpression(text, label.start, end, { fallback: '责任', breaks });
    unread.push(...(expression?.unread ?? []));
    if (expression !== null && expression.units.length + expression.leaders.length > 0) {
      runs.push({ start: label.start, end, expression, noTask: false });
    }
  });
  return { runs, pending, unread, fields };
}

/** What a text says that names nobody. */
export const noUnitRuns: UnitRuns = { runs: [], pending: null, declined: [], unread: [], fields: [] };

/** Finds the runs of a text that say who is responsible, in order. Linear. */
export function unitRunsIn(text: string, breaks: readonly number[]): UnitRuns {
  const printed = { text, breaks };
  if (!runSigns.test(text)) {
    const sentence = closingSentence(printed) ?? openingClauses(printed);
    return sentence === null ? noUnitRuns : { ...noUnitRuns, runs: [sentence] };
  }
  const regions = regionsOf(text);
  const open = unclosedBracket(text, regions.brackets);
  const brackets = open === null ? regions.brackets : [...regions.brackets, open];
  const { runs, pending, unread: unreadThere, fields } = labelledRuns(printed, regions, open);
  const unread = [...unreadThere];
  const found = [...runs];
  const declined: Span[] = [];
  let tail = tailStart(text, text.length);
  let run = runs.length - 1;
  for (let at = brackets.length - 1; at >= 0; at -= 1) {
    const bracket = brackets[at];
    if (bracket === undefined) continue;
    while (run >= 0 && (runs[run]?.start ?? 0) > bracket.start) {
      if ((runs[run]?.end ?? 0) >= tail) tail = tailStart(text, runs[run]?.start ?? 0);
      run -= 1;
    }
    if (bracket.end <= (runs[run]?.end ?? 0)) continue;
    const read = readBracket(printed, bracket, bracket.end >= tail, found.length > runs.length);
    if (read === null) {
      declined.push(bracket);
      continue;
    }
    found.push(read);
    unread.push(...(read.expression?.unread ?? []));
    if (bracket.end >= tail) tail = tailStart(text, bracket.start);
  }
  if (found.length === 0) {
    const sentence = closingSentence(printed) ?? openingClauses(printed);
    if (sentence !== null) found.push(sentence);
  }
  if (found.length > 1) found.sort((left, right) => left.start - right.start);
  return { runs: found, pending, declined: declined.reverse(), unread, fields };
}

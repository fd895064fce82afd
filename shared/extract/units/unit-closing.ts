import type { Span } from '../../lex/span.ts';
import { endWithout, trimEndMarks } from '../../notice/trim.ts';
import {
  closingTime,
  closingVerb,
  figure,
  governmentLead,
  notInRun,
  placeKinds,
  ruledRun,
  toldDuty,
} from '../vocabulary/duty-words.ts';
import { saysNoTask } from '../vocabulary/no-task.ts';
import { namesBodies } from './names-left.ts';
import { type Expression, readExpression } from './unit-expression.ts';
import { isAgency, isBody, isFunction } from './unit-name.ts';

/** A text and where the page breaks in it. */
export interface Printed {
  readonly text: string;
  readonly breaks: readonly number[];
}

/** A run that says who is responsible, or that nobody has a task here. */
export type UnitRun = Span & { readonly expression: Expression | null; readonly noTask: boolean };

const sentenceEnds = '。；\n';
const mostClauses = 4;
const longestOpening = 120;

/** Reads a run as units and verbs alone, `cutTo` where what it takes of the text ends; null where any part is no name. */
function runOf({ text, breaks }: Printed, start: number, end: number, cutTo: number): UnitRun | null {
  if (end - start > 200) return null;
  const run = text.slice(start, end);
  if (!closingVerb.test(run)) return null;
  const plain = run.replace(placeKinds, '');
  const who = plain.replace(closingTime, '');
  if (notInRun.test(plain) || figure.test(who)) return null;
  const expression = readExpression(text, start, end, { fallback: '责任', breaks });
  if (expression?.units.some(({ value }) => toldDuty.test(value.name)) === true) return null;
  const ruled = run.length <= 30 && ruledRun.test(run);
  const [first, second] = expression?.units ?? [];
  const led = first !== undefined && second !== undefined && isAgency(first.value.name);
  const strong =
    expression?.stated === true &&
    expression.units.every(
      ({ value }) =>
        (isAgency(value.name) || isFunction(value.name) || ((ruled || led) && isBody(value.name))) &&
        value.name.length <= 16,
    );
  return strong ? { start, end: cutTo, expression, noTask: false } : null;
}

/** Bodies alone behind a dash that closes a text: 治理内涝点5处——县住建局、县城管局. */
function behindDash(printed: Printed, body: string): UnitRun | null {
  const start = body.lastIndexOf('—') + 1;
  if (start === 0 || !namesBodies(body.slice(start))) return null;
  const expression = readExpression(printed.text, start, body.length, { fallback: '责任', breaks: printed.breaks });
  if (expression === null) return null;
  const from = endWithout(body, '—', 0, start);
  return { start: from, end: printed.text.length, expression, noTask: false };
}

/** A text without the bracket at its end that no bracket of its last sentence opens: 县教育局牵头，县财政局配合）. */
function withoutLoneBracket(text: string, start: number): string {
  return text.endsWith('）') && !text.slice(start).includes('（') ? trimEndMarks(text.slice(0, -1), '。； ') : text;
}

/** The run with the clauses before its ； as well, where they are nothing but units and verbs too: 县住建局牵头；各乡镇、县城投集团配合。 */
function withGroupsBefore(printed: Printed, last: UnitRun | null, start: number, end: number): UnitRun | null {
  const { text } = printed;
  let whole = last;
  for (let from = start; text.charAt(from - 1) === '；'; ) {
    const before = text.slice(0, from - 1);
    const earlier = Math.max(...[...sentenceEnds].map((mark) => before.lastIndexOf(mark))) + 1;
    const alone = runOf(printed, earlier, from - 1, from);
    const wider = alone === null ? null : runOf(printed, earlier, end, text.length);
    if (wider === null) break;
    whole = wider;
    from = earlier;
  }
  return whole;
}

/** A last sentence, or its last clauses from 由 or an agency's name on, that is nothing but units and verbs: `由市教育局牵头，市财政局配合。` */
export function closingSentence(printed: Printed): UnitRun | null {
  const { text } = printed;
  const printedBody = trimEndMarks(text, '。； \n');
  const dashed = behindDash(printed, printedBody);
  if (dashed !== null) return dashed;
  const start = Math.max(...[...sentenceEnds].map((mark) => printedBody.lastIndexOf(mark))) + 1;
  const body = withoutLoneBracket(printedBody, start);
  if (body.length === start) return null;
  const sentence = body.slice(start);
  if (start > 0 && saysNoTask(sentence)) return { start, end: text.length, expression: null, noTask: true };
  const whole = withGroupsBefore(printed, runOf(printed, start, body.length, text.length), start, body.length);
  if (whole !== null) return whole;
  const from = sentence.lastIndexOf('，由');
  if (from > 0) return runOf(printed, start + from + 1, body.length, text.length);
  const last = sentence.lastIndexOf('，');
  return last > 0 && governmentLead.test(sentence.slice(last + 1))
    ? runOf(printed, start + last + 1, body.length, text.length)
    : null;
}

/**
 * The first clauses of the last sentence that are nothing but units and verbs, before those that say what is done:
 * `由市教育局牵头，市财政局配合，新建学校3所。` One clause alone needs its 由, for who does a part of the work is told without it.
 */
export function openingClauses(printed: Printed): UnitRun | null {
  const { text } = printed;
  const body = trimEndMarks(text, '。； \n');
  const start = Math.max(...[...sentenceEnds].map((mark) => body.lastIndexOf(mark))) + 1;
  const told = text.startsWith('由', start);
  if (!told && !governmentLead.test(text.charAt(start))) return null;
  let found: UnitRun | null = null;
  let comma = text.indexOf('，', start);
  for (let clause = 1; comma > start && comma - start <= longestOpening && clause <= mostClauses; clause += 1) {
    const run = told || clause > 1 ? runOf(printed, start, comma, comma + 1) : null;
    found = run ?? found;
    comma = text.indexOf('，', comma + 1);
  }
  return found;
}

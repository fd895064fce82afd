import type { Span } from '../../lex/span.ts';
import { endWithout, trimEndMarks } from '../../notice/trim.ts';
import {
  closingTime,
  closingVerb,
  figure,
  governmentLead,
  notInRun,
  opensWithBody,
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
  const strong =
    expression?.stated === true &&
    expression.units.every(
      ({ value }) =>
        (isAgency(value.name) || isFunction(value.name) || (ruled && isBody(value.name))) && value.name.length <= 16,
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

/** A last sentence, or its last clauses from 由 or an agency's name on, that is nothing but units and verbs: `由市教育局牵头，市财政局配合。` */
export function closingSentence(printed: Printed): UnitRun | null {
  const { text } = printed;
  const body = trimEndMarks(text, '。； \n');
  const dashed = behindDash(printed, body);
  if (dashed !== null) return dashed;
  const start = Math.max(body.lastIndexOf('。'), body.lastIndexOf('；'), body.lastIndexOf('\n')) + 1;
  if (body.length === start) return null;
  const sentence = body.slice(start);
  if (start > 0 && saysNoTask(sentence)) return { start, end: text.length, expression: null, noTask: true };
  const whole = runOf(printed, start, body.length, text.length);
  if (whole !== null) return whole;
  const from = sentence.lastIndexOf('，由');
  if (from > 0) return runOf(printed, start + from + 1, body.length, text.length);
  const last = sentence.lastIndexOf('，');
  return last > 0 && governmentLead.test(sentence.slice(last + 1))
    ? runOf(printed, start + last + 1, body.length, text.length)
    : null;
}

const sentenceEnds = '。；\n';

/** Where the sentences of a text begin that may open with who is responsible. */
function opened(text: string): number[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const begins = at === 0 || sentenceEnds.includes(text.charAt(at - 1));
    if (begins && opensWithBody.test(text.charAt(at))) starts.push(at);
  }
  return starts;
}

/** The first clauses of a sentence that are nothing but units and verbs, before those that say what is done: `由市教育局牵头，市财政局配合，新建学校3所。` */
export function openingClauses(printed: Printed): UnitRun | null {
  const { text } = printed;
  for (const start of opened(text)) {
    let found: UnitRun | null = null;
    let comma = text.indexOf('，', start);
    for (let clauses = 0; comma > start && clauses < mostClauses; clauses += 1) {
      const clause = text.slice(start, comma);
      if (clause.length > longestOpening || [...sentenceEnds].some((mark) => clause.includes(mark))) break;
      found = runOf(printed, start, comma, comma + 1) ?? found;
      comma = text.indexOf('，', comma + 1);
    }
    if (found !== null) return found;
  }
  return null;
}

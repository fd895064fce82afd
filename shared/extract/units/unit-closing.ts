import type { Span } from '../../lex/span.ts';
import { trimEndMarks } from '../../notice/trim.ts';
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
import { type Expression, readExpression } from './unit-expression.ts';
import { isAgency, isBody, isFunction } from './unit-name.ts';

/** A text and where the page breaks in it. */
export interface Printed {
  readonly text: string;
  readonly breaks: readonly number[];
}

/** A run that says who is responsible, or that nobody has a task here. */
export type UnitRun = Span & { readonly expression: Expression | null; readonly noTask: boolean };

/** Reads a run up to the end as units and verbs alone; null where any part is no name. */
function closingRun({ text, breaks }: Printed, start: number, end: number): UnitRun | null {
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
  return strong ? { start, end: text.length, expression, noTask: false } : null;
}

/** A last sentence, or its last clauses from 由 or an agency's name on, that is nothing but units and verbs: `由市教育局牵头，市财政局配合。` */
export function closingSentence(printed: Printed): UnitRun | null {
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
  return last > 0 && governmentLead.test(sentence.slice(last + 1))
    ? closingRun(printed, start + last + 1, body.length)
    : null;
}

import { isHanAt } from '../../lex/letters.ts';
import type { Span } from '../../lex/span.ts';
import type { Reading } from '../reading.ts';
import { saysNoTask } from '../vocabulary/no-task.ts';
import { remarkStart } from '../vocabulary/unit-names.ts';
import { breaksWithin } from './unit-breaks.ts';
import { type Expression, readExpression } from './unit-expression.ts';
import { labelsIn } from './unit-segments.ts';

/** What stands in a bracket, as far as it says who is responsible; offsets are into the text around it. */
export interface BracketWords {
  readonly noTask: boolean;
  /** Whether a label opens it. */
  readonly labelled: boolean;
  readonly expression: Expression | null;
}

const nothing: BracketWords = { noTask: false, labelled: false, expression: null };
const noTask: BracketWords = { noTask: true, labelled: false, expression: null };
const longestBare = 300;

function readWords(text: string, start: number, end: number, breaks: readonly number[]): BracketWords {
  const inner = text.slice(start, end);
  if (saysNoTask(inner)) return noTask;
  const [label] = labelsIn(text, start, end, breaks).filter(({ kind }) => kind !== 'end');
  if (label === undefined && (inner.length > longestBare || remarkStart.test(inner))) return nothing;
  const expression = readExpression(text, start, end, { fallback: '责任', breaks });
  return expression === null ? nothing : { noTask: false, labelled: label?.start === start, expression };
}

/** Longer lists are seldom printed twice. */
const longestKept = 40;
const mostKept = 400;
const listMark = '、';

/** Whether a range is a list of names and nothing else, so that what it says hangs on nothing around it. */
function isPlainList(text: string, start: number, end: number): boolean {
  if (end - start > longestKept || end - start < 2) return false;
  for (let at = start; at < end; at += 1) if (!isHanAt(text, at) && text.charAt(at) !== listMark) return false;
  return true;
}

/** Plain lists that were read lately, by their words: a notice names the same few bodies over and over. */
const kept = new Map<string, BracketWords>();

/** The same letters as a text of their own, which does not hold the page's whole text. */
function copyOf(text: string): string {
  return String.fromCharCode(...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)));
}

function keep(list: string): BracketWords {
  if (kept.size >= mostKept) kept.clear();
  const own = copyOf(list);
  const words = readWords(own, 0, own.length, []);
  kept.set(own, words);
  return words;
}

function movedSpans(spans: readonly Span[], by: number): readonly Span[] {
  return spans.length === 0 ? spans : spans.map(({ start, end }) => ({ start: start + by, end: end + by }));
}

function movedReadings<Value>(readings: readonly Reading<Value>[], by: number): readonly Reading<Value>[] {
  if (readings.length === 0) return readings;
  return readings.map(({ start, end, value }) => ({ start: start + by, end: end + by, value }));
}

function moved(words: BracketWords, by: number): BracketWords {
  const { noTask, labelled, expression } = words;
  if (expression === null) return words;
  const { units, leaders, times, stated, sure, unread } = expression;
  return {
    noTask,
    labelled,
    expression: {
      units: movedReadings(units, by),
      leaders: movedReadings(leaders, by),
      times: movedSpans(times, by),
      stated,
      sure,
      unread: movedSpans(unread, by),
    },
  };
}

/** Reads what stands between two brackets; a plain list that was read before is not read again. */
export function bracketWords(text: string, start: number, end: number, breaks: readonly number[]): BracketWords {
  if (!isPlainList(text, start, end) || breaksWithin(breaks, start, end).length > 0) {
    return readWords(text, start, end, breaks);
  }
  const list = text.slice(start, end);
  return moved(kept.get(list) ?? keep(list), start);
}

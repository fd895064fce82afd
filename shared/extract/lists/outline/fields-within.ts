import type { Excerpt } from '../../lines/excerpt.ts';
import type { FieldSource } from '../../lines/sources.ts';
import { type Label, labelAt } from '../../vocabulary/labels.ts';

/** A text without the labelled fields that stand in it, and these. */
export interface FieldsWithin {
  readonly rest: Excerpt;
  readonly fields: readonly FieldSource[];
}

/** Fields that end with their sentence; all else goes on to the next label. */
const kinds: ReadonlySet<FieldSource['kind']> = new Set(['funding']);
const colons = '：:';
const clauseMarks = '。；，';
const clauseOrBracketMarks = `${clauseMarks}（`;
const longestLabel = 12;

/** A label with the offset at which it begins. */
interface Found extends Label {
  readonly at: number;
}

/** Where the bracket closes that a place stands in, or the text's end. */
function bracketEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text.charAt(at) === '（') depth += 1;
    else if (text.charAt(at) === '）') depth -= 1;
    if (depth < 0) return at;
  }
  return text.length;
}

/** What is taken out of a text with a field: its bracket where it fills one, the comma before it or the mark behind it. */
function cutAround(text: string, at: number, end: number, closed: boolean): { start: number; end: number } {
  const before = text.charAt(at - 1);
  if (text.charAt(end) === '）') return before === '（' ? { start: at - 1, end: end + 1 } : { start: at - 1, end };
  const comma = before === '，';
  return { start: comma ? at - 1 : at, end: comma || closed ? end : end + 1 };
}

/** The labels that open a clause of a text behind its first; a clause begins behind one of `marks`. */
export function labelsWithin(text: string, marks = clauseMarks): Found[] {
  const found: Found[] = [];
  for (let colon = 1; colon < text.length; colon += 1) {
    if (!colons.includes(text.charAt(colon))) continue;
    let at = colon;
    while (at > 0 && colon - at <= longestLabel && !marks.includes(text.charAt(at - 1))) at -= 1;
    if (at === 0 || !marks.includes(text.charAt(at - 1))) continue;
    const label = labelAt(text, at);
    if (label !== null && at + label.length === colon + 1) found.push({ ...label, at });
  }
  return found;
}

/** Takes labelled fields out of a paragraph that prints them one behind the other: …，总投资850万元，资金来源：上级补助。完成时间：9月底。 */
export function fieldsWithin(excerpt: Excerpt): FieldsWithin {
  const { text } = excerpt;
  const labels = labelsWithin(text, clauseOrBracketMarks);
  const fields: FieldSource[] = [];
  const cuts: { start: number; end: number }[] = [];
  for (const [index, { kind, word, at, length }] of labels.entries()) {
    if (!kinds.has(kind)) continue;
    const next = labels[index + 1]?.at ?? text.length;
    const stop = [...'。；'].map((mark) => text.indexOf(mark, at)).filter((found) => found >= 0);
    const end = Math.min(next, bracketEnd(text, at), ...stop);
    const first = excerpt.slice(at + length, end).trim();
    if (first.text === '') continue;
    fields.push({ kind, label: word, first, lines: [] });
    cuts.push(cutAround(text, at, end, next === end));
  }
  return fields.length === 0 ? { rest: excerpt, fields } : { rest: excerpt.without(cuts).trim(), fields };
}

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
const longestLabel = 12;

/** A label with the offset at which it begins. */
interface Found extends Label {
  readonly at: number;
}

/** The labels that open a clause of a text behind its first. */
export function labelsWithin(text: string): Found[] {
  const found: Found[] = [];
  for (let colon = 1; colon < text.length; colon += 1) {
    if (!colons.includes(text.charAt(colon))) continue;
    let at = colon;
    while (at > 0 && colon - at <= longestLabel && !clauseMarks.includes(text.charAt(at - 1))) at -= 1;
    if (at === 0 || !clauseMarks.includes(text.charAt(at - 1))) continue;
    const label = labelAt(text, at);
    if (label !== null && at + label.length === colon + 1) found.push({ ...label, at });
  }
  return found;
}

/** Takes labelled fields out of a paragraph that prints them one behind the other: …，总投资850万元，资金来源：上级补助。完成时间：9月底。 */
export function fieldsWithin(excerpt: Excerpt): FieldsWithin {
  const { text } = excerpt;
  const labels = labelsWithin(text);
  const fields: FieldSource[] = [];
  const cuts: { start: number; end: number }[] = [];
  for (const [index, { kind, word, at, length }] of labels.entries()) {
    if (!kinds.has(kind)) continue;
    const next = labels[index + 1]?.at ?? text.length;
    const stop = [...'。；'].map((mark) => text.indexOf(mark, at)).filter((found) => found >= 0);
    const end = Math.min(next, ...stop);
    const first = excerpt.slice(at + length, end).trim();
    if (first.text === '') continue;
    fields.push({ kind, label: word, first, lines: [] });
    const comma = text.charAt(at - 1) === '，';
    cuts.push({ start: comma ? at - 1 : at, end: comma || next === end ? end : end + 1 });
  }
  return fields.length === 0 ? { rest: excerpt, fields } : { rest: excerpt.without(cuts).trim(), fields };
}

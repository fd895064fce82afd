import { trimEndMarks } from '../../notice/trim.ts';
import { noUnitRules } from '../units/unit-rules.ts';
import { labelsIn } from '../units/unit-segments.ts';
import { readUnits, type UnitsRead } from '../units/units.ts';
import { headingKind, labelAt } from '../vocabulary/labels.ts';
import { labelKind } from '../vocabulary/unit-labels.ts';
import { contentOf } from './content.ts';
import type { Excerpt } from './excerpt.ts';
import type { Line } from './lines.ts';

/** What a line says about who is responsible, read once. */
export interface LineUnits {
  readonly read: UnitsRead;
  /** Whether it names units, or says that there is nothing to do here. */
  readonly carries: boolean;
  /** Whether it is nothing but that. */
  readonly whole: boolean;
}

const known = new WeakMap<Line, LineUnits>();
const unitKinds: ReadonlySet<string> = new Set(['lead', 'duty', 'cooperate']);
/** Marks that may be left of a line once its units are cut. */
const maxRest = 2;

const reads = new WeakMap<Excerpt, UnitsRead>();

/** Reads the units of an excerpt, no rule of the notice applied; once. */
export function excerptUnits(excerpt: Excerpt): UnitsRead {
  const seen = reads.get(excerpt);
  if (seen !== undefined) return seen;
  const read = readUnits(excerpt.text, noUnitRules, excerpt.breaks);
  reads.set(excerpt, read);
  return read;
}

/** Reads a line's units, after its number. */
export function lineUnits(line: Line): LineUnits {
  const seen = known.get(line);
  if (seen !== undefined) return seen;
  const content = contentOf(line);
  const { text } = content;
  const read = excerptUnits(content);
  const cut = read.cuts.reduce((sum, span) => sum + span.end - span.start, 0);
  const carries = read.units.length > 0 || !read.applicable;
  const label = labelAt(text);
  const found = {
    read,
    carries,
    whole: (carries && cut >= text.length - maxRest) || (label !== null && unitKinds.has(label.kind)),
  };
  known.set(line, found);
  return found;
}

const bare = new WeakMap<Line, string>();

/** A line's text after its number, without its units; put together once. */
export function bareText(line: Line): string {
  const seen = bare.get(line);
  if (seen !== undefined) return seen;
  const text = contentOf(line).without(lineUnits(line).read.cuts).text.trim();
  bare.set(line, text);
  return text;
}

const maxLabel = 16;
const labelOpenings = '【〔[（(';

/** The label in front of a line's first colon that announces units, however it is put together (责任单位及承办科室：…); else null. */
export function unitsLabel(text: string): string | null {
  const colon = text.search(/[：:]/u);
  if (colon < 2 || colon > maxLabel) return null;
  const label = text.slice(0, colon);
  if (!/^(?:[\p{Script=Han}、/]|[（(][\p{Script=Han}、/]+[）)])+$/u.test(label)) return null;
  const kind = labelKind(label);
  return kind === null || kind === 'people' || kind === 'end' ? null : label;
}

/** Whether a line's last label announces units and nothing closes its run: the next line may go on with them. */
export function opensUnits(line: Line): boolean {
  const { text, breaks } = contentOf(line);
  if (loneUnitLabel(text) !== null) return true;
  if (/[。；）)】\]]$/u.test(text) || !/[：:】\]]/u.test(text)) return false;
  const last = labelsIn(text, 0, text.length, breaks).at(-1);
  return last !== undefined && last.kind !== 'end' && last.kind !== 'people';
}

/** The label of a line that is a unit label alone (责任单位), whose names stand in the next line; else null. */
export function loneUnitLabel(text: string): string | null {
  const plain = trimEndMarks(labelOpenings.includes(text.charAt(0)) ? text.slice(1) : text, '】〕]）)：: ');
  const kind = headingKind(plain);
  return kind !== null && unitKinds.has(kind) ? plain : null;
}

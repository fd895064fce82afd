import { isHanAt, LetterSet } from '../../lex/letters.ts';
import { trimEndMarks } from '../../notice/trim.ts';
import { noUnitRules } from '../units/unit-rules.ts';
import { labelsIn } from '../units/unit-segments.ts';
import { readUnits, type UnitsRead } from '../units/units.ts';
import { headingKind, labelAt } from '../vocabulary/labels.ts';
import { labelKind } from '../vocabulary/unit-labels.ts';
import { contentOf } from './content.ts';
import type { Excerpt } from './excerpt.ts';
import type { LineUnits } from './kept-readings.ts';
import type { Line } from './lines.ts';

const unitKinds: ReadonlySet<string> = new Set(['lead', 'duty', 'cooperate']);
/** Marks that may be left of a line once its units are cut. */
const maxRest = 2;

/** Reads the units of an excerpt, no rule of the notice applied; once. */
export function excerptUnits(excerpt: Excerpt): UnitsRead {
  const { kept } = excerpt;
  kept.units ??= readUnits(excerpt.text, noUnitRules, excerpt.breaks);
  return kept.units;
}

/** Reads a line's units, after its number; once. */
export function lineUnits(line: Line): LineUnits {
  const content = contentOf(line);
  const { kept } = content;
  kept.line ??= unitsOfLine(content);
  return kept.line;
}

function unitsOfLine(content: Excerpt): LineUnits {
  const { text } = content;
  const read = excerptUnits(content);
  const cut = read.cuts.reduce((sum, span) => sum + span.end - span.start, 0);
  const carries = read.units.length > 0 || !read.applicable;
  const label = labelAt(text);
  const whole = (carries && cut >= text.length - maxRest) || (label !== null && unitKinds.has(label.kind));
  return { read, carries, whole };
}

/** A line's text after its number, without its units; put together once. */
export function bareText(line: Line): string {
  const content = contentOf(line);
  const { kept } = content;
  kept.bare ??= content.without(lineUnits(line).read.cuts).text.trim();
  return kept.bare;
}

const maxLabel = 16;
const labelOpenings = '【〔[（(';
const colons = new LetterSet('：:');
const labelEnds = new LetterSet('：:】]');
/** Marks behind which a run of units does not go on in the next line. */
const runClosings = new LetterSet('。；）)】]');
const openMarks = new LetterSet('、，,和及与/');
const wordJoints = new LetterSet('、/');
const roundOpenings = new LetterSet('（(');
const roundClosings = new LetterSet('）)');

/** Where the words of a label that begin at `at` end. */
function wordsEnd(text: string, at: number): number {
  let end = at;
  while (isHanAt(text, end) || wordJoints.has(text, end)) end += 1;
  return end;
}

/** Whether a text is Chinese words, some of them in brackets, as labels are put together: 责任单位（部门）及科室. */
function isLabelShaped(text: string): boolean {
  let at = 0;
  while (at < text.length) {
    const open = roundOpenings.has(text, at);
    const end = wordsEnd(text, open ? at + 1 : at);
    if (end === (open ? at + 1 : at) || (open && !roundClosings.has(text, end))) return false;
    at = open ? end + 1 : end;
  }
  return at > 0;
}

/** Whether a line ends in the middle of a list of names, which the next line goes on with: 市教育局、. */
export function endsOpen(text: string): boolean {
  return openMarks.ends(text);
}

/** The label in front of a line's first colon that announces units, however it is put together (责任单位及承办科室：…); else null. */
export function unitsLabel(text: string): string | null {
  const colon = colons.first(text);
  if (colon < 2 || colon > maxLabel) return null;
  const label = text.slice(0, colon);
  if (!isLabelShaped(label)) return null;
  const kind = labelKind(label);
  return kind === null || kind === 'people' || kind === 'end' ? null : label;
}

/** Whether a line's last label announces units and nothing closes its run: the next line may go on with them. */
export function opensUnits(line: Line): boolean {
  const { text, breaks } = contentOf(line);
  if (loneUnitLabel(text) !== null) return true;
  if (runClosings.ends(text) || !labelEnds.within(text)) return false;
  const last = labelsIn(text, 0, text.length, breaks).at(-1);
  return last !== undefined && last.kind !== 'end' && last.kind !== 'people';
}

/** The label of a line that is a unit label alone (责任单位), whose names stand in the next line; else null. */
export function loneUnitLabel(text: string): string | null {
  const plain = trimEndMarks(labelOpenings.includes(text.charAt(0)) ? text.slice(1) : text, '】〕]）)：: ');
  const kind = headingKind(plain);
  return kind !== null && unitKinds.has(kind) ? plain : null;
}

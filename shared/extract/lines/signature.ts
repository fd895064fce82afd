import { isBody } from '../units/unit-name.ts';
import { headingKind, labelAt } from '../vocabulary/labels.ts';
import { contentOf } from './content.ts';
import { isDateLine } from './date-line.ts';
import { loneUnitLabel, opensUnits } from './line-units.ts';
import type { Line } from './lines.ts';

const maxSigners = 6;
const maxName = 60;
const chop = /[（(](?:代章|盖章|章|代)[）)]$|[（(][^（）()]{1,10}[）)]$/u;
/** Names that leave out their place, as lists of units print them and signatures do not. */
const elided = /^(?:各|有关|相关|[省市州县区旗镇乡])/u;
/** What a list of names that goes on in the next line ends with. */
const openMark = /[、，,和及与/]$/u;

/** The end of an agency's name on a line of its own, and the place that such a line goes on from. */
const piece = /^(?:人民政府|政府)?(?:办公室|办公厅|委员会|管理委员会|工作委员会)?$/u;
const place = /^[一-龥]{1,8}(?:省|市|州|县|区|旗|镇|乡|街道)$/u;

function namesAgency(line: Line, below: Line | undefined): boolean {
  const { text } = line;
  const name = text.replace(chop, '');
  return (
    line.marker === null &&
    name.length >= 3 &&
    name.length <= maxName &&
    !/[。，；：:]/u.test(name) &&
    labelAt(text) === null &&
    headingKind(text) === null &&
    (isBody(name) || piece.test(name) || (below !== undefined && piece.test(below.text) && place.test(name)))
  );
}

function setApart(line: Line): boolean {
  return line.block.align === 'right' || line.block.align === 'center';
}

/** The index of the line that begins the paragraph of the line at `at`; mere line breaks part no paragraphs. */
function paragraphOf(lines: readonly Line[], at: number): number {
  let first = at;
  while (first > 0 && lines[first]?.block.soft === true) first -= 1;
  return first;
}

/**
 * Where the signature begins among names that go on from units: never with the name that a lone label or a 、 awaits, nor with names
 * that leave out their place; then with those set apart, else with the last, if it does not stand in the units' own paragraph.
 */
function afterUnits(lines: readonly Line[], label: number, dateAt: number): number {
  const named = lines[label];
  if (named === undefined) return dateAt;
  const awaited = loneUnitLabel(contentOf(named).text) !== null || openMark.test(named.text);
  let from = label + (awaited ? 2 : 1);
  while (from < dateAt && elided.test(lines[from]?.text ?? '')) from += 1;
  let apart = dateAt;
  for (let above = lines[apart - 1]; apart > from && above !== undefined && setApart(above); above = lines[apart - 1]) {
    apart -= 1;
  }
  if (apart < dateAt && !setApart(named)) return apart;
  const inUnits = paragraphOf(lines, dateAt - 1) <= label && paragraphOf(lines, dateAt) > label;
  return inUnits ? dateAt : Math.max(from, lastSigners(lines, named, dateAt));
}

const placeOf = /^(?:中共|中国共产党)?([一-龥]{1,6}?[省市州县区旗镇乡])/u;

/** Where the last signer's name begins, a cut one with its beginning, and those above that name the same place where the units do not. */
function lastSigners(lines: readonly Line[], units: Line, dateAt: number): number {
  let first = dateAt - 1;
  while (endsCutName(lines[first])) first -= 1;
  const place = placeOf.exec(lines[first]?.text ?? '')?.[1];
  if (place === undefined || units.text.includes(place)) return first;
  while (lines[first - 1] !== units && placeOf.exec(lines[first - 1]?.text ?? '')?.[1] === place) first -= 1;
  return first;
}

/** Whether a line is the end of an agency's name that the line above begins. */
export function endsCutName(line: Line | undefined): boolean {
  return line !== undefined && line.text !== '' && piece.test(line.text);
}

/**
 * Which lines are 署名 above the date at `dateAt`: the first of them, or `dateAt` where none is. A line with a label is never one,
 * nor are the names that go on from it.
 */
export function signatureStart(lines: readonly Line[], dateAt: number): number {
  let first = dateAt;
  while (first > 0 && dateAt - first < maxSigners) {
    const above = lines[first - 1];
    if (above === undefined || !namesAgency(above, lines[first])) break;
    first -= 1;
  }
  const label = lines[first - 1];
  return first === dateAt || label === undefined || !opensUnits(label) ? first : afterUnits(lines, first - 1, dateAt);
}

/** The run of 署名 lines and the date below them that closes a part: half open, empty where its last line is no date. */
export function closingSignature(lines: readonly Line[]): { readonly from: number; readonly to: number } {
  const last = lines.length - 1;
  return isDateLine(lines[last]?.text ?? '')
    ? { from: signatureStart(lines, last), to: last }
    : { from: lines.length, to: lines.length };
}

/** All lines that sign a document or a part of it. */
export function signersIn(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  for (const [at, line] of lines.entries()) {
    if (isDateLine(line.text)) for (const signed of lines.slice(signatureStart(lines, at), at)) found.add(signed);
  }
  return found;
}

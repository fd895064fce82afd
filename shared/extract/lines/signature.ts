import { withoutClosingBracket } from '../../lex/closing-bracket.ts';
import { isHan, isHanAt, LetterSet } from '../../lex/letters.ts';
import { EndingSet, WordSet } from '../../lex/words.ts';
import { isBody, isGeneric } from '../units/unit-name.ts';
import { headingKind, labelAt } from '../vocabulary/labels.ts';
import { elidedLeads, nameEnds, partyLeads, placeLetters, placeLevels } from '../vocabulary/signature-words.ts';
import { contentOf } from './content.ts';
import { isDateLine } from './date-line.ts';
import { endsOpen, loneUnitLabel, opensUnits } from './line-units.ts';
import type { Line } from './lines.ts';

const maxSigners = 6;
const maxName = 60;
/** A chop's name behind an agency's: （盖章）, （代章）. */
const maxChop = 10;
const maxPlace = 8;
/** The lines of a name that a break cuts are this long at most, a piece of a word that much. */
const longestCut = 20;
const shortPiece = 3;
const clauseMarks = new LetterSet('。，；：:');
const elided = new WordSet(elidedLeads);
const levels = new EndingSet(placeLevels);

/** The name of a place alone, which an agency's name in the next line goes on from. */
function isPlace(text: string): boolean {
  const named = text.length - (levels.before(text, text.length)?.length ?? text.length);
  return named >= 1 && named <= maxPlace && isHan(text);
}

function namesAgency(line: Line, below: Line | undefined): boolean {
  const { text } = line;
  const name = withoutClosingBracket(text, 1, maxChop);
  return (
    line.marker === null &&
    name.length >= 3 &&
    name.length <= maxName &&
    !clauseMarks.within(name) &&
    labelAt(text) === null &&
    headingKind(text) === null &&
    (isBody(name) || nameEnds.has(name) || (below !== undefined && nameEnds.has(below.text) && isPlace(name)))
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
  const awaited = loneUnitLabel(contentOf(named).text) !== null || endsOpen(named.text);
  let from = label + (awaited ? 2 : 1);
  while (from < dateAt && elided.at(lines[from]?.text ?? '', 0) !== null) from += 1;
  let apart = dateAt;
  for (let above = lines[apart - 1]; apart > from && above !== undefined && setApart(above); above = lines[apart - 1]) {
    apart -= 1;
  }
  if (apart < dateAt && !setApart(named)) return apart;
  const inUnits = paragraphOf(lines, dateAt - 1) <= label && paragraphOf(lines, dateAt) > label;
  return inUnits ? dateAt : Math.max(from, lastSigners(lines, named, dateAt));
}

const levelLetters = new LetterSet(placeLetters);
const parties = new WordSet(partyLeads);
const maxStem = 6;

/** The place from `from` up to the first letter that names its level; undefined where none stands near. */
function placeFrom(text: string, from: number): string | undefined {
  for (let at = from; at <= from + maxStem && isHanAt(text, at); at += 1) {
    if (at > from && levelLetters.has(text, at)) return text.slice(from, at + 1);
  }
  return undefined;
}

/** The place that an agency's name begins with. */
function placeOf(name: string): string | undefined {
  return placeFrom(name, parties.past(name, 0)) ?? placeFrom(name, 0);
}

/** Whether the line at an offset ends a name that the line above begins. */
function isCutBefore(lines: readonly Line[], at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]];
  return endsCutName(line) || (above !== undefined && line !== undefined && goesOnBelow(above, line));
}

/** Where the last signer's name begins, a cut one with its beginning, and those above that name the same place where the units do not. */
function lastSigners(lines: readonly Line[], units: Line, dateAt: number): number {
  let first = dateAt - 1;
  while (isCutBefore(lines, first)) first -= 1;
  const place = placeOf(lines[first]?.text ?? '');
  if (place === undefined || units.text.includes(place)) return first;
  while (lines[first - 1] !== units && placeOf(lines[first - 1]?.text ?? '') === place) first -= 1;
  return first;
}

/** Whether a line is the end of an agency's name that the line above begins. */
export function endsCutName(line: Line | undefined): boolean {
  return line !== undefined && line.text !== '' && nameEnds.has(line.text);
}

/** Whether one name stands in two lines: 某市 ⏎ 某区人民政府, 某 ⏎ 市某区人民政府, 某银行营业 ⏎ 管理部. */
export function goesOnBelow({ text, marker }: Line, below: Line): boolean {
  const plain =
    marker === null && below.marker === null && text.length >= 2 && text.length <= longestCut && isHan(text);
  if (!plain || !isBody(text + below.text)) return false;
  if (isPlace(text)) return isBody(below.text);
  const piece = isGeneric(below.text) || below.text.length <= shortPiece || elided.at(below.text, 0) !== null;
  return piece && !isBody(text);
}

/** How many lines above `first` are a signer's: one, or two that hold one name. */
function signersAbove(lines: readonly Line[], first: number, dateAt: number): number {
  const above = lines[first - 1];
  const below = first < dateAt ? lines[first] : undefined;
  if (above === undefined) return 0;
  if (namesAgency(above, below) || (below !== undefined && goesOnBelow(above, below))) return 1;
  const cut = lines[first - 2];
  return cut !== undefined && goesOnBelow(cut, above) ? 2 : 0;
}

/** Whether a line stands in a table that the date is not in: the last cell of a list names who does its last task. */
function inOtherTable(lines: readonly Line[], at: number, dateAt: number): boolean {
  const table = lines[at]?.block.table ?? null;
  return table !== null && table !== lines[dateAt]?.block.table;
}

/**
 * Which lines are 署名 above the date at `dateAt`: the first of them, or `dateAt` where none is. A line with a label is never one,
 * nor are the names that go on from it.
 */
export function signatureStart(lines: readonly Line[], dateAt: number): number {
  let first = dateAt;
  const table = lines[dateAt]?.block.table;
  while (first > 0 && dateAt - first < maxSigners && lines[first - 1]?.block.table === table) {
    const above = signersAbove(lines, first, dateAt);
    if (above === 0 || inOtherTable(lines, first - 1, dateAt)) break;
    first -= above;
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

import { isBody } from '../readers/unit-list.ts';
import { labelAt } from '../vocabulary/labels.ts';
import { isDateLine } from './date-line.ts';
import { loneUnitLabel } from './line-units.ts';
import type { Line } from './lines.ts';

const maxSigners = 6;
const maxName = 60;
const chop = /[（(](?:代章|盖章|章|代)[）)]$|[（(][^（）()]{1,10}[）)]$/u;
/** Names that leave out their place, as lists of units print them and signatures do not. */
const elided = /^(?:各|有关|相关|[省市州县区旗镇乡])/u;

function namesAgency(line: Line): boolean {
  const { text } = line;
  const name = text.replace(chop, '');
  return (
    line.marker === null &&
    name.length >= 3 &&
    name.length <= maxName &&
    !/[。，；：:]/u.test(name) &&
    labelAt(text) === null &&
    isBody(name)
  );
}

/**
 * Which lines are 署名 above the date at `dateAt`: the first of them, or `dateAt` where none is. A line with a label is never one,
 * nor is what a label standing alone introduces: its first name, and those that are set as it is or leave out their place as names
 * in a list do.
 */
export function signatureStart(lines: readonly Line[], dateAt: number): number {
  let first = dateAt;
  while (first > 0 && dateAt - first < maxSigners) {
    const above = lines[first - 1];
    if (above === undefined || !namesAgency(above)) break;
    first -= 1;
  }
  const label = lines[first - 1];
  if (first === dateAt || label === undefined || loneUnitLabel(label.text) === null) return first;
  const set = lines[first]?.block.align ?? null;
  if ((set === 'right' || set === 'center') && set !== label.block.align) return first;
  let at = first + 1;
  while (at < dateAt) {
    const line = lines[at];
    if (line === undefined || (!elided.test(line.text) && (line.block.align !== set || at === dateAt - 1))) break;
    at += 1;
  }
  return at;
}

/** The run of 署名 lines and the date below them that closes a part: half open, empty where its last line is no date. */
export function closingSignature(lines: readonly Line[]): { readonly from: number; readonly to: number } {
  const last = lines.length - 1;
  return isDateLine(lines[last]?.text ?? '')
    ? { from: signatureStart(lines, last), to: last }
    : { from: lines.length, to: lines.length };
}

import { LetterSet } from '../../lex/letters.ts';
import { trimEndMarks } from '../../notice/trim.ts';
import { splitNames } from '../units/unit-list.ts';
import { isBody, isFunction, isInstitution, mayBeName } from '../units/unit-name.ts';
import { headingKind, labelAt } from '../vocabulary/labels.ts';
import { isTail } from '../vocabulary/page-words.ts';
import { contentOf, printedLine } from './content.ts';
import { isDateLine } from './date-line.ts';
import { endsOpen, loneUnitLabel, opensUnits } from './line-units.ts';
import type { Line } from './lines.ts';
import { signersIn } from './signature.ts';

const maxLine = 80;
/** Lines in which the next number or label must stand, so that a name alone is no signature without a date. */
const near = 3;
/** Marks and figures that a line of names does not hold. */
const notOfNames = new LetterSet('。；：:！？%“”《》0123456789');
const sayingEnds = new LetterSet('。；');
const sayingSigns = new LetterSet('，%0123456789');
const nameLeads = new LetterSet('、，：:');
const nameStops = new LetterSet('、，。；');

/** Whether a line may hold nothing but names. */
function mayName(line: Line, label: Line): boolean {
  const { block, text, marker } = line;
  return (
    marker === null &&
    block.heading === 0 &&
    block.table === label.block.table &&
    block.region === label.block.region &&
    text.length <= maxLine &&
    labelAt(text) === null &&
    headingKind(text) === null &&
    !isDateLine(text) &&
    !isTail(text) &&
    !notOfNames.within(trimEndMarks(text, '。；'))
  );
}

/** A sentence right below makes a line its title: 零工驿站 ⏎ 全年服务灵活就业人员2万人次。 */
function isSaying({ marker, text }: Line): boolean {
  return marker === null && labelAt(text) === null && sayingEnds.ends(text) && sayingSigns.within(text);
}

function namesOf(line: Line): string[] {
  const { text, breaks } = printedLine(line);
  return splitNames(text, 0, trimEndMarks(text, '。；').length, breaks).map(({ name }) => name);
}

function aside(line: Line): boolean {
  return line.block.align === 'right' || line.block.align === 'center';
}

class Continuer {
  readonly #signers: ReadonlySet<Line>;

  constructor(readonly lines: readonly Line[]) {
    this.#signers = signersIn(lines);
  }

  /** How many lines after the one at an index go on with its units. */
  after(at: number): number {
    const label = this.lines[at];
    if (label === undefined || !opensUnits(label)) return 0;
    let taken = 0;
    for (let next = at + 1; this.#goesOn(at, next); next += 1) {
      taken += 1;
      if (sayingEnds.ends(this.lines[next]?.text ?? '')) break;
    }
    return taken;
  }

  #goesOn(at: number, next: number): boolean {
    const label = this.lines[at];
    const before = this.lines[next - 1];
    const line = this.lines[next];
    if (label === undefined || before === undefined || line === undefined) return false;
    if (this.#signers.has(line) || !mayName(line, label)) return false;
    const names = namesOf(line);
    if (names.length === 0 || !names.every(mayBeName)) return false;
    const awaited = next === at + 1 && loneUnitLabel(contentOf(label).text) !== null;
    if (awaited || endsOpen(before.text)) return true;
    if (line.block.soft && this.#endsName(before, line)) return true;
    if (!names.every((name) => isBody(name) || isFunction(name))) return false;
    return (
      line.block.soft ||
      ((!aside(line) || aside(label)) && (names.length > 1 || (names.every(isInstitution) && this.#followed(next))))
    );
  }

  /** A name that a line break cuts in two: 县住房和城 ⏎ 乡建设局. */
  #endsName(before: Line, line: Line): boolean {
    const left = before.text.slice(nameLeads.last(before.text) + 1);
    const stop = nameStops.first(line.text);
    const right = stop < 0 ? line.text : line.text.slice(0, stop);
    return left.length >= 2 && !isBody(left) && isBody(left + right) && left.length + right.length <= 30;
  }

  #followed(at: number): boolean {
    for (let next = at + 1; next <= at + near; next += 1) {
      const line = this.lines[next];
      if (line === undefined || (next === at + 1 && isSaying(line))) return false;
      if (line.marker !== null || labelAt(line.text) !== null || this.#signers.has(line)) return true;
    }
    return false;
  }
}

/** Lines with those that go on with a line's units drawn to it as its tail: 责任单位：甲局 ⏎ 乙局, 牵头单位 ⏎ 甲局. */
export function withContinuations(lines: readonly Line[]): Line[] {
  const continuer = new Continuer(lines);
  const drawn: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) continue;
    const taken = continuer.after(at);
    const tail = lines.slice(at + 1, at + 1 + taken);
    drawn.push(taken === 0 ? line : { ...line, end: tail.at(-1)?.end ?? line.end, tail });
    at += taken;
  }
  return drawn;
}

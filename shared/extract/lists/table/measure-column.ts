import { closingBracketAt } from '../../../lex/closing-bracket.ts';
import { isHan, LetterSet, pastBlank } from '../../../lex/letters.ts';
import { unitAt } from '../../../lex/unit.ts';
import { WordSet } from '../../../lex/words.ts';
import type { Cell } from '../../../page/page-index.ts';
import { Excerpt } from '../../lines/excerpt.ts';
import {
  amountHeaders,
  boundsAfter,
  boundsBefore,
  countsNothing,
  measureHeaders,
  notPromised,
} from '../../vocabulary/column-words.ts';
import type { Header, TableReader } from './table-reader.ts';

const frames = new LetterSet('（）()');
const figureLetters = new LetterSet('0123456789.,，');
const rangeMarks = new LetterSet('-—–~～至');
const bounds = new WordSet(boundsBefore);
const after = new WordSet(boundsAfter);
const mostDigits = 20;

/** Where a bare figure ends that is all of a cell but a bound behind it: 320, ≥1,200以上, 10-12; -1 where the cell says more or none. */
function bareFigureEnd(text: string): number {
  const from = pastBlank(text, bounds.past(text, 0));
  const first = figureLetters.runEnd(text, from, mostDigits);
  if (first === from) return -1;
  const second = rangeMarks.has(text, first) ? figureLetters.runEnd(text, first + 1, mostDigits) : first;
  const end = second > first + 1 ? second : first;
  return after.past(text, end) === text.length ? end : -1;
}

/** What a cell says; a bare figure says it with the measure that stands in the row's 计量单位. */
export function withMeasure(reader: TableReader, header: Header, row: readonly Cell[], cell: Cell): Excerpt {
  const said = reader.excerpt(cell);
  const figure = bareFigureEnd(said.text);
  if (figure < 0) return said;
  const measure = row.find((one) => measureHeaders.has(header.columns[one.column]?.label ?? ''));
  if (measure === undefined) return said;
  return Excerpt.join([said.slice(0, figure), reader.excerpt(measure), said.slice(figure)]);
}

const unpromised = new WordSet(notPromised);
const uncounted = new LetterSet(countsNothing);
const maxName = 16;
const maxUnit = 8;
const unitLabels = ['单位：', '单位:'];
/** Letters of a noun in 数. */
const maxNoun = 12;

interface Counted {
  readonly name: string;
  readonly unit: string;
}

/** 建设数量（套）, 面积（单位：亩）: what stands before the bracket that closes a label, and what in it. */
function unitInBracket(label: string): Counted | null {
  const lead = Math.max(...unitLabels.map((word) => word.length));
  const open = closingBracketAt(label, 1, maxUnit + lead);
  const inside = label.slice(open + 1, -1);
  const said = unitLabels.find((word) => inside.startsWith(word) && inside.length > word.length)?.length ?? 0;
  const plain = open >= 1 && open <= maxName && !frames.within(label, 0, open) && inside.length - said <= maxUnit;
  return plain ? { name: label.slice(0, open), unit: inside.slice(said) } : null;
}

/** 套数, 栋数: what a noun in 数 counts; 参数 and 份数 count nothing. */
function unitOfNoun(label: string): Counted | null {
  const counts = label.endsWith('数') && label.length >= 2 && label.length <= maxNoun && isHan(label);
  return counts && !uncounted.has(label, label.length - 2)
    ? { name: label, unit: label.charAt(label.length - 2) }
    : null;
}

/** What a column counts as its header says: 建设数量（套）, 面积（亩）, 套数; null where it names no unit. */
export function columnUnit(label: string): { readonly name: string; readonly unit: string } | null {
  if (unpromised.within(label)) return null;
  const counted = unitInBracket(label) ?? unitOfNoun(label);
  if (counted === null) return null;
  const { name, unit } = counted;
  const scaled = unit.startsWith('万') ? unit.slice(1) : unit;
  const read = unitAt(scaled, 0);
  const counts = read !== null && read.end === scaled.length && (read.kind === 'count' || read.kind === 'measure');
  return counts ? { name, unit } : null;
}

/**
 * What a cell of bare digits promises under a header that names its unit, with the header's words: 建设数量 · 320 · 套; or under 数量
 * beside the measure of its `row`. Null elsewhere.
 */
export function promised(reader: TableReader, header: Header, row: readonly Cell[], cell: Cell): Excerpt | null {
  const said = reader.excerpt(cell);
  if (bareFigureEnd(said.text) < 0) return null;
  if (amountHeaders.has(header.columns[cell.column]?.label ?? '')) {
    const measured = withMeasure(reader, header, row, cell);
    return measured === said ? null : measured;
  }
  const counted = columnUnit(header.columns[cell.column]?.label ?? '');
  return counted === null ? null : said.between(counted.name, counted.unit);
}

import type { Glyph } from './glyph.ts';
import type { Row } from './rows.ts';
import { middleOf, type PrintedTable, paragraphsIn, type TableCell } from './table.ts';

/** Columns are parted by white space at least this many characters wide, through all rows. */
const usualGutter = 0.8;

/** The edges of columns: the middles of the white strips that no character of these rows stands in. */
export function columnEdges(rows: readonly Row[], gutter = usualGutter): number[] {
  const spans = rows
    .flatMap(({ glyphs }) => glyphs.map(({ x, width, size }) => ({ from: x, to: x + width, size })))
    .sort((a, b) => a.from - b.from);
  const [first] = spans;
  if (first === undefined) return [];
  const edges = [first.from - 1];
  let end = first.to;
  for (const { from, to, size } of spans) {
    if (from - end > size * gutter) edges.push((from + end) / 2);
    end = Math.max(end, to);
  }
  return [...edges, end + 1];
}

function columnOf(edges: readonly number[], glyph: Glyph): number {
  const { x } = middleOf(glyph);
  return edges.findIndex((edge, at) => x >= edge && x < (edges[at + 1] ?? Number.NEGATIVE_INFINITY));
}

function textIn(row: Row, edges: readonly number[], column: number): string {
  return row.glyphs
    .filter((glyph) => columnOf(edges, glyph) === column)
    .map(({ text }) => text)
    .join('');
}

const isNumber = (text: string): boolean => /^[（(]?\d{1,3}[)）.、]?$/u.test(text);

interface Leading {
  readonly column: number;
  readonly numbered: boolean;
}

/** The column that has one line in each record: that of the numbers, below its header, else the first. */
function leadingColumn(rows: readonly Row[], edges: readonly number[]): Leading {
  for (let column = 0; column + 1 < edges.length; column += 1) {
    const texts = rows.map((row) => textIn(row, edges, column)).filter((text) => text !== '');
    const below = texts.slice(texts.findIndex(isNumber));
    const numbers = below.filter(isNumber).length;
    if (numbers >= 2 && numbers >= below.length - 1) return { column, numbered: true };
  }
  return { column: 0, numbered: false };
}

/** Gaps between lines count as alike within this part of a character. */
const alike = 0.12;

/** Where the record of one anchor ends and that of the next begins: at the widest gap between their lines; null where no gap is widest. */
function widestGap(rows: readonly Row[], from: number, to: number): number | null {
  let [best, second, at] = [0, 0, from + 1];
  for (let row = from; row < to; row += 1) {
    const gap = (rows[row]?.y ?? 0) - (rows[row + 1]?.y ?? 0);
    if (gap > best) [best, second, at] = [gap, best, row + 1];
    else second = Math.max(second, gap);
  }
  return best - second > (rows[from]?.size ?? 1) * alike ? at : null;
}

/**
 * The rows of each record: a record has one line in its leading column, at its top or, where cells are centred, in its middle. The lines
 * of a header stand above the first number.
 */
function recordsOf(rows: readonly Row[], edges: readonly number[], { column, numbered }: Leading): Row[][] {
  const texts = rows.map((row) => textIn(row, edges, column));
  const named = texts.flatMap((text, at) => (text === '' ? [] : [at]));
  const first = named.findIndex((at) => isNumber(texts[at] ?? ''));
  const anchors = first > 1 ? named.slice(first - 1) : named;
  if (anchors.length === 0 || (numbered && first < 0)) return [[...rows]];
  const centred = (anchors[0] ?? 0) > 0;
  const starts = anchors.map((anchor, index) => {
    const above = anchors[index - 1];
    if (above === undefined) return 0;
    const gap = widestGap(rows, above, anchor);
    if (gap !== null || !centred) return gap ?? anchor;
    const middle = ((rows[above]?.y ?? 0) + (rows[anchor]?.y ?? 0)) / 2;
    const nearer = rows.findIndex(({ y }, at) => at > above && y < middle);
    return nearer < 0 ? anchor : Math.min(nearer, anchor);
  });
  return starts.map((start, index) => rows.slice(start, starts[index + 1]));
}

/**
 * A table without lines between its columns: `bands` are its rows between the lines that are drawn across it, or all in one where
 * none are. Null where fewer than `least` columns stand apart, by `gutter` characters.
 */
export function alignedTable(
  bands: readonly (readonly Row[])[],
  least: number,
  gutter = usualGutter,
): PrintedTable | null {
  const rows = bands.flat();
  const edges = columnEdges(rows, gutter);
  const columns = edges.length - 1;
  if (columns < least) return null;
  const leading = leadingColumn(rows, edges);
  const records = bands.flatMap((band) => recordsOf(band, edges, leading));
  const cells: TableCell[][] = [];
  for (const record of records) {
    const glyphs = record.flatMap((row) => row.glyphs);
    cells.push(
      Array.from({ length: columns }, (_, column) => {
        const own = glyphs.filter((glyph) => columnOf(edges, glyph) === column);
        return { rows: 1, columns: 1, lines: paragraphsIn(own, edges[column] ?? 0, edges[column + 1] ?? 0) };
      }),
    );
  }
  const top = Math.max(...rows.map(({ y, size }) => y + size));
  const bottom = Math.min(...rows.map(({ y, size }) => y - size * 0.3));
  return cells.length < 2 ? null : { top, bottom, edges, rows: cells };
}

import type { Glyph } from './glyph.ts';
import type { Row } from './rows.ts';
import { middleOf, type PrintedTable, paragraphsIn, type TableCell } from './table.ts';

/** Columns are parted by white space at least this many characters wide, through all rows. */
const gutter = 0.8;

/** The edges of columns: the middles of the white strips that no character of these rows stands in. */
export function columnEdges(rows: readonly Row[]): number[] {
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

/** The column that has one line in each record: that of the numbers, else the first. */
function leadingColumn(rows: readonly Row[], edges: readonly number[]): number {
  for (let column = 0; column + 1 < edges.length; column += 1) {
    const texts = rows.map((row) => textIn(row, edges, column)).filter((text) => text !== '');
    const numbers = texts.filter((text) => /^[（(]?\d{1,3}[)）.、]?$/u.test(text)).length;
    if (numbers >= 2 && numbers >= texts.length - 1) return column;
  }
  return 0;
}

/** The rows of each record: a record begins where its leading column has text, or lies around it where cells are centred. */
function recordsOf(rows: readonly Row[], edges: readonly number[], leading: number): Row[][] {
  const anchors = rows.flatMap((row, at) => (textIn(row, edges, leading) === '' ? [] : [at]));
  if (anchors.length === 0) return [[...rows]];
  const centred = (anchors[0] ?? 0) > 0;
  const records: Row[][] = anchors.map(() => []);
  const heightOf = (anchor: number) => rows[anchor]?.y ?? 0;
  for (const [at, row] of rows.entries()) {
    let home = 0;
    for (const [index, anchor] of anchors.entries()) {
      const nearer = Math.abs(heightOf(anchor) - row.y) < Math.abs(heightOf(anchors[home] ?? 0) - row.y);
      if (centred ? nearer : anchor <= at) home = index;
    }
    records[home]?.push(row);
  }
  return records;
}

/**
 * A table without lines between its columns: `bands` are its rows between the lines that are drawn across it, or all in one where
 * none are. Null where fewer than `least` columns stand apart.
 */
export function alignedTable(bands: readonly (readonly Row[])[], least: number): PrintedTable | null {
  const rows = bands.flat();
  const edges = columnEdges(rows);
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

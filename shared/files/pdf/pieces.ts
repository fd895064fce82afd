import type { Area } from './paragraphs.ts';
import { type PrintedTable, sameEdge, type TableCell } from './table.ts';

/** A part of the document from top to bottom: running text, or a table. */
export type Piece =
  | { readonly kind: 'text'; readonly areas: Area[] }
  | { readonly kind: 'table'; readonly edges: readonly number[]; readonly rows: TableCell[][] };

function textOf(row: readonly TableCell[] | undefined): string {
  return (row ?? []).map(({ lines }) => lines.join('')).join('|');
}

function isEmpty({ lines }: TableCell): boolean {
  return lines.length === 0;
}

function widthOf(row: readonly TableCell[]): number {
  return row.reduce((sum, { columns }) => sum + columns, 0);
}

/** A label in front of what a cell says: a cell that begins so goes on with none. */
const label = /^.{2,8}[：:]/u;

/** A row under a cell that began above it, and what the next page prints of it behind the rest of that cell, which is empty. */
function underLeading(row: readonly TableCell[], rest: readonly TableCell[]): TableCell[] | null {
  const [leading, ...cells] = rest;
  const same = cells.length === row.length && cells.every(({ columns }, at) => columns === row[at]?.columns);
  const fresh = cells.some((cell) => label.test(cell.lines[0] ?? ''));
  if (leading === undefined || !isEmpty(leading) || !same || fresh) return null;
  return row.map((cell, at) => ({ ...cell, lines: [[...cell.lines, ...(cells[at]?.lines ?? [])].join('')] }));
}

/** The rest of a row that a page's end cut in two: most of its cells are empty, for they had no more to say. */
function rejoined(row: readonly TableCell[], rest: readonly TableCell[]): TableCell[] | null {
  if (row.length + 1 === rest.length && rest.length === 2) return underLeading(row, rest);
  if (row.length !== rest.length || rest.length < 2) return null;
  const empty = rest.filter(isEmpty).length;
  const cut = rest[0] !== undefined && isEmpty(rest[0]) && (rest.length === 2 || empty > 1);
  return cut
    ? row.map((cell, at) => ({ ...cell, lines: [[...cell.lines, ...(rest[at]?.lines ?? [])].join('')] }))
    : null;
}

/** Which cell, by row, covers the last row of a table in its first column. */
function lastLeading(rows: readonly (readonly TableCell[])[], width: number): number {
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const [first] = rows[at] ?? [];
    if (first !== undefined && at + first.rows >= rows.length && widthOf(rows[at] ?? []) === width) return at;
  }
  return -1;
}

/** Puts pages together: what a page's end parted is one again. */
export class Pieces {
  readonly all: Piece[] = [];

  addText(areas: readonly Area[]): void {
    const said = areas.filter(({ lines }) => lines.length > 0);
    if (said.length === 0) return;
    const last = this.all.at(-1);
    if (last?.kind === 'text') last.areas.push(...said);
    else this.all.push({ kind: 'text', areas: [...said] });
  }

  /**
   * A table that begins a page with the columns of the one before goes on with it; a header printed again is left out, a row cut
   * in two is joined, a first cell that spans rows goes on over the page's end.
   */
  addTable(table: PrintedTable): void {
    const last = this.all.at(-1);
    const goesOn =
      last?.kind === 'table' &&
      last.edges.length === table.edges.length &&
      last.edges.every((edge, at) => Math.abs(edge - (table.edges[at] ?? 0)) < sameEdge);
    if (last?.kind !== 'table' || !goesOn) {
      this.all.push({ kind: 'table', edges: table.edges, rows: table.rows.map((row) => [...row]) });
      return;
    }
    const again = textOf(table.rows[0]) === textOf(last.rows[0]) ? 1 : 0;
    const [first, ...rows] = table.rows.slice(again).filter((row) => !row.every(isEmpty));
    if (first === undefined) return;
    const open = last.rows.at(-1);
    const whole = open === undefined ? null : rejoined(open, first);
    if (whole !== null) last.rows.splice(-1, 1, whole, ...rows.map((row) => [...row]));
    else last.rows.push(...this.#underSameCell(last.rows, [[...first], ...rows.map((row) => [...row])]));
  }

  #underSameCell(rows: TableCell[][], more: TableCell[][]): TableCell[][] {
    const [first] = more;
    const [cell] = first ?? [];
    const width = widthOf(rows[0] ?? []);
    if (first === undefined || cell === undefined || !isEmpty(cell) || cell.columns > 1 || first.length < 3) {
      return more;
    }
    const at = lastLeading(rows, width);
    const above = rows[at]?.[0];
    if (above === undefined || isEmpty(above)) return more;
    rows[at]?.splice(0, 1, { ...above, rows: rows.length - at + cell.rows });
    return [first.slice(1), ...more.slice(1)];
  }
}

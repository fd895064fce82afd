import type { Glyph } from './glyph.ts';
import { linesOf } from './lines.ts';
import { rowsOf } from './rows.ts';

export interface TableCell {
  readonly rows: number;
  readonly columns: number;
  /** Its paragraphs. */
  readonly lines: readonly string[];
}

/** A table by its place on the page. */
export interface PrintedTable {
  readonly top: number;
  readonly bottom: number;
  /** The places of its columns' edges, from left to right. */
  readonly edges: readonly number[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** The same column's edge on two pages is this near. */
export const sameEdge = 5;

/** A cell of fewer characters a line wraps within words and names; its lines are always one paragraph. */
const narrow = 9;

/** The paragraphs of a cell between two edges. */
export function paragraphsIn(glyphs: readonly Glyph[], left: number, right: number): string[] {
  const paragraphs: string[] = [];
  let end: number | null = null;
  let gap = '';
  for (const line of linesOf(rowsOf(glyphs))) {
    const tight = right - left < line.size * narrow;
    const goesOn = end !== null && (tight || end + line.head >= right - line.size * 1.2);
    if (goesOn) paragraphs.push(`${paragraphs.pop() ?? ''}${gap}${line.text}`);
    else paragraphs.push(line.text);
    end = line.right;
    gap = line.spaced ? ' ' : '';
  }
  return paragraphs;
}

/** The middle of a character, by which it is told which cell holds it. */
export function middleOf({ x, y, width, size }: Glyph): { readonly x: number; readonly y: number } {
  return { x: x + Math.min(width, size) / 2, y: y + size * 0.3 };
}

/** Whether a place on the page lies in a table. */
export function covers(
  { top, bottom, edges }: PrintedTable,
  { x, y }: { readonly x: number; readonly y: number },
): boolean {
  return y <= top && y >= bottom && x >= (edges[0] ?? x) && x <= (edges.at(-1) ?? x);
}

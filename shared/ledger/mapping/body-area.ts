import { bodyLine, type Line, type LineKind } from './body-line.ts';
import type { Grid } from './grid.ts';
import type { HeaderArea } from './header-area.ts';
import type { GroupRow } from './mapping.ts';

/** What stands under the header. */
export interface BodyArea {
  readonly bodyRow: number;
  readonly bodyEnd: number;
  readonly closed: boolean;
  readonly groups: readonly GroupRow[];
  /** Rows inside the body that hold no record: subtotals, a 合计 right under the header, the header of a later page. */
  readonly reserved: readonly number[];
}

/** What stands of a sheet below its header, as far as it decides where the table ends. */
export interface BodyGround {
  readonly grid: Grid;
  readonly header: HeaderArea;
  /** Whether the first column numbers the rows. */
  readonly numbered: boolean;
  /** The first row below a ListObject's data, where the header is a ListObject's. */
  readonly tableEnd: number | null;
  /** Blank rows that are ruled like a table; null where the host cannot tell. */
  readonly ruled: ReadonlySet<number> | null;
}

type Lines = readonly Line[];

const isAny = (line: Line | undefined, ...kinds: readonly LineKind[]) =>
  line !== undefined && kinds.includes(line.kind);
const isRow = (line: Line | undefined) => isAny(line, 'record', 'named', 'waiting');
const isTitle = (line: Line | undefined) => isAny(line, 'lone', 'text', 'heading', 'footer');

/** The line at which another table begins: with its title lines, which stand right above its header. */
function titleAbove(lines: Lines, header: number): number {
  let start = header;
  while (start > 0 && isTitle(lines[start - 1])) start -= 1;
  return start;
}

/** Whether a repeated header goes on with the same table: it says 续, or its rows do not count from one again. */
function continues(lines: Lines, header: number): boolean {
  const titles = lines.slice(titleAbove(lines, header), header);
  if (titles.some(({ text }) => text.includes('续'))) return true;
  const before = lines.slice(0, header).some(({ number }) => number !== null);
  const next = lines.slice(header + 1).find(({ number }) => number !== null);
  return !(before && next?.number === 1) && (titles.length === 0 || !titles.some(({ wide }) => wide));
}

/** Lines of the table's own pages: up to the header of another table. */
function ownLines(lines: Lines): Lines {
  const end = lines.findIndex((line, index) => {
    return line.kind === 'other' || (line.kind === 'again' && index > 0 && !continues(lines, index));
  });
  return end === -1 ? lines : lines.slice(0, titleAbove(lines, end));
}

/** Whether a 合计 stands right under the header, over the rows that it sums: it names them, they are there, or two blank ones wait. */
function isTopTotal(lines: Lines): boolean {
  const [total, next, second] = lines;
  if (total?.kind !== 'total') return false;
  if (total.sums !== null) return total.sums === 'below';
  return isRow(next) || isAny(next, 'heading') || (next?.kind === 'blank' && second?.kind === 'blank');
}

/** The next line that is not blank, where at most a repeated header and its title come between. */
function following(lines: Lines, index: number): number {
  let next = index + 1;
  while (lines[next]?.kind === 'blank') next += 1;
  while (isTitle(lines[next]) && lines.slice(next, next + 3).some((line) => line.kind === 'again')) next += 1;
  return next;
}

/** Whether rows go on behind a 合计: right below it or on a later page, and one more total closes them. */
function isInnerTotal(lines: Lines, index: number): boolean {
  const next = following(lines, index);
  const adjoins = next === index + 1 || lines[next]?.kind === 'again';
  const goesOn = isRow(lines[next]) || isAny(lines[next], 'heading', 'again');
  return adjoins && goesOn && lines.slice(next).some((line) => isAny(line, 'total', 'subtotal', 'page'));
}

/** Whether each section of the rows above a line has its own 小计: the one right above the 合计 then belongs to the last section. */
function sumsSections(lines: Lines, end: number): boolean {
  const above = lines.slice(0, end);
  const sections = above.filter((line) => isAny(line, 'heading')).length;
  return sections > 0 && above.filter((line) => isAny(line, 'subtotal')).length >= sections;
}

/** The line of the 合计 that closes the body, with what sums the whole or a page right above it; null where there is none. */
function closingTotal(lines: Lines): number | null {
  const from = isTopTotal(lines) ? 1 : 0;
  for (let index = from; index < lines.length; index += 1) {
    if (lines[index]?.kind !== 'total' || isInnerTotal(lines, index)) continue;
    const closing: LineKind[] = sumsSections(lines, index) ? ['page', 'total'] : ['page', 'subtotal', 'total'];
    let start = index;
    while (start > from && isAny(lines[start - 1], ...closing)) start -= 1;
    return start;
  }
  return null;
}

/** Whether a line far below the others is a row all the same: it fills the columns that rows fill. */
function isFullRow(line: Line, usual: number): boolean {
  if (line.number !== null) return true;
  return line.filled > 1 && (line.odd ? line.filled + 1 >= usual : line.filled * 2 >= usual);
}

/** The last line that is surely a row of the table; -1 where none is. Behind a note or a gap only what fills a row's columns counts. */
function lastRow(lines: Lines, columns: number): number {
  let [last, usual, gap] = [-1, 0, 0];
  for (const [index, line] of lines.entries()) {
    const apart = gap > (last < 0 || line.kind === 'named' ? 1 : 0);
    if (isRow(line) && (!apart || isFullRow(line, last < 0 ? columns : usual))) {
      last = index;
      gap = 0;
      usual = Math.max(usual, line.filled);
    } else if (line.kind === 'blank') gap += 1;
    else if (isAny(line, 'footer', 'text')) gap += 2;
  }
  return last;
}

/** Where a body without 合计 ends: at the first line below its rows that is neither blank nor the start of a further section. */
function openEnd(lines: Lines, columns: number): number {
  const last = Math.max(lastRow(lines, columns), isTopTotal(lines) ? 0 : -1);
  let adjoins = true;
  for (let index = last + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (line?.kind === 'blank') adjoins = false;
    else if (line?.kind === 'heading') adjoins = true;
    else if (line?.kind !== 'lone' || !adjoins || line.wide) return index;
  }
  return lines.length;
}

/** A lone text heads a group where rows follow it; words under the last row head nothing. */
function isGroup(lines: Lines, index: number, numbered: boolean): boolean {
  const line = lines[index];
  if (line?.kind === 'heading') return true;
  if (line?.kind !== 'lone' || !(line.wide || numbered)) return false;
  return lines
    .slice(index + 1)
    .some((later) => isRow(later) || isAny(later, 'heading', 'lone', 'total', 'subtotal', 'page'));
}

/** Blank rows beyond the ruled ones are no form to be filled: the body ends where the rules do. */
function ruledEnd({ ruled, header }: BodyGround, lines: Lines, end: number): number {
  const bodyRow = header.row + header.rows;
  if (ruled === null || !ruled.has(bodyRow)) return end;
  let ruledTo = end;
  while (ruledTo > 0 && lines[ruledTo - 1]?.kind === 'blank' && !ruled.has(bodyRow + ruledTo - 1)) ruledTo -= 1;
  return ruledTo;
}

/**
 * Reads what stands under a header: where records begin and end, group rows between them, and 合计, notes, signatures or other tables
 * below. A closing 合计 ends the body whatever stands under it; without one the body ends at the first words that are no row. Only the
 * table's own columns count: what stands beside it ends nothing.
 */
export function findBody(ground: BodyGround): BodyArea {
  const { grid, header, numbered, tableEnd } = ground;
  const bodyRow = header.row + header.rows;
  const limit = tableEnd ?? grid.rows;
  const all: Line[] = [];
  for (let row = bodyRow; row < limit; row += 1) all.push(bodyLine(grid, header, row, numbered));
  const lines = ownLines(all);
  const closing = closingTotal(lines);
  const found = closing ?? ruledEnd(ground, lines, openEnd(lines, header.columns.length));
  const end = bodyRow + found;
  const groups: GroupRow[] = [];
  const reserved: number[] = [];
  const body = lines.slice(0, found);
  for (const [index, line] of body.entries()) {
    const row = bodyRow + index;
    if (line.kind === 'again') {
      for (let title = titleAbove(body, index); title < index; title += 1) reserved.push(bodyRow + title);
    }
    const repeats = isTitle(line) && body.slice(index, index + 3).some((later) => later.kind === 'again');
    if (isGroup(lines, index, numbered) && !repeats) groups.push({ row, text: line.text });
    if (isAny(line, 'page', 'subtotal', 'total', 'footer', 'text', 'again')) reserved.push(row);
  }
  const below = tableEnd !== null ? tableEnd < grid.rows : found < all.length;
  return {
    bodyRow,
    bodyEnd: Math.max(end, bodyRow),
    closed: below,
    groups,
    reserved: [...new Set(reserved)].sort((a, b) => a - b),
  };
}

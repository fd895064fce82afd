import type { Area } from '../../cell.ts';

/** What a sheet can hold (ECMA-376 18.3.1.73, Excel's own limits). */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** A column's letters: 0 is `A`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The column of letters such as `AB`; -1 where they are none. */
export function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) {
    const digit = (letters.charCodeAt(at) & ~32) - 64;
    if (digit < 1 || digit > 26) return -1;
    column = column * 26 + digit;
  }
  return column - 1;
}

/** The A1 name of a cell counted from zero. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A cell's name, `$` marks ignored, as zero-based row and column; null where it is no cell. */
export function parseCell(name: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(name);
  if (match === null) return null;
  const row = Number(match[2]) - 1;
  const column = columnOf(match[1] ?? '');
  return row < 0 || row >= maxRows || column >= maxColumns ? null : { row, column };
}

/** An area such as `A1:C3`, `B2`, `$A:$C` or `3:5`; null where it is none. */
export function parseArea(name: string): Area | null {
  const [first = '', last = first] = name.split(':');
  const from = parseCorner(first, 0, 0);
  const to = parseCorner(last, maxRows - 1, maxColumns - 1);
  if (from === null || to === null) return null;
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  return {
    row,
    column,
    rows: Math.max(from.row, to.row) - row + 1,
    columns: Math.max(from.column, to.column) - column + 1,
  };
}

function parseCorner(name: string, row: number, column: number): { row: number; column: number } | null {
  const cell = parseCell(name);
  if (cell !== null) return cell;
  const bare = name.replaceAll('$', '');
  if (/^[A-Za-z]{1,3}$/.test(bare)) return { row, column: columnOf(bare) };
  return /^[0-9]{1,7}$/.test(bare) ? { row: Number(bare) - 1, column } : null;
}

/** The A1 name of an area: one cell's name where it is one cell, whole columns as `A:C`. */
export function areaName(area: Area): string {
  const first = cellName(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  if (area.rows === maxRows) return `${columnName(area.column)}:${columnName(area.column + area.columns - 1)}`;
  return `${first}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** The areas of a blank-separated list (`sqref`); what is no area is left out. */
export function parseAreas(list: string): Area[] {
  return list.split(/\s+/).flatMap((name) => parseArea(name) ?? []);
}

/** Whether a cell lies in an area; rows and columns count from zero. */
export function areaHolds(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** Whether two areas share a cell. */
export function areasMeet(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

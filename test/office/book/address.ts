import type { Area } from '../../../shared/workbook/cell.ts';
import { HostFault } from './fault.ts';

/** The last row and column of a sheet (support.microsoft.com, "Excel specifications and limits"). */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

const corner = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const rowOnly = /^\$?(\d{1,7})$/;
const columnOnly = /^\$?([A-Z]{1,3})$/i;

function cornerOf(text: string, last: boolean): { row: number; column: number } {
  const cell = corner.exec(text);
  if (cell?.[1] && cell[2]) return { row: Number(cell[2]) - 1, column: columnIndex(cell[1]) };
  const row = rowOnly.exec(text);
  if (row?.[1]) return { row: Number(row[1]) - 1, column: last ? sheetColumns - 1 : 0 };
  const column = columnOnly.exec(text);
  if (column?.[1]) return { row: last ? sheetRows - 1 : 0, column: columnIndex(column[1]) };
  throw new HostFault('InvalidArgument', `The address ${text} is not valid.`);
}

/** The area of an address without a sheet: `B2`, `B2:D9`, `2:9`, `B:D`, or nothing for the whole sheet. */
export function parseArea(address: string | null | undefined): Area {
  if (!address) return { row: 0, column: 0, rows: sheetRows, columns: sheetColumns };
  const [from = '', to = from] = address.slice(address.lastIndexOf('!') + 1).split(':');
  const first = cornerOf(from, false);
  const last = cornerOf(to, true);
  return { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
}

export function addressOf(area: Area): string {
  const first = `${columnName(area.column)}${area.row + 1}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnName(area.column + area.columns - 1)}${area.row + area.rows}`;
}

export function intersect(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest area around all of them. */
export function boundsOf(areas: readonly Area[]): Area {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const bottom = Math.max(...areas.map((area) => area.row + area.rows));
  const right = Math.max(...areas.map((area) => area.column + area.columns));
  return { row, column, rows: bottom - row, columns: right - column };
}

/** Where an area stands once `count` rows are inserted before `at` (or removed from `at` on, when negative); null when it is gone. */
export function shiftArea(area: Area, at: number, count: number): Area | null {
  if (count >= 0) {
    if (area.row >= at) return { ...area, row: area.row + count };
    return at < area.row + area.rows ? { ...area, rows: area.rows + count } : area;
  }
  const gone = -count;
  const before = Math.min(Math.max(at - area.row, 0), area.rows);
  const after = Math.min(Math.max(area.row + area.rows - (at + gone), 0), area.rows);
  if (before + after === 0) return null;
  const row = area.row >= at + gone ? area.row - gone : Math.min(area.row, at);
  return { ...area, row, rows: before + after };
}

import { type Area, type CellValue, isDay } from '../../workbook/cell.ts';
import type { Sheet } from '../../workbook/host.ts';

/** A sheet's cells with merged areas resolved: every cell of a merge reads as its top-left one. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** The cell's own value, null inside a merge but at its top left. */
  value(row: number, column: number): CellValue;
  /** Text of the value as stored; empty for an empty cell. */
  text(row: number, column: number): string;
  formula(row: number, column: number): string | null;
  /** The merged area that holds the cell, else null. */
  merge(row: number, column: number): Area | null;
}

/** What a value reads as in a comparison with words. */
export function textOf(value: CellValue): string {
  if (value === null) return '';
  return isDay(value) ? value.day : String(value);
}

const rowStride = 16_384;

/** Indexes a sheet once. Linear in its cells: merges that overlap, as no program writes them, are cut off at that bound. */
export function gridOf(sheet: Sheet): Grid {
  const rows = sheet.cells.length;
  const columns = sheet.cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  const merged = new Map<number, Area>();
  let room = rows * columns;
  for (const area of sheet.merges) {
    const lastRow = Math.min(area.row + area.rows, rows);
    const lastColumn = Math.min(area.column + area.columns, columns);
    for (let row = area.row; row < lastRow; row += 1) {
      for (let column = area.column; column < lastColumn && room > 0; column += 1, room -= 1) {
        merged.set(row * rowStride + column, area);
      }
    }
  }
  const value = (row: number, column: number) => sheet.cells[row]?.[column]?.value ?? null;
  return {
    rows,
    columns,
    value,
    text: (row, column) => textOf(value(row, column)),
    formula: (row, column) => sheet.cells[row]?.[column]?.formula ?? null,
    merge: (row, column) => merged.get(row * rowStride + column) ?? null,
  };
}

/** Text of the cell, or of the merge it stands in. */
export function shownText(grid: Grid, row: number, column: number): string {
  const area = grid.merge(row, column);
  return (area ? grid.text(area.row, area.column) : grid.text(row, column)).trim();
}

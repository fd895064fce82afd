import type { Area } from '../../../shared/workbook/cell.ts';
import type { ColumnSpan } from '../../../shared/workbook/host.ts';
import { columnRuns, sharedArea } from '../area.ts';
import { isFormula } from '../plain-cell.ts';
import type { ExcelSession } from './session.ts';

/** What new rows take after: one row as it stands before any are inserted, and the columns of it that may be copied. */
export interface LikeRow {
  readonly width: number;
  /** Columns where the row calculates; the others hold constants, which are not for copying. */
  readonly calculated: ReadonlySet<number>;
  /** Columns that are left as they come: outside the pattern, or inside a tall merged area that the inserted rows belong to already. */
  readonly left: ReadonlySet<number>;
  /** The row's height where it is not the sheet's usual one. */
  readonly height: number | null;
}

/** Loads the row that new rows shall be like. */
export async function readLikeRow(
  sheet: Excel.Worksheet,
  like: number,
  at: number,
  width: number,
  merges: readonly Area[],
  pattern: ColumnSpan | undefined,
): Promise<LikeRow> {
  const row = sheet.getRangeByIndexes(like, 0, 1, width).load('formulas,values');
  row.format.load('rowHeight');
  sheet.load('standardHeight');
  await sheet.context.sync();
  const columns = Array.from({ length: width }, (_, column) => column);
  const tall = merges.filter((merge) => merge.row < at && merge.row + merge.rows > at);
  const formulaIn = (column: number) => isFormula(row.formulas[0]?.[column], row.values[0]?.[column]);
  const inside = (column: number) =>
    tall.some((merge) => sharedArea(merge, { row: merge.row, column, rows: 1, columns: 1 }));
  const outside = (column: number) => pattern !== undefined && (column < pattern.first || column > pattern.last);
  return {
    width,
    calculated: new Set(columns.filter(formulaIn)),
    left: new Set(columns.filter((column) => inside(column) || outside(column))),
    height: row.format.rowHeight === sheet.standardHeight ? null : row.format.rowHeight,
  };
}

/**
 * Dresses inserted rows like the row that now stands at `like` (ExcelApi 1.9): formats, rules and formulas are copied, references moved
 * by Excel itself, then what was a constant is emptied.
 */
export function dressRows(sheet: Excel.Worksheet, at: number, count: number, like: number, row: LikeRow): void {
  const { width, left, calculated, height } = row;
  for (const run of columnRuns(width, (column) => !left.has(column))) {
    const source = sheet.getRangeByIndexes(like, run.column, 1, run.columns);
    sheet.getRangeByIndexes(at, run.column, count, run.columns).copyFrom(source, 'All');
  }
  for (const run of columnRuns(width, (column) => !left.has(column) && !calculated.has(column))) {
    const constants = sheet.getRangeByIndexes(at, run.column, count, run.columns);
    constants.clear('Contents');
    constants.clear('Hyperlinks');
  }
  setHeight(sheet, at, count, height);
}

/** Gives rows a height in points; null leaves them as they are. */
export function setHeight(sheet: Excel.Worksheet, at: number, count: number, height: number | null): void {
  if (height !== null) sheet.getRangeByIndexes(at, 0, count, 1).getEntireRow().format.rowHeight = height;
}

/** The print area as one area, or null (ExcelApi 1.9); rows inserted right under it must be let into it. */
export async function readPrintArea(session: ExcelSession, sheet: Excel.Worksheet): Promise<Area | null> {
  if (!session.has('1.9')) return null;
  const printed = sheet.pageLayout.getPrintAreaOrNullObject();
  printed.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  await sheet.context.sync();
  const [range, second] = printed.isNullObject ? [] : printed.areas.items;
  if (!range || second) return null;
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

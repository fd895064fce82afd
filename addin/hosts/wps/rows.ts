import type { Area } from '../../../shared/workbook/cell.ts';
import type { Growth } from '../../../shared/workbook/host.ts';
import { columnRuns } from '../area.ts';
import { isFormula } from '../plain-cell.ts';
import { Refusal, sheetFiltered, sheetProtected } from '../refusal.ts';
import { type FormulaCell, formulaCells, takenIn } from '../taken-in.ts';
import { type EtRange, type EtSheet, type EtTable, type EtWorkbook, et } from './application.ts';
import { areaOfRange, itemsOf, linesOf, rangeAt, readMerges } from './reading.ts';
import { openSheet } from './sheets.ts';

type RowGrowth = Extract<Growth, { kind: 'rows' }>;

function rows(sheet: EtSheet, row: number, count: number): EtRange {
  return sheet.Range(`${row + 1}:${row + count}`);
}

/** The table whose last row is right above `at`: WPS does not take rows below it in by itself. */
function tableAbove(sheet: EtSheet, { at, like }: RowGrowth): { table: EtTable; area: Area } | null {
  for (const table of itemsOf(sheet.ListObjects)) {
    const area = areaOfRange(table.Range);
    if (at === area.row + area.rows && like >= area.row && like < at) return { table, area };
  }
  return null;
}

/** Copies a row over the new ones, references moved by WPS itself, then empties what was a constant. */
function dress(sheet: EtSheet, { at, count, columns }: RowGrowth, like: number, width: number): void {
  const line = { row: like, column: 0, rows: 1, columns: width };
  const formulas = linesOf(rangeAt(sheet, line).Formula)[0] ?? [];
  const values = linesOf(rangeAt(sheet, line).Value2)[0] ?? [];
  const tall = readMerges(sheet, { row: at, column: 0, rows: 1, columns: width }).filter((merge) => merge.rows > 1);
  const outside = (column: number) => columns !== undefined && (column < columns.first || column > columns.last);
  const free = (column: number) =>
    !outside(column) && !tall.some((merge) => column >= merge.column && column < merge.column + merge.columns);
  if (tall.length === 0 && columns === undefined) rows(sheet, like, 1).Copy(rows(sheet, at, count));
  else {
    for (const run of columnRuns(width, free)) {
      rangeAt(sheet, { ...line, ...run }).Copy(rangeAt(sheet, { row: at, rows: count, ...run }));
    }
  }
  for (const run of columnRuns(width, (column) => free(column) && !isFormula(formulas[column], values[column]))) {
    const constants = rangeAt(sheet, { row: at, rows: count, ...run });
    constants.ClearContents();
    constants.Hyperlinks.Delete();
  }
}

/** Every cell of the workbook that calculates, but those of protected sheets, which nobody can change. */
function readFormulas(workbook: EtWorkbook): FormulaCell[] {
  return itemsOf(workbook.Worksheets).flatMap((sheet) => {
    if (sheet.ProtectContents) return [];
    const { row, column } = areaOfRange(sheet.UsedRange);
    const values = linesOf(sheet.UsedRange.Value2);
    const calculates = (formula: unknown, i: number, j: number): formula is string =>
      isFormula(formula, values[i]?.[j]);
    return formulaCells(sheet.Name, row, column, linesOf(sheet.UsedRange.Formula), calculates);
  });
}

function insert(workbook: EtWorkbook, sheet: EtSheet, growth: RowGrowth): void {
  const { at, count } = growth;
  const totals = takenIn(readFormulas(workbook), growth);
  const joined = tableAbove(sheet, growth);
  const used = areaOfRange(sheet.UsedRange);
  rows(sheet, at, count).Insert(et.shiftDown);
  try {
    if (joined) joined.table.Resize(rangeAt(sheet, { ...joined.area, rows: joined.area.rows + count }));
    dress(sheet, growth, growth.like >= at ? growth.like + count : growth.like, used.column + used.columns);
    for (const { sheet: name, row, column, formula } of totals) {
      rangeAt(openSheet(workbook, name), { row, column, rows: 1, columns: 1 }).Formula = formula;
    }
  } catch {
    rows(sheet, at, count).Delete(et.shiftUp);
    throw new Refusal('host-failure', 'WPS 未能按原样式插入行。新插入的行已撤回，工作表和原来一样。请检查后重试。');
  }
}

/** Inserts rows dressed like another, or removes rows; refuses protected and filtered sheets. */
export function growRows(workbook: EtWorkbook, growth: RowGrowth): void {
  const sheet = openSheet(workbook, growth.sheet);
  if (sheet.ProtectContents) throw sheetProtected(growth.sheet);
  if (sheet.FilterMode) throw sheetFiltered(growth.sheet);
  if (growth.count > 0) insert(workbook, sheet, growth);
  else if (growth.count < 0) rows(sheet, growth.at, -growth.count).Delete(et.shiftUp);
}

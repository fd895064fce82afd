import { isFormula } from '../plain-cell.ts';
import { type FormulaCell, formulaCells } from '../taken-in.ts';
import type { ExcelSession } from './session.ts';

const properties = ['rowIndex', 'columnIndex', 'formulas'];
const inAreas = properties.map((name) => `areas/items/${name}`).join();

const starts = (formula: unknown): formula is string => typeof formula === 'string' && formula.startsWith('=');

/**
 * Every cell of the workbook that calculates, but those of protected sheets, which nobody can change. From ExcelApi 1.9 on Excel picks
 * the formulas out itself; before, the used ranges are read.
 */
export async function readFormulas(session: ExcelSession, context: Excel.RequestContext): Promise<FormulaCell[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/protection/protected');
  await context.sync();
  const open = worksheets.items.filter((sheet) => !sheet.protection.protected);
  if (session.has('1.9')) {
    const found = open.map((sheet) => {
      const cells = sheet.getRange().getSpecialCellsOrNullObject('Formulas');
      cells.load(inAreas);
      return { sheet, cells };
    });
    await context.sync();
    return found.flatMap(({ sheet, cells }) =>
      cells.isNullObject
        ? []
        : cells.areas.items.flatMap(({ rowIndex, columnIndex, formulas }) =>
            formulaCells(sheet.name, rowIndex, columnIndex, formulas, starts),
          ),
    );
  }
  const used = open.map((sheet) => ({
    sheet,
    range: sheet.getUsedRangeOrNullObject(true).load([...properties, 'values']),
  }));
  await context.sync();
  return used.flatMap(({ sheet, range }) => {
    if (range.isNullObject) return [];
    const calculates = (formula: unknown, i: number, j: number): formula is string =>
      isFormula(formula, range.values[i]?.[j]);
    return formulaCells(sheet.name, range.rowIndex, range.columnIndex, range.formulas, calculates);
  });
}

/** Queues formulas into their cells. */
export function putFormulas(context: Excel.RequestContext, cells: readonly FormulaCell[]): void {
  for (const { sheet, row, column, formula } of cells) {
    const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
    range.formulas = [[formula]];
  }
}

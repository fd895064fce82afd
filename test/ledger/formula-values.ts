import type { Sheet } from '../../shared/workbook/host.ts';
import { parseArea } from '../../shared/workbook/xlsx/grid/address.ts';

/**
 * What the formulas of a test's sheet come to: sums over an area, and a cell times a number. An array formula's cells count too. A
 * formula that is neither, or that leads back to itself, is null.
 */
export function formulaValue(sheet: Sheet, row: number, column: number, depth = 0): number | null {
  const cell = sheet.cells[row]?.[column];
  if (cell === undefined || depth > 40) return null;
  if (cell.formula === null) return typeof cell.value === 'number' ? cell.value : 0;
  const sum = /^=SUM\(([A-Z]+\d+:[A-Z]+\d+)\)$/.exec(cell.formula);
  const area = sum === null ? null : parseArea(sum[1] ?? '');
  if (area !== null) {
    let total = 0;
    for (let down = area.row; down < area.row + area.rows; down += 1) {
      for (let across = area.column; across < area.column + area.columns; across += 1) {
        total += formulaValue(sheet, down, across, depth + 1) ?? 0;
      }
    }
    return total;
  }
  const product = /^=([A-Z]+\d+)\*(\d+)$/.exec(cell.formula);
  const factor = product === null ? null : parseArea(product[1] ?? '');
  if (product === null || factor === null) return null;
  const value = formulaValue(sheet, factor.row, factor.column, depth + 1);
  return value === null ? null : value * Number(product[2]);
}

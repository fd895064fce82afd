import type { Cell, CellValue } from '../../shared/workbook/cell.ts';
import { dayOf } from '../../shared/workbook/xlsx/grid/serial.ts';
import { showsDay } from '../../shared/workbook/xlsx/style/number-format.ts';

/** What a cell says of itself, before the locks are known. */
export type PlainCell = Omit<Cell, 'locked'>;

/** Whether a cell calculates. A text that only looks like a formula reads alike in formulas and values; a formula and its result do not. */
export function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

function cellValue(value: unknown, format: string): CellValue {
  if (typeof value === 'number') {
    const day = showsDay(format) ? dayOf(value, false) : null;
    return day === null ? value : { day };
  }
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A cell from what a spreadsheet's object model reads: raw value, formula text, format code, link address. */
export function plainCell(value: unknown, formula: unknown, format: unknown, link: string | null): PlainCell {
  const code = typeof format === 'string' ? format : 'General';
  return { value: cellValue(value, code), formula: isFormula(formula, value) ? formula : null, format: code, link };
}

import type { CellValue } from '../../workbook/cell.ts';
import type { Sheet } from '../../workbook/host.ts';
import { sameValue } from '../plan/sheet-body.ts';
import type { PlacedWrite } from './blocks.ts';

/** What the sheet holds at a place. */
export function valueAt(sheet: Sheet, row: number, column: number): CellValue {
  return sheet.cells[row]?.[column]?.value ?? null;
}

/** Whether the cell reads back as what was written there, and as a value, not as a formula. */
export function holds(sheet: Sheet, { row, column, write }: PlacedWrite): boolean {
  const formula = sheet.cells[row]?.[column]?.formula ?? null;
  return formula === null && sameValue(valueAt(sheet, row, column), write.value);
}

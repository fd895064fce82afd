import { textOf } from '../ledger/mapping/grid.ts';
import { type BodyRow, readAs, sameValue } from '../ledger/plan/sheet-body.ts';
import type { Slot } from '../ledger/plan/slots.ts';
import type { CellValue } from '../workbook/cell.ts';

/** A column of hers as a place to read and write, whatever it was taken for. */
export function placeAt(column: number): Slot {
  return { key: '', field: 'remark', column, header: '', hint: null, unitBeside: false, money: null, of: null };
}

/** What a row shows in a column: inside a merge the merge's value. */
export function shownValue(row: BodyRow, column: number): CellValue {
  return row.value(placeAt(column));
}

/** The same as words, without blanks at its ends. */
export function shownText(row: BodyRow, column: number): string {
  return textOf(shownValue(row, column)).trim();
}

/** Whether two cells say the same to a reader, whatever blanks and widths they are written with. */
export function saysSame(left: CellValue, right: CellValue): boolean {
  return sameValue(left, right) || readAs(left) === readAs(right);
}

import type { Area } from '../../../shared/workbook/cell.ts';
import { intersect } from '../book/address.ts';
import { denied, HostFault } from '../book/fault.ts';
import type { BookSheet } from '../book/sheet.ts';

/** Refuses a change of cells that a protected sheet locks (AccessDenied); even a null that would change nothing is refused (microsoft-graph-docs#4546). */
export function refuseLocked(sheet: BookSheet, area: Area): void {
  if (!sheet.protected) return;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (sheet.cell(row, column).locked) throw denied();
    }
  }
}

/** Refuses a change of shape of a protected sheet (Office docs, "Worksheet protection": inserting and deleting rows is off by default). */
export function refuseProtected(sheet: BookSheet): void {
  if (sheet.protected) throw denied();
}

/** Refuses a change of shape that cuts a filtered area (the error table of the Excel JavaScript API: FilteredRangeConflict). */
export function refuseFiltered(sheet: BookSheet, area: Area): void {
  const filters = [sheet.filter, ...sheet.tables].filter((filter) => filter?.filtered);
  if (filters.some((filter) => filter && intersect(filter.area, area))) {
    throw new HostFault('FilteredRangeConflict', 'The attempted operation causes a conflict with a filtered range.');
  }
}

export function sizeMismatch(): HostFault {
  const message =
    'The number of rows or columns in the input array does not match the size or dimensions of the range.';
  return new HostFault('InvalidArgument', message);
}

/** The rectangle of values that a setter was given: a scalar fills the whole area, a block must have its size. */
export function blockOf(value: unknown, rows: number, columns: number): unknown[][] {
  if (!Array.isArray(value)) return Array.from({ length: rows }, () => Array(columns).fill(value));
  const lines: unknown[] = value;
  const block = lines.filter((line): line is unknown[] => Array.isArray(line));
  if (block.length !== rows || lines.length !== rows || block.some((line) => line.length !== columns)) {
    throw sizeMismatch();
  }
  return block;
}

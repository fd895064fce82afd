import type { Sheet } from '../../workbook/host.ts';
import { type Note, note } from '../notes/note.ts';

/** Why no row can be inserted before a row of the sheet; null where one can. */
export function insertBar(sheet: Sheet, before: number): Note | null {
  if (sheet.protected && (sheet.rowsLocked ?? true)) return note('no-row-protected', sheet.name);
  const across = sheet.fixed?.find(({ area }) => area.row < before && before < area.row + area.rows);
  return across ? note('no-row-within', before + 1, across.kind) : null;
}

/** Why nothing at all can be written to a sheet just now; null where something can. */
export function sheetBar(sheet: Sheet): Note | null {
  if (!sheet.filtered) return null;
  const rows = sheet.hiddenRows.slice(0, 5).map((row) => row + 1);
  return note('filtered', sheet.name, rows, sheet.hiddenRows.length > rows.length);
}

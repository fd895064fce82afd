import { isDay } from '../../shared/workbook/cell.ts';
import type { CellWrite } from '../../shared/workbook/host.ts';
import { serialOf } from '../../shared/workbook/xlsx/grid/serial.ts';
import { dayFormat, showsDay } from '../../shared/workbook/xlsx/style/number-format.ts';
import { isFormula } from './plain-cell.ts';

export type EntryValue = string | number | boolean;

/** What is handed to `Range.values` for a cell, what reads back when it went well, and the format it needs. */
export interface Entry {
  readonly put: EntryValue;
  readonly reads: EntryValue;
  readonly format: string | null;
}

/**
 * The entry for a write into a cell that has `format` now. `Range.values` takes text as if it were typed: a sign makes a formula of it,
 * digits a number or a date. So text goes behind an apostrophe, which Excel keeps as the cell's text prefix, except into a cell
 * formatted as text, where nothing is interpreted and the apostrophe would show.
 */
export function entryFor(write: CellWrite, format: string): Entry {
  const { value } = write;
  const wanted = write.format ?? null;
  if (value === null) return { put: '', reads: '', format: wanted };
  if (isDay(value)) {
    const serial = serialOf(value.day, false);
    if (serial === null) return entryFor({ ...write, value: value.day }, format);
    return { put: serial, reads: serial, format: wanted ?? (showsDay(format) ? null : dayFormat) };
  }
  if (typeof value !== 'string' || value === '') return { put: value, reads: value, format: wanted };
  return { put: (wanted ?? format) === '@' ? value : `'${value}`, reads: value, format: wanted };
}

const formulaStart = /^\s*[=+\-@＝＋－＠]/;

/** Text that would be a formula if its protection failed; such cells are read back in the batch that writes them. */
export function looksLikeFormula(value: EntryValue): boolean {
  return typeof value === 'string' && formulaStart.test(value);
}

/** Whether a cell reads what was put in; Excel keeps 15 significant digits of a number. */
export function readsBack(entry: Entry, value: unknown, formula: unknown): boolean {
  if (isFormula(formula, value)) return false;
  if (typeof entry.reads === 'number' && typeof value === 'number') {
    return Math.abs(entry.reads - value) <= Math.abs(entry.reads) * 1e-14;
  }
  return entry.reads === value;
}

import type { Area, Cell, CellValue } from '../../../shared/workbook/cell.ts';
import { dayOf } from '../../../shared/workbook/xlsx/grid/serial.ts';
import { showsDay } from '../../../shared/workbook/xlsx/style/number-format.ts';
import { isResponseTooLarge } from './failure.ts';
import { type ExcelSession, rangeOf } from './session.ts';

/** Cells read in one go: their values, formulas and formats stay well under the web's 5 MB for an answer. */
const cellsPerRead = 20_000;

/** What a range says of a cell, before the locks are known. */
export type PlainCell = Omit<Cell, 'locked'>;

function cellValue(value: unknown, format: string): CellValue {
  if (typeof value === 'number') {
    const day = showsDay(format) ? dayOf(value, false) : null;
    return day === null ? value : { day };
  }
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A text that looks like a formula reads alike in `formulas` and `values`; a formula's text and its result do not. */
function plainCell(value: unknown, formula: unknown, format: unknown, link: string | null): PlainCell {
  const code = typeof format === 'string' ? format : 'General';
  const calculated = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return { value: cellValue(value, code), formula: calculated ? formula : null, format: code, link };
}

function linkOf(properties: Excel.CellProperties | undefined): string | null {
  return properties?.hyperlink?.address || null;
}

/** The lines of a range, or null where Excel would not hand out so many cells at once. */
function readLines(session: ExcelSession, sheet: string, area: Area): Promise<PlainCell[][] | null> {
  return session
    .ask(async (context) => {
      const range = rangeOf(context.workbook.worksheets.getItem(sheet), area);
      range.load('values,formulas,numberFormat');
      const properties = session.has('1.9') ? range.getCellProperties({ hyperlink: true }) : null;
      await context.sync();
      const { values, formulas, numberFormat } = range;
      // Beyond five million cells `values` is null without an error (Office docs, "Performance optimization").
      if (!Array.isArray(values)) return null;
      return values.map((line, row) =>
        line.map((value: unknown, column) =>
          plainCell(
            value,
            formulas[row]?.[column],
            numberFormat[row]?.[column],
            linkOf(properties?.value[row]?.[column]),
          ),
        ),
      );
    })
    .catch((error: unknown) => {
      if (isResponseTooLarge(error) && area.rows > 1) return null;
      throw error;
    });
}

/** The cells of an area, read in slices of rows; a slice too large for one answer is halved. */
export async function readCells(session: ExcelSession, sheet: string, area: Area): Promise<PlainCell[][]> {
  const rows = Math.max(1, Math.floor(cellsPerRead / area.columns));
  const slices: Area[] = [];
  for (let row = 0; row < area.rows; row += rows) {
    slices.push({ ...area, row: area.row + row, rows: Math.min(rows, area.rows - row) });
  }
  const lines: PlainCell[][] = [];
  for (let slice = slices.shift(); slice; slice = slices.shift()) {
    const read = await readLines(session, sheet, slice);
    if (read) {
      for (const line of read) lines.push(line);
      continue;
    }
    const half = Math.ceil(slice.rows / 2);
    slices.unshift({ ...slice, rows: half }, { ...slice, row: slice.row + half, rows: slice.rows - half });
  }
  return lines;
}

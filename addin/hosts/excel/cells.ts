import type { Area } from '../../../shared/workbook/cell.ts';
import { type PlainCell, plainCell } from '../plain-cell.ts';
import { isResponseTooLarge } from './failure.ts';
import { type ExcelSession, rangeOf } from './session.ts';

/** Cells read in one go: their values, formulas and formats stay well under the web's 5 MB for an answer. */
const cellsPerRead = 20_000;

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

import { expect } from 'vitest';
import type { Result } from '../../shared/result/result.ts';
import type { Area, Cell, CellValue } from '../../shared/workbook/cell.ts';
import type { CellWrite, HostError, LedgerHost, Sheet, Survey } from '../../shared/workbook/host.ts';

export type OpenHost = () => Promise<LedgerHost>;

/** The value of a result that must be a success. */
export function value<Value>(result: Result<Value, HostError>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** The error of a result that must be a failure with a code and a message in Chinese. */
export function failure(result: Result<unknown, HostError>, code: HostError['code']): HostError {
  if (result.ok) throw new Error(`expected ${code}, but the verb succeeded`);
  expect(result.error.code).toBe(code);
  expect(result.error.message).toMatch(/[一-鿿]/);
  return result.error;
}

export async function survey(host: LedgerHost, sheet?: string): Promise<Survey> {
  return value(await host.survey(sheet));
}

export async function sheetOf(host: LedgerHost, name: string): Promise<Sheet> {
  const { sheet } = await survey(host, name);
  if (sheet === null) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A cell by its A1 name; one beyond the read cells is blank. */
export function cell(sheet: Sheet, name: string): Cell {
  const { row, column } = place(name);
  return sheet.cells[row]?.[column] ?? { value: null, formula: null, format: 'General', link: null, locked: true };
}

export function valueAt(sheet: Sheet, name: string): CellValue {
  return cell(sheet, name).value;
}

/** The place of an A1 name of one letter. */
export function place(name: string): { row: number; column: number } {
  return { row: Number(name.slice(1)) - 1, column: name.charCodeAt(0) - 65 };
}

/** `A1:C3` as an area. */
export function area(name: string): Area {
  const [first = '', last = first] = name.split(':');
  const from = place(first);
  const to = place(last);
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

/** Areas in an order of their own, so that lists of them compare. */
export function sorted(areas: readonly Area[]): Area[] {
  return [...areas]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column, rows, columns }) => ({ row, column, rows, columns }));
}

/** Writes one cell. */
export function writeCell(host: LedgerHost, sheet: string, name: string, write: CellWrite) {
  return host.write([{ sheet, ...place(name), cells: [[write]] }]);
}

/** What a sheet says, without what a formula last came to: a host may or may not compute at once. */
export function withoutResults(sheet: Sheet): unknown {
  return {
    ...sheet,
    merges: sorted(sheet.merges),
    validations: validationsOf(sheet),
    cells: sheet.cells.map((line) => line.map((one) => (one.formula === null ? one : { ...one, value: null }))),
  };
}

/** The validations of a sheet as pairs of a place and a list, joined areas and order left out of account. */
export function validationsOf(sheet: Sheet): string[] {
  const pairs = sheet.validations.flatMap(({ areas, list }) =>
    areas.flatMap(({ row, column, rows, columns }) =>
      Array.from({ length: rows * columns }, (_, index) => {
        const at = `${row + Math.floor(index / columns)},${column + (index % columns)}`;
        return `${at} ${list === null ? '-' : list.join('|')}`;
      }),
    ),
  );
  return pairs.sort();
}

/** The validation lists on one cell. */
export function listsAt(sheet: Sheet, name: string): (readonly string[] | null)[] {
  const { row, column } = place(name);
  const holds = (one: Area) =>
    row >= one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columns;
  return sheet.validations.filter(({ areas }) => areas.some(holds)).map(({ list }) => list);
}

import type { Area, Cell } from '../../../shared/workbook/cell.ts';
import type { Sheet, SheetName, Survey, Table, Validation, Visibility } from '../../../shared/workbook/host.ts';
import { areaHolds, areaName } from '../../../shared/workbook/xlsx/grid/address.ts';
import { piecesOf } from '../area.ts';
import { type PlainCell, plainCell } from '../plain-cell.ts';
import { type EtCollection, type EtRange, type EtSheet, type EtWorkbook, et } from './application.ts';

const visibilities: ReadonlyMap<number, Visibility> = new Map([
  [et.shown, 'visible'],
  [et.hidden, 'hidden'],
  [et.veryHidden, 'veryHidden'],
]);

/** What a collection of WPS holds; it counts from one. */
export function itemsOf<Item>(collection: EtCollection<Item>): Item[] {
  return Array.from({ length: collection.Count }, (_, i) => collection.Item(i + 1));
}

/** The range of an area; rows and columns of the area count from zero. */
export function rangeAt(sheet: EtSheet, area: Area): EtRange {
  return sheet.Range(areaName(area));
}

/** The area of a range, its rows and columns counted from zero. */
export function areaOfRange(range: EtRange): Area {
  return { row: range.Row - 1, column: range.Column - 1, rows: range.Rows.Count, columns: range.Columns.Count };
}

/** What a range reads, as lines: WPS hands one cell's value out bare. */
export function linesOf(value: unknown): unknown[][] {
  return Array.isArray(value) ? value.map((line: unknown) => (Array.isArray(line) ? line : [line])) : [[value]];
}

/** Cuts an area into parts in each of which `ask` has one answer; null means that the cells differ. Every access is a call into WPS. */
export function uniform<Value>(
  sheet: EtSheet,
  area: Area,
  ask: (range: EtRange) => Value | null,
): { area: Area; value: Value }[] {
  const value = ask(rangeAt(sheet, area));
  if (value !== null) return [{ area, value }];
  if (area.rows * area.columns === 1) return [];
  return piecesOf(area).flatMap((piece) => uniform(sheet, piece, ask));
}

function spread<Value>(area: Area, parts: readonly { area: Area; value: Value }[], missing: Value): Value[][] {
  const grid = Array.from({ length: area.rows }, () => Array<Value>(area.columns).fill(missing));
  for (const { area: part, value } of parts) {
    for (let row = part.row; row < part.row + part.rows; row += 1) {
      grid[row]?.fill(value, part.column, part.column + part.columns);
    }
  }
  return grid;
}

/** The merged areas that meet an area. */
export function readMerges(sheet: EtSheet, area: Area): Area[] {
  const merges = new Map<string, Area>();
  for (const { area: part, value } of uniform(sheet, area, (range) => range.MergeCells)) {
    if (!value) continue;
    for (let row = part.row; row < part.row + part.rows; row += 1) {
      for (let column = part.column; column < part.column + part.columns; column += 1) {
        if ([...merges.values()].some((merge) => areaHolds(merge, row, column))) continue;
        const merge = areaOfRange(rangeAt(sheet, { row, column, rows: 1, columns: 1 }).MergeArea);
        merges.set(areaName(merge), merge);
      }
    }
  }
  return [...merges.values()];
}

function readTables(sheet: EtSheet): Table[] {
  return itemsOf(sheet.ListObjects).map((table) => ({
    name: table.Name,
    area: areaOfRange(table.Range),
    headerRow: table.ShowHeaders,
    totalsRow: table.ShowTotals,
  }));
}

/** The entries of a list rule: written out, or in cells; null where it would have to be calculated. */
function listOf(workbook: EtWorkbook, sheet: EtSheet, formula: string): string[] | null {
  if (!formula.startsWith('=')) return formula.split(',').map((entry) => entry.trim());
  const cells = /^=(?:'((?:[^']|'')+)'!|([^'!]+)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)$/i.exec(
    formula,
  );
  const address = cells?.[3];
  if (!address) return null;
  const name = (cells[1] ?? cells[2])?.replaceAll("''", "'");
  const source = name === undefined ? sheet : itemsOf(workbook.Worksheets).find((other) => other.Name === name);
  const values = source ? linesOf(source.Range(address.replaceAll('$', '')).Value2).flat() : [];
  return values.flatMap((value) => (value === null || value === undefined || value === '' ? [] : String(value)));
}

/** The rule that a range's cells share; null, or an exception, where they have different ones. */
function ruleOf({ Validation }: EtRange): { list: string | null } | null {
  try {
    const { Type, Formula1 } = Validation;
    return Type === undefined ? null : { list: Type === et.listValidation ? (Formula1 ?? null) : null };
  } catch {
    return null;
  }
}

/** The areas that have validation rules; looking for cells throws where there are none. */
function ruledAreas(sheet: EtSheet): EtRange[] {
  try {
    return itemsOf(sheet.Cells.SpecialCells(et.allValidation).Areas);
  } catch {
    return [];
  }
}

function readValidations(workbook: EtWorkbook, sheet: EtSheet): Validation[] {
  const parts = ruledAreas(sheet).flatMap((range) => uniform(sheet, areaOfRange(range), ruleOf));
  const byList = new Map<string | null, Area[]>();
  for (const { area, value } of parts) byList.set(value.list, [...(byList.get(value.list) ?? []), area]);
  return [...byList].map(([list, areas]) => ({ areas, list: list === null ? null : listOf(workbook, sheet, list) }));
}

function readCells(sheet: EtSheet, area: Area): PlainCell[][] {
  const range = rangeAt(sheet, area);
  const values = linesOf(range.Value2);
  const formulas = linesOf(range.Formula);
  const formats = spread(
    area,
    uniform(sheet, area, (part) => part.NumberFormat),
    'General',
  );
  const links = new Map(itemsOf(sheet.Hyperlinks).map((link) => [areaName(areaOfRange(link.Range)), link.Address]));
  return formats.map((line, row) =>
    line.map((format, column) => {
      const link = links.get(areaName({ row, column, rows: 1, columns: 1 })) || null;
      return plainCell(values[row]?.[column], formulas[row]?.[column], format, link);
    }),
  );
}

/** The area from A1 to the last cell that holds something; WPS's own used range counts formats too. */
export function filledArea(sheet: EtSheet): Area {
  const used = areaOfRange(sheet.UsedRange);
  const lines = linesOf(sheet.UsedRange.Formula);
  const holds = (value: unknown) => value !== null && value !== undefined && value !== '';
  let rows = 0;
  let columns = 0;
  lines.forEach((line, row) => {
    line.forEach((value, column) => {
      if (!holds(value)) return;
      rows = used.row + row + 1;
      columns = Math.max(columns, used.column + column + 1);
    });
  });
  return { row: 0, column: 0, rows, columns };
}

function readSheet(workbook: EtWorkbook, sheet: EtSheet, name: SheetName): Sheet {
  const area = filledArea(sheet);
  const rest = {
    tables: readTables(sheet),
    validations: readValidations(workbook, sheet),
    protected: sheet.ProtectContents,
  };
  const shape = { ...name, ...rest, filtered: sheet.FilterMode };
  if (area.rows === 0) return { ...shape, cells: [], merges: [], hiddenRows: [] };
  const locks = spread(
    area,
    uniform(sheet, area, (range) => range.Locked),
    true,
  );
  const hidden = uniform(sheet, { ...area, columns: 1 }, (range) => range.EntireRow.Hidden).filter(
    ({ value }) => value,
  );
  const hiddenRows = hidden.flatMap(({ area: part }) => Array.from({ length: part.rows }, (_, i) => part.row + i));
  const cells: Cell[][] = readCells(sheet, area).map((line, row) =>
    line.map((cell, column) => ({ ...cell, locked: locks[row]?.[column] ?? true })),
  );
  return { ...shape, cells, merges: readMerges(sheet, area), hiddenRows: hiddenRows.sort((a, b) => a - b) };
}

/** Reads the workbook's outline and one whole sheet, a block at a time. */
export function surveyWps(workbook: EtWorkbook, wanted: string | undefined): Survey {
  const found = itemsOf(workbook.Worksheets).map((sheet) => ({
    sheet,
    name: { name: sheet.Name, visibility: visibilities.get(sheet.Visible) ?? 'visible' },
  }));
  const active = workbook.ActiveSheet.Name;
  const chosen = found.find(({ name }) => name.name === (wanted ?? active));
  return {
    sheets: found.map(({ name }) => name),
    active,
    readOnly: workbook.ReadOnly,
    sheet: chosen ? readSheet(workbook, chosen.sheet, chosen.name) : null,
  };
}

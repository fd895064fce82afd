import type { Area, Cell } from '../../../shared/workbook/cell.ts';
import type { Sheet, SheetName, Survey, Table, Visibility } from '../../../shared/workbook/host.ts';
import type { PlainCell } from '../plain-cell.ts';
import { readCells } from './cells.ts';
import { isPassing } from './failure.ts';
import { isFiltered } from './guard.ts';
import { askMergesIn } from './merges.ts';
import { surveyPackage } from './package.ts';
import { areaOf, areaProperties, type ExcelSession, rangeOf } from './session.ts';
import { lockedQuestion, uniformParts } from './uniform.ts';
import { readValidations } from './validations.ts';

const visibilities: Readonly<Record<string, Visibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

interface Outline {
  readonly sheets: readonly SheetName[];
  readonly active: string;
  readonly readOnly: boolean;
}

function readOutline(session: ExcelSession): Promise<Outline> {
  return session.ask(async (context) => {
    const { workbook } = context;
    workbook.worksheets.load('items/name,items/visibility');
    const active = workbook.worksheets.getActiveWorksheet().load('name');
    workbook.load('readOnly');
    await context.sync();
    const sheets = workbook.worksheets.items.map(({ name, visibility }) => ({
      name,
      visibility: visibilities[visibility] ?? 'visible',
    }));
    return { sheets, active: active.name, readOnly: workbook.readOnly };
  });
}

async function readTables(sheet: Excel.Worksheet): Promise<Table[]> {
  sheet.tables.load('items/name,items/showHeaders,items/showTotals');
  await sheet.context.sync();
  const found = sheet.tables.items.map((table) => ({ table, range: table.getRange().load(areaProperties) }));
  if (found.length > 0) await sheet.context.sync();
  return found.map(({ table: { name, showHeaders, showTotals }, range }) => ({
    name,
    area: areaOf(range),
    headerRow: showHeaders,
    totalsRow: showTotals,
  }));
}

async function readHiddenRows(sheet: Excel.Worksheet, area: Area): Promise<number[]> {
  const range = rangeOf(sheet, area).load('rowHidden');
  await sheet.context.sync();
  const all = Array.from({ length: area.rows }, (_, i) => area.row + i);
  if (range.rowHidden === false) return [];
  if (range.rowHidden === true) return all;
  const view = rangeOf(sheet, { ...area, columns: 1 })
    .getVisibleView()
    .load('cellAddresses');
  await sheet.context.sync();
  const visible = new Set(view.cellAddresses.map((line) => Number(/(\d+)$/.exec(String(line[0]))?.[1]) - 1));
  return all.filter((row) => !visible.has(row));
}

function withLocks(lines: PlainCell[][], locks: readonly { area: Area; value: boolean }[]): Cell[][] {
  const cells = lines.map((line) => line.map((cell) => ({ ...cell, locked: true })));
  for (const { area, value } of locks) {
    if (value) continue;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (const cell of cells[row]?.slice(area.column, area.column + area.columns) ?? []) cell.locked = false;
    }
  }
  return cells;
}

interface Rest extends Omit<Sheet, keyof SheetName | 'cells' | 'merges'> {
  readonly area: Area;
  readonly locks: readonly { area: Area; value: boolean }[];
}

/** Everything of a sheet but its cells and merges. `area` reaches from A1 to the last cell that holds something. */
function readRest(session: ExcelSession, name: string): Promise<Rest> {
  return session.ask(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.protection.load('protected');
    const used = sheet.getUsedRangeOrNullObject(true).load(areaProperties);
    const tables = await readTables(sheet);
    const filtered = await isFiltered(session, sheet, name);
    const bottom = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
    const right = used.isNullObject ? 0 : used.columnIndex + used.columnCount;
    const area = { row: 0, column: 0, rows: bottom, columns: right };
    const shape = { area, tables, filtered, protected: sheet.protection.protected };
    if (used.isNullObject) return { ...shape, hiddenRows: [], locks: [], validations: [] };
    const hiddenRows = await readHiddenRows(sheet, area);
    const locks = await uniformParts(sheet, area, lockedQuestion);
    const validations = await readValidations(sheet, area);
    return { ...shape, hiddenRows, locks, validations };
  });
}

async function askForSheet(session: ExcelSession, { name, visibility }: SheetName): Promise<Sheet> {
  const { area, locks, ...rest } = await readRest(session, name);
  if (area.rows === 0) return { name, visibility, cells: [], merges: [], ...rest };
  const cells = withLocks(await readCells(session, name, area), locks);
  const merges = session.has('1.13') ? await askMergesIn(session, name, area) : [];
  return { name, visibility, cells, merges, ...rest };
}

/**
 * Reads the workbook's outline and one whole sheet: from the package where Excel hands one out, else by asking for it in slices. What is
 * active and whether the workbook may be written is always asked for, since a copy cannot tell. Reading changes nothing, so an answer
 * that was lost is asked for once more.
 */
export async function surveyExcel(session: ExcelSession, sheet: string | undefined): Promise<Survey> {
  try {
    return await readSurvey(session, sheet);
  } catch (error) {
    if (!isPassing(error)) throw error;
    return readSurvey(session, sheet);
  }
}

async function readSurvey(session: ExcelSession, sheet: string | undefined): Promise<Survey> {
  const outline = await readOutline(session);
  const wanted = outline.sheets.find(({ name }) => name === (sheet ?? outline.active));
  if (!wanted) return { ...outline, sheet: null };
  const packaged = await surveyPackage(session, wanted.name);
  const read = packaged?.sheet ?? (await askForSheet(session, wanted));
  session.merges.set(wanted.name, read.merges);
  return { ...outline, sheet: read };
}

import type { Area } from '../../../shared/workbook/cell.ts';
import type { Growth } from '../../../shared/workbook/host.ts';
import { Refusal, sheetFiltered, sheetProtected } from '../refusal.ts';
import { takenIn } from '../taken-in.ts';
import { refusalFor } from './failure.ts';
import { putFormulas, readFormulas } from './formulas.ts';
import { isFiltered, openSheet } from './guard.ts';
import { dressRows, readLikeRow, readPrintArea } from './like-row.ts';
import { mergesNear } from './merges.ts';
import { dressOldRows, readOldRow } from './old-dress.ts';
import { areaOf, areaProperties, type ExcelSession, rangeOf } from './session.ts';

export type RowGrowth = Extract<Growth, { kind: 'rows' }>;

interface Joined {
  readonly name: string;
  readonly area: Area;
}

/** A sheet that may change its shape, and the area it uses, formats included, from A1. */
interface Ground {
  readonly bottom: number;
  readonly width: number;
  readonly joined: Joined | null;
}

function wholeRows(sheet: Excel.Worksheet, row: number, rows: number): Excel.Range {
  return sheet.getRangeByIndexes(row, 0, rows, 1).getEntireRow();
}

/** Where a sheet ends, formats included; it tells whether rows came or went when an answer was lost. */
async function lastRow(session: ExcelSession, name: string): Promise<number | null> {
  try {
    return await session.carryOn(async (context) => {
      const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(false).load(areaProperties);
      await context.sync();
      return used.isNullObject ? 0 : used.rowIndex + used.rowCount;
    });
  } catch {
    return null;
  }
}

/** The table that rows at `at` must join because they come right under its last row; a totals row keeps them inside anyway. */
async function tableAbove(sheet: Excel.Worksheet, { at, like }: RowGrowth): Promise<Joined | null> {
  sheet.tables.load('items/name');
  await sheet.context.sync();
  const tables = sheet.tables.items.map(({ name }, i) => {
    const range = sheet.tables.items[i]?.getRange().load(areaProperties);
    return { name, range };
  });
  if (tables.length > 0) await sheet.context.sync();
  for (const { name, range } of tables) {
    const area = range && areaOf(range);
    if (area && like >= area.row && like < area.row + area.rows && at === area.row + area.rows) return { name, area };
  }
  return null;
}

function cannotGrow(table: string): Refusal {
  return new Refusal(
    'unsupported',
    `这个版本的 Excel 不能在表格“${table}”末尾加行而不打乱下面的内容。工作簿没有改动。请把表格下面的内容移走，或改用文件方式填入。`,
  );
}

async function survey(session: ExcelSession, growth: RowGrowth): Promise<Ground> {
  return session.ask(async (context) => {
    const sheet = await openSheet(context, growth.sheet);
    if (sheet.protection.protected) throw sheetProtected(growth.sheet);
    if (await isFiltered(session, sheet, growth.sheet)) throw sheetFiltered(growth.sheet);
    const used = sheet.getUsedRangeOrNullObject(false).load(areaProperties);
    const joined = growth.count > 0 ? await tableAbove(sheet, growth) : null;
    await context.sync();
    const bottom = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
    const width = used.isNullObject ? 1 : used.columnIndex + used.columnCount;
    if (joined && !session.has('1.13') && bottom > growth.at) throw cannotGrow(joined.name);
    return { bottom, width, joined };
  });
}

/** Reads what the rows shall be like and what must take them in, then lets them in and dresses them in one batch. */
async function insert(
  session: ExcelSession,
  growth: RowGrowth,
  ground: Ground,
  merges: readonly Area[],
): Promise<void> {
  const { at, count, like } = growth;
  const { joined, width } = ground;
  await session.carryOn(async (context) => {
    const sheet = context.workbook.worksheets.getItem(growth.sheet);
    const row = await readLikeRow(sheet, like, at, width, merges, growth.columns);
    const old = session.has('1.9') ? null : await readOldRow(sheet, like, row);
    const printed = await readPrintArea(session, sheet);
    const totals = takenIn(await readFormulas(session, context), growth);
    if (joined && !session.has('1.13')) addToTable(sheet, joined, count);
    else wholeRows(sheet, at, count).insert('Down');
    if (joined && session.has('1.13')) {
      sheet.tables.getItem(joined.name).resize(rangeOf(sheet, { ...joined.area, rows: joined.area.rows + count }));
    }
    if (old) dressOldRows(sheet, at, count, row, old);
    else dressRows(sheet, at, count, like >= at ? like + count : like, row);
    if (printed && like >= printed.row && at === printed.row + printed.rows) {
      sheet.pageLayout.setPrintArea(rangeOf(sheet, { ...printed, rows: printed.rows + count }));
    }
    putFormulas(context, totals);
    await context.sync();
  });
}

/** Before ExcelApi 1.13 a table grows only by rows of its own; nothing stands below it, so nothing can be put out of line. */
function addToTable(sheet: Excel.Worksheet, { name, area }: Joined, count: number): void {
  const blank = Array.from({ length: count }, () => Array<string>(area.columns).fill(''));
  sheet.tables.getItem(name).rows.add(undefined, blank);
}

async function insertRows(session: ExcelSession, growth: RowGrowth): Promise<void> {
  const { sheet, at, count } = growth;
  const ground = await survey(session, growth);
  const merges = await mergesNear(session, sheet, {
    row: 0,
    column: 0,
    rows: ground.bottom + 1,
    columns: ground.width,
  });
  session.merges.delete(sheet);
  try {
    await insert(session, growth, ground, merges);
  } catch (error) {
    const now = await lastRow(session, sheet);
    const unsure = `第 ${at + 1} 至 ${at + count} 行可能是新插入的空行，请核对。`;
    if (now === null) throw refusalFor(error, unsure);
    const came = at < ground.bottom ? now === ground.bottom + count : now > ground.bottom;
    if (!came) throw refusalFor(error, '工作表没有改动。');
    const removed = await remove(session, growth.sheet, at, count).then(
      () => true,
      () => false,
    );
    throw refusalFor(error, removed ? '新插入的行已撤回，工作表和原来一样。' : unsure);
  }
}

function remove(session: ExcelSession, name: string, at: number, count: number): Promise<void> {
  return session.carryOn(async (context) => {
    wholeRows(context.workbook.worksheets.getItem(name), at, count).delete('Up');
    await context.sync();
  });
}

async function deleteRows(session: ExcelSession, growth: RowGrowth): Promise<void> {
  const { sheet, at } = growth;
  const count = -growth.count;
  const { bottom } = await survey(session, growth);
  session.merges.delete(sheet);
  try {
    await remove(session, sheet, at, count);
  } catch (error) {
    const held = Math.max(0, Math.min(bottom, at + count) - at);
    const now = await lastRow(session, sheet);
    if (now !== null && held > 0 && now <= bottom - held) return;
    throw refusalFor(
      error,
      now === null ? `未能确认第 ${at + 1} 行起的 ${count} 行是否已删除，请核对。` : '工作表没有改动。',
    );
  }
}

/** Inserts rows dressed like another, or removes rows; after an error the sheet is as before, or the refusal says which rows to look at. */
export async function growRows(session: ExcelSession, growth: RowGrowth): Promise<void> {
  if (growth.count > 0) await insertRows(session, growth);
  else if (growth.count < 0) await deleteRows(session, growth);
}

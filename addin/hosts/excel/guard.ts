import { areaOfBlock } from '../../../shared/workbook/block-area.ts';
import type { Block } from '../../../shared/workbook/host.ts';
import { boundsOf, cellCount, rowInsideMerge, rowWritten } from '../area.ts';
import { insideMerge, noSheet, sheetFiltered, sheetProtected, workbookReadOnly } from '../refusal.ts';
import { mergesNear } from './merges.ts';
import { sheetInPackage } from './package.ts';
import { type ExcelSession, rangeOf } from './session.ts';
import { lockedQuestion, uniformParts } from './uniform.ts';

/** The named sheet, or the refusal to go on without it or in a read-only workbook. */
export async function openSheet(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name');
  sheet.protection.load('protected');
  context.workbook.load('readOnly');
  await context.sync();
  if (context.workbook.readOnly) throw workbookReadOnly();
  if (sheet.isNullObject) throw noSheet(name);
  return sheet;
}

/** Whether a filter hides rows. Before ExcelApi 1.9 only the package tells a filter from rows hidden by hand; without one, hidden rows count. */
export async function isFiltered(session: ExcelSession, sheet: Excel.Worksheet, name: string): Promise<boolean> {
  if (!session.has('1.9')) {
    const used = sheet.getUsedRangeOrNullObject(true).load('rowHidden');
    await sheet.context.sync();
    if (used.isNullObject || used.rowHidden === false) return false;
    return (await sheetInPackage(session, name))?.filtered ?? true;
  }
  const own = sheet.autoFilter.load('isDataFiltered');
  sheet.tables.load('items/name');
  await sheet.context.sync();
  const filters = [own, ...sheet.tables.items.map((table) => table.autoFilter.load('isDataFiltered'))];
  if (filters.length > 1) await sheet.context.sync();
  return filters.some((filter) => filter.isDataFiltered);
}

/** Refuses a block across rows that a filter hides: what is written through it lands in the wrong rows (office-js#224). */
async function refuseHidden(sheet: Excel.Worksheet, blocks: readonly Block[], name: string): Promise<void> {
  const rows = blocks.map((block) => rangeOf(sheet, areaOfBlock(block)).load('rowHidden'));
  await sheet.context.sync();
  if (rows.some((range) => range.rowHidden !== false)) throw sheetFiltered(name);
}

async function refuseLocked(sheet: Excel.Worksheet, block: Block, name: string): Promise<void> {
  const parts = await uniformParts(sheet, areaOfBlock(block), lockedQuestion);
  const locked = parts.some(({ area, value }) => value && rowWritten(block, area, () => true) !== null);
  if (locked) throw sheetProtected(name);
}

/** Refuses blocks that meet a locked, filtered or inner merged cell, before anything is written. Answers which sheets are protected. */
export async function guardBlocks(session: ExcelSession, blocks: readonly Block[]): Promise<ReadonlySet<string>> {
  const guarded = new Set<string>();
  for (const name of new Set(blocks.map((block) => block.sheet))) {
    const own = blocks.filter((block) => block.sheet === name && cellCount([block]) > 0);
    await session.ask(async (context) => {
      const sheet = await openSheet(context, name);
      if (await isFiltered(session, sheet, name)) await refuseHidden(sheet, own, name);
      if (!sheet.protection.protected) return;
      guarded.add(name);
      for (const block of own) await refuseLocked(sheet, block, name);
    });
    const bounds = boundsOf(own.map(areaOfBlock));
    const merges = bounds ? await mergesNear(session, name, bounds) : [];
    for (const block of own) {
      const row = rowInsideMerge(block, merges);
      if (row !== null) throw insideMerge(name, row);
    }
  }
  return guarded;
}

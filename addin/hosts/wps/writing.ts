import { areaOfBlock } from '../../../shared/workbook/block-area.ts';
import type { Block, WriteOptions } from '../../../shared/workbook/host.ts';
import { cellCount, rowInsideMerge, rowWritten } from '../area.ts';
import { type Entry, entryFor, looksLikeFormula, readsBack } from '../cell-entry.ts';
import { cancelled, insideMerge, Refusal, rowCount, sheetFiltered, sheetProtected } from '../refusal.ts';
import { solidParts } from '../solid-parts.ts';
import { refuseLongText } from '../text-limit.ts';
import type { EtSheet, EtWorkbook } from './application.ts';
import { linesOf, rangeAt, readMerges, uniform } from './reading.ts';
import { openSheet } from './sheets.ts';

/** Rows set in one call; between two the pane can draw and the user can cancel. */
const rowsPerCall = 500;

function guard(sheet: EtSheet, block: Block): void {
  const area = areaOfBlock(block);
  if (area.rows * area.columns === 0) return;
  if (sheet.FilterMode && rangeAt(sheet, area).EntireRow.Hidden !== false) throw sheetFiltered(block.sheet);
  if (sheet.ProtectContents) {
    const locked = uniform(sheet, area, (range) => range.Locked).filter(({ value }) => value);
    if (locked.some((part) => rowWritten(block, part.area, () => true) !== null)) throw sheetProtected(block.sheet);
  }
  const row = rowInsideMerge(block, readMerges(sheet, area));
  if (row !== null) throw insideMerge(block.sheet, row);
}

/** A gapless block in slices of rows. */
function slicesOf(block: Block): Block[] {
  const slices: Block[] = [];
  for (let row = 0; row < block.cells.length; row += rowsPerCall) {
    slices.push({ ...block, row: block.row + row, cells: block.cells.slice(row, row + rowsPerCall) });
  }
  return slices;
}

function entriesOf(sheet: EtSheet, block: Block): Entry[][] {
  const area = areaOfBlock(block);
  const formats = uniform(sheet, area, (range) => range.NumberFormat);
  return block.cells.map((line, i) =>
    line.flatMap((cell, j) => {
      if (!cell) return [];
      const row = block.row + i;
      const column = block.column + j;
      const part = formats.find(
        ({ area: at }) =>
          row >= at.row && row < at.row + at.rows && column >= at.column && column < at.column + at.columns,
      );
      return [entryFor(cell, part?.value ?? 'General')];
    }),
  );
}

/** Sets number formats, down each column as far as one reaches. */
function putFormats(sheet: EtSheet, block: Block, entries: readonly Entry[][]): void {
  const columns = areaOfBlock(block).columns;
  for (let column = 0; column < columns; column += 1) {
    let from = 0;
    for (let row = 1; row <= entries.length; row += 1) {
      const format = entries[from]?.[column]?.format ?? null;
      if (row < entries.length && (entries[row]?.[column]?.format ?? null) === format) continue;
      const area = { row: block.row + from, column: block.column + column, rows: row - from, columns: 1 };
      if (format !== null) rangeAt(sheet, area).NumberFormat = format;
      from = row;
    }
  }
}

function putLinks(sheet: EtSheet, block: Block): void {
  block.cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (cell?.link === undefined) return;
      const anchor = rangeAt(sheet, { row: block.row + row, column: block.column + column, rows: 1, columns: 1 });
      if (cell.link === null) anchor.Hyperlinks.Delete();
      else sheet.Hyperlinks.Add(anchor, cell.link.url, undefined, cell.link.tip, undefined);
    });
  });
}

function bare(lines: readonly (readonly unknown[])[]): unknown {
  return lines.length === 1 && lines[0]?.length === 1 ? lines[0][0] : lines;
}

/**
 * Puts a slice and reads it back: a misspelt or unsupported setting fails in silence in WPS, so only what reads as meant counts as
 * written. Text that became a formula is emptied again.
 */
function putSlice(sheet: EtSheet, block: Block, done: readonly Block[]): void {
  const entries = entriesOf(sheet, block);
  putFormats(sheet, block, entries);
  putLinks(sheet, block);
  const range = rangeAt(sheet, areaOfBlock(block));
  range.Value2 = bare(entries.map((line) => line.map(({ put }) => put)));
  const values = linesOf(range.Value2);
  const formulas = linesOf(range.Formula);
  const right = (line: readonly Entry[], row: number) =>
    line.every((entry, column) => readsBack(entry, values[row]?.[column] ?? '', formulas[row]?.[column]));
  const wrong = entries.findIndex((line, row) => !right(line, row));
  if (wrong < 0) return;
  entries.forEach((line, row) => {
    line.forEach((entry, column) => {
      if (right([entry], row) || !looksLikeFormula(entry.reads)) return;
      rangeAt(sheet, { row: block.row + row, column: block.column + column, rows: 1, columns: 1 }).ClearContents();
    });
  });
  const there = block.cells.flatMap((cells, row) =>
    right(entries[row] ?? [], row) ? [{ ...block, row: block.row + row, cells: [cells] }] : [],
  );
  const written = [...done, ...there];
  const message = `第 ${block.row + wrong + 1} 行写入后读回的内容不同，已停下。${rowCount(written)} 行已填入，其余未写。请核对该行后重试。`;
  throw new Refusal('host-failure', message, written);
}

/** Writes blocks in slices of rows, each read back before the next. */
export async function writeWps(workbook: EtWorkbook, blocks: readonly Block[], options: WriteOptions): Promise<void> {
  refuseLongText(blocks);
  for (const block of blocks) guard(openSheet(workbook, block.sheet), block);
  const slices = blocks.flatMap(solidParts).flatMap(slicesOf);
  const total = cellCount(slices);
  const done: Block[] = [];
  for (const slice of slices) {
    if (options.signal?.aborted) throw cancelled(done);
    try {
      putSlice(openSheet(workbook, slice.sheet), slice, done);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw new Refusal(
        'host-failure',
        `WPS 报告了错误。${rowCount(done)} 行已填入，其余未能确认，请核对后重试。`,
        done,
      );
    }
    done.push(slice);
    options.onProgress?.(cellCount(done), total);
    await Promise.resolve();
  }
}

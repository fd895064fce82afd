import { applyEdits, setAttribute } from '../../../opc/xml/edit.ts';
import { attributeOf, childOf, parseXml } from '../../../opc/xml/tree.ts';
import type { Area } from '../../cell.ts';
import type { Block, WriteOptions } from '../../host.ts';
import type { Book, OpenSheet } from '../book.ts';
import { areaName, parseArea } from '../grid/address.ts';
import { askForCalculation, dropCalcChain, mayConcernFormulas } from './recalculate.ts';
import { writeRow } from './write-row.ts';

/** Cells between two looks at the clock and the signal: some milliseconds' work, so that a page or pane stays alive. */
const chunkCells = 2_000;
const frame = 16;

/** How far a run of blocks came. */
export interface WriteOutcome {
  readonly written: Block[];
  readonly cancelled: boolean;
}

/** Writes blocks that were not refused, row by row with pauses; stops between two chunks once the signal is aborted. */
export async function writeBlocks(book: Book, blocks: readonly Block[], options: WriteOptions): Promise<WriteOutcome> {
  const total = blocks.reduce((sum, block) => sum + countCells(block.cells), 0);
  const written: Block[] = [];
  const touched = new Map<OpenSheet, Area[]>();
  let done = 0;
  let paused = Date.now();
  let cancelled = options.signal?.aborted ?? false;
  for (const block of blocks) {
    const sheet = book.sheet(block.sheet);
    if (sheet === null || cancelled) break;
    const areas = touched.get(sheet) ?? [];
    touched.set(sheet, areas);
    let from = 0;
    while (from < block.cells.length && !cancelled) {
      const to = chunkEnd(block, from);
      writeLines(book, sheet, block, from, to);
      done += countCells(block.cells.slice(from, to));
      from = to;
      options.onProgress?.(done, total);
      paused = await pauseIfDue(paused);
      cancelled = done < total && (options.signal?.aborted ?? false);
    }
    if (from > 0) {
      const cells = block.cells.slice(0, from);
      written.push(from === block.cells.length ? block : { ...block, cells });
      areas.push({
        row: block.row,
        column: block.column,
        rows: from,
        columns: Math.max(1, ...cells.map((line) => line.length)),
      });
    }
  }
  for (const [sheet, areas] of touched) finishSheet(book, sheet, areas);
  if (written.length > 0) {
    book.styles.flush(book.workbook.part);
    if (mayConcernFormulas(book, [...touched.keys()])) askForCalculation(book);
  }
  return { written, cancelled };
}

function countCells(cells: Block['cells']): number {
  return cells.reduce((sum, line) => sum + line.reduce((count, write) => count + (write === null ? 0 : 1), 0), 0);
}

function chunkEnd(block: Block, from: number): number {
  let cells = 0;
  let to = from;
  while (to < block.cells.length && (cells === 0 || cells + (block.cells[to]?.length ?? 0) <= chunkCells)) {
    cells += block.cells[to]?.length ?? 0;
    to += 1;
  }
  return to;
}

/** Lets others run once a frame's time has passed since the last pause; gives when that was. */
async function pauseIfDue(last: number): Promise<number> {
  if (Date.now() - last < frame) return last;
  await new Promise((resolve) => setTimeout(resolve, 0));
  return Date.now();
}

function writeLines(book: Book, sheet: OpenSheet, block: Block, from: number, to: number): void {
  const context = { strings: book.strings, styles: book.styles, date1904: book.workbook.date1904 };
  const facts = book.factsOf(sheet);
  for (let line = from; line < to; line += 1) {
    const writes = block.cells[line] ?? [];
    const row = block.row + line;
    const { formulaGone } = writeRow(sheet.cells, facts, context, row, block.column, writes);
    if (formulaGone) dropCalcChain(book);
    writes.forEach((write, index) => {
      if (write?.link !== undefined) sheet.links.set(row, block.column + index, write.link);
    });
  }
}

function finishSheet(book: Book, sheet: OpenSheet, areas: readonly Area[]): void {
  sheet.links.flush(book.pack, sheet.part, sheet.cells);
  widenDimension(sheet, areas);
  book.touch(sheet);
}

/** Has the sheet's `dimension` cover the areas too; a sheet without one stays without. */
function widenDimension(sheet: OpenSheet, areas: readonly Area[]): void {
  const dimension = childOf(parseXml(sheet.cells.frame), 'dimension');
  const present = dimension === null ? null : parseArea(attributeOf(dimension, 'ref') ?? '');
  if (dimension === null || present === null) return;
  const all = [present, ...areas];
  const row = Math.min(...all.map((area) => area.row));
  const column = Math.min(...all.map((area) => area.column));
  const rows = Math.max(...all.map((area) => area.row + area.rows)) - row;
  const columns = Math.max(...all.map((area) => area.column + area.columns)) - column;
  const edits = setAttribute(dimension, 'ref', areaName({ row, column, rows, columns }));
  if (edits.length > 0) sheet.cells.setFrame(applyEdits(sheet.cells.frame, edits));
}

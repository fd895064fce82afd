import type { Block, CellWrite, WriteOptions } from '../../../shared/workbook/host.ts';
import { areaOfBlock } from '../area.ts';
import { cancelled, Refusal, rowCount } from '../refusal.ts';
import { refuseLongText } from '../text-limit.ts';
import { type Entry, entryFor, looksLikeFormula, readsBack } from './cell-entry.ts';
import { chunksOf } from './chunks.ts';
import { refusalFor } from './failure.ts';
import { guardBlocks } from './guard.ts';
import { type ExcelSession, rangeOf } from './session.ts';
import { solidParts } from './solid-parts.ts';

type Line<Value> = readonly (Value | null)[];

/** A block with what its cells are to be given, worked out from the formats they have. */
interface Prepared {
  readonly block: Block;
  readonly entries: readonly Line<Entry>[];
}

/** Cells in a block that are to be written. */
function cellCount(blocks: readonly Block[]): number {
  let count = 0;
  for (const block of blocks) for (const line of block.cells) for (const cell of line) if (cell !== null) count += 1;
  return count;
}

const needsFormat = (cell: CellWrite | null) =>
  cell !== null && cell.format === undefined && (typeof cell.value === 'string' || typeof cell.value === 'object');

function loadFormats(context: Excel.RequestContext, block: Block): () => unknown[][] | null {
  if (!block.cells.some((line) => line.some(needsFormat))) return () => null;
  const range = rangeOf(context.workbook.worksheets.getItem(block.sheet), areaOfBlock(block)).load('numberFormat');
  return () => range.numberFormat;
}

function prepare(block: Block, formats: unknown[][] | null): Prepared {
  const formatAt = (row: number, column: number) => {
    const format = formats?.[row]?.[column];
    return typeof format === 'string' ? format : 'General';
  };
  const entries = block.cells.map((line, row) =>
    line.map((cell, column) => cell && entryFor(cell, formatAt(row, column))),
  );
  return { block, entries };
}

function put(context: Excel.RequestContext, { block, entries }: Prepared): void {
  const sheet = context.workbook.worksheets.getItem(block.sheet);
  const { columns } = areaOfBlock(block);
  const grid = <Value>(pick: (entry: Entry) => Value) =>
    entries.map((line) => Array.from({ length: columns }, (_, i) => (line[i] ? pick(line[i]) : null)));
  const range = rangeOf(sheet, areaOfBlock(block));
  const formats = grid((entry) => entry.format);
  if (formats.some((line) => line.some((format) => format !== null))) range.numberFormat = formats;
  block.cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (cell?.link === undefined) return;
      const target = sheet.getRangeByIndexes(block.row + row, block.column + column, 1, 1);
      if (cell.link === null) target.clear('Hyperlinks');
      else target.hyperlink = { address: cell.link.url, screenTip: cell.link.tip };
    });
  });
  // After the links: a link on an empty cell shows its address as the cell's text.
  range.values = grid((entry) => entry.put);
}

interface Reading {
  readonly prepared: Prepared;
  readonly range: Excel.Range;
}

function loadBack(context: Excel.RequestContext, prepared: Prepared): Reading {
  const sheet = context.workbook.worksheets.getItem(prepared.block.sheet);
  return { prepared, range: rangeOf(sheet, areaOfBlock(prepared.block)).load('values,formulas') };
}

/** The rows of a block that read as they were meant to, as blocks. */
function rowsThatRead({ prepared: { block, entries }, range }: Reading): Block[] {
  return entries.flatMap((line, row) => {
    const right = line.every(
      (entry, i) => entry === null || readsBack(entry, range.values[row]?.[i], range.formulas[row]?.[i]),
    );
    const cells = block.cells[row];
    return right && cells ? [{ ...block, row: block.row + row, cells: [cells] }] : [];
  });
}

function risky({ entries }: Prepared): boolean {
  return entries.some((line) => line.some((entry) => entry !== null && looksLikeFormula(entry.reads)));
}

/** Empties cells whose text became a formula after all, and stops: nothing that a notice says may be calculated. */
async function refuseFormulas(
  session: ExcelSession,
  readings: readonly Reading[],
  done: readonly Block[],
): Promise<void> {
  const turned = readings.flatMap(({ prepared: { block, entries }, range }) =>
    entries.flatMap((line, row) =>
      line.flatMap((entry, column) => {
        const formula: unknown = range.formulas[row]?.[column];
        const isFormula =
          typeof formula === 'string' && formula.startsWith('=') && formula !== range.values[row]?.[column];
        return entry && isFormula ? [{ sheet: block.sheet, row: block.row + row, column: block.column + column }] : [];
      }),
    ),
  );
  if (turned.length === 0) return;
  await session.carryOn(async (context) => {
    for (const { sheet, row, column } of turned) {
      context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).values = [['']];
    }
    await context.sync();
  });
  const message = `有 ${turned.length} 格文字被 Excel 当成公式，已清空这些格。此前 ${rowCount(done)} 行已填入。请把这些列设为文本格式后重试。`;
  throw new Refusal('host-failure', message, done);
}

async function writtenRows(session: ExcelSession, chunk: readonly Prepared[]): Promise<Block[] | null> {
  try {
    return await session.carryOn(async (context) => {
      const readings = chunk.map((prepared) => loadBack(context, prepared));
      await context.sync();
      return readings.flatMap(rowsThatRead);
    });
  } catch {
    return null;
  }
}

/**
 * Writes blocks in chunks measured in bytes, a sync a chunk; the batch that writes a chunk also loads the formats the next one needs.
 * A batch is no transaction and an answer can be lost, so after an error the chunk is read back: what is all there counts as written
 * and the work goes on, what is there in part is named in the refusal.
 */
export async function writeBlocks(
  session: ExcelSession,
  blocks: readonly Block[],
  options: WriteOptions,
): Promise<void> {
  refuseLongText(blocks);
  const guarded = await guardBlocks(session, blocks);
  const whole = blocks.flatMap((block) => (guarded.has(block.sheet) ? solidParts(block) : [block]));
  const chunks = chunksOf(
    whole.filter((block) => cellCount([block]) > 0),
    session.chunkBytes,
  );
  const total = cellCount(whole);
  const done: Block[] = [];
  let counted = 0;
  let formats: (unknown[][] | null)[] | null = null;
  for (const [index, chunk] of chunks.entries()) {
    if (options.signal?.aborted) throw cancelled(done);
    const ready: Prepared[] = [];
    try {
      formats = await session.carryOn(async (context) => {
        const known = formats ?? (await formatsOf(context, chunk));
        ready.push(...chunk.map((block, i) => prepare(block, known[i] ?? null)));
        for (const prepared of ready) put(context, prepared);
        const readings = ready.filter(risky).map((prepared) => loadBack(context, prepared));
        const next = (chunks[index + 1] ?? []).map((block) => loadFormats(context, block));
        await context.sync();
        await refuseFormulas(session, readings, done);
        return next.map((read) => read());
      });
    } catch (error) {
      if (error instanceof Refusal) throw error;
      const there = ready.length === 0 ? [] : await writtenRows(session, ready);
      if (there === null) throw unsure(error, done);
      if (ready.length === 0 || rowCount(there) < rowCount(chunk)) {
        const written = [...done, ...there];
        throw refusalFor(error, `${rowCount(written)} 行已填入，其余未写。`, written);
      }
      formats = null;
    }
    done.push(...chunk);
    counted += cellCount(chunk);
    options.onProgress?.(counted, total);
  }
}

function unsure(error: unknown, done: readonly Block[]): Refusal {
  return refusalFor(error, `${rowCount(done)} 行已确认填入，其后的未能确认，请核对。`, done);
}

async function formatsOf(context: Excel.RequestContext, chunk: readonly Block[]): Promise<(unknown[][] | null)[]> {
  const loading = chunk.map((block) => loadFormats(context, block));
  await context.sync();
  return loading.map((read) => read());
}

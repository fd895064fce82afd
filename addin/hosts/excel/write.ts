import type { Block, WriteOptions } from '../../../shared/workbook/host.ts';
import { cellCount } from '../area.ts';
import { cancelled, Refusal, rowCount } from '../refusal.ts';
import { solidParts } from '../solid-parts.ts';
import { refuseLongText } from '../text-limit.ts';
import {
  calculating,
  type Formats,
  loadBack,
  loadFormats,
  mayCalculate,
  type Prepared,
  prepare,
  put,
  type Reading,
  rowsThatRead,
} from './chunk.ts';
import { chunksOf } from './chunks.ts';
import { refusalFor } from './failure.ts';
import { guardBlocks } from './guard.ts';
import type { ExcelSession } from './session.ts';

/** Empties cells whose text became a formula after all, and stops: nothing that a notice says may be calculated. */
async function refuseFormulas(session: ExcelSession, readings: readonly Reading[], done: readonly Block[]) {
  const turned = readings.flatMap((reading) =>
    calculating(reading).map((cell) => ({ sheet: reading.prepared.block.sheet, ...cell })),
  );
  if (turned.length === 0) return;
  await session.carryOn(async (context) => {
    for (const { sheet, row, column } of turned) {
      context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).values = [['']];
    }
    await context.sync();
  });
  const cleared = `有 ${turned.length} 格文字被 Excel 当成公式，已清空这些格。`;
  throw new Refusal('host-failure', `${cleared}此前 ${rowCount(done)} 行已填入。请把这些列设为文本格式后重试。`, done);
}

/** The rows of a chunk that are in the sheet, or null where that cannot be found out. */
async function rowsInSheet(session: ExcelSession, chunk: readonly Prepared[]): Promise<Block[] | null> {
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

async function formatsOf(context: Excel.RequestContext, chunk: readonly Block[]): Promise<Formats[]> {
  const loading = chunk.map((block) => loadFormats(context, block));
  await context.sync();
  return loading.map((read) => read());
}

/** Writes one chunk in one batch, which also loads the formats that the next chunk needs. */
async function writeChunk(
  session: ExcelSession,
  chunk: readonly Prepared[],
  next: readonly Block[],
  done: readonly Block[],
): Promise<Formats[]> {
  const { readings, formats } = await session.carryOn(async (context) => {
    for (const prepared of chunk) put(context, prepared);
    const loaded = chunk.filter(mayCalculate).map((prepared) => loadBack(context, prepared));
    const loading = next.map((block) => loadFormats(context, block));
    await context.sync();
    return { readings: loaded, formats: loading.map((read) => read()) };
  });
  await refuseFormulas(session, readings, done);
  return formats;
}

/** After an error: nothing when the chunk is all there, so that the work goes on, else the refusal that names what is there. */
async function settle(session: ExcelSession, chunk: readonly Prepared[], error: unknown, done: readonly Block[]) {
  if (error instanceof Refusal) throw error;
  const there = await rowsInSheet(session, chunk);
  if (there === null) {
    throw refusalFor(error, `${rowCount(done)} 行已确认填入，其后的未能确认，请核对。`, done);
  }
  if (rowCount(there) === rowCount(chunk.map(({ block }) => block))) return;
  const written = [...done, ...there];
  throw refusalFor(error, `${rowCount(written)} 行已填入，其余未写。`, written);
}

/**
 * Writes blocks in chunks measured in bytes, a sync a chunk. A batch is no transaction and an answer can be lost, so after an error the
 * chunk is read back: what is all there counts as written and the work goes on, what is there in part is named in the refusal.
 */
export async function writeBlocks(session: ExcelSession, blocks: readonly Block[], options: WriteOptions) {
  refuseLongText(blocks);
  const guarded = await guardBlocks(session, blocks);
  const whole = blocks.flatMap((block) => (guarded.has(block.sheet) ? solidParts(block) : [block]));
  const chunks = chunksOf(
    whole.filter((block) => cellCount([block]) > 0),
    session.chunkBytes,
  );
  const total = cellCount(whole);
  const done: Block[] = [];
  let formats: Formats[] | null = null;
  for (const [index, chunk] of chunks.entries()) {
    if (options.signal?.aborted) throw cancelled(done);
    const known: Formats[] = formats ?? (await askFormats(session, chunk, done));
    const prepared = chunk.map((block, i) => prepare(block, known[i] ?? null));
    try {
      formats = await writeChunk(session, prepared, chunks[index + 1] ?? [], done);
    } catch (error) {
      await settle(session, prepared, error, done);
      formats = null;
    }
    done.push(...chunk);
    options.onProgress?.(cellCount(done), total);
  }
}

async function askFormats(session: ExcelSession, chunk: readonly Block[], done: readonly Block[]): Promise<Formats[]> {
  try {
    return await session.carryOn((context) => formatsOf(context, chunk));
  } catch (error) {
    throw refusalFor(error, `${rowCount(done)} 行已填入，其余未写。`, done);
  }
}

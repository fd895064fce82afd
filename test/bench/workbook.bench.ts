import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { report } from './report.ts';

/**
 * 10,000 rows of 20 columns filled into a template, one process a library, so that each has its own peak memory. Printed beside
 * each other and as ratios to ours: machines differ, ratios stay.
 */
const libraries = ['taizhang', 'exceljs', 'xlsx-populate'] as const;

interface Measure {
  readonly milliseconds: number;
  /** Processor time in milliseconds: what the ratio is of, as it hardly depends on what else the machine does. */
  readonly processor: number;
  readonly megabytes: number;
  readonly bytes: number;
}

/** A template of three header rows with one formatted row, as every one of the programs can open it. */
async function template(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('台账');
  sheet.getCell('A1').value = '2026年重点工作督查台账';
  sheet.mergeCells('A1:T1');
  sheet.getRow(3).values = Array.from({ length: 20 }, (_, column) => `表头${column + 1}`);
  for (let column = 1; column <= 20; column += 1) {
    sheet.getColumn(column).width = 14;
    sheet.getCell(4, column).border = { bottom: { style: 'thin' } };
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
const file = join(folder, 'template.xlsx');
writeFileSync(file, await template());

function measure(library: string): Measure {
  const runner = fileURLToPath(new URL('../../scripts/typescript.mjs', import.meta.url));
  const job = fileURLToPath(new URL('./workbook-job.ts', import.meta.url));
  const env = { ...process.env, BENCH_LIBRARY: library, BENCH_FILE: file };
  const run = spawnSync(process.execPath, [runner, job], { env, encoding: 'utf8' });
  const line = run.stdout.split('\n').find((text) => text.startsWith('{'));
  if (line === undefined) throw new Error(`${library}: ${run.stderr}`);
  return JSON.parse(line);
}

function median(library: string): Measure {
  const runs = [1, 2, 3].map(() => measure(library)).sort((a, b) => a.processor - b.processor);
  return runs[1] ?? measure(library);
}

const results = libraries.map((library) => ({ library, ...median(library) }));
const [ours] = results;
console.log('10,000 rows × 20 columns into a template (median of 3)');
for (const { library, milliseconds, processor, megabytes, bytes } of results) {
  const time = ours === undefined ? 1 : processor / ours.processor;
  const memory = ours === undefined ? 1 : megabytes / ours.megabytes;
  report({
    subject: library,
    figure: `${Math.round(processor)} ms processor time, ${Math.round(milliseconds)} ms, file ${Math.round(bytes / 1024)} kB`,
    ...(library === ours?.library ? {} : { ratio: 1 / time, against: 'its time is ours' }),
  });
  report({
    subject: `${library}, memory`,
    figure: `${Math.round(megabytes)} MB peak`,
    ...(library === ours?.library ? {} : { ratio: 1 / memory, against: 'its memory is ours' }),
  });
}
rmSync(folder, { recursive: true });

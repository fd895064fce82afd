import { readFileSync } from 'node:fs';
import type { CellValue } from '../../shared/workbook/cell.ts';

const rows = 10_000;
const columns = 20;
/** Each program writes from the fourth row on, one process a program: nothing of the others is loaded. */
const firstRow = 3;

/** What a ledger holds: long and short text, numbers, days, repeated states. */
function valueAt(row: number, column: number): Exclude<CellValue, boolean | null> {
  const kind = column % 5;
  if (kind === 0) return `第${row}项 推进老旧小区改造，新建公共停车位${row % 97}个，年底前完成`;
  if (kind === 1) return row * column;
  if (kind === 2) return { day: `2026-${String((row % 12) + 1).padStart(2, '0')}-15` };
  return kind === 3 ? (['未启动', '推进中', '已完成'][row % 3] ?? '') : `莲湖区住房和城乡建设局${row % 40}`;
}

async function fillOurs(bytes: Uint8Array): Promise<Uint8Array> {
  const { openXlsx } = await import('../../shared/workbook/xlsx/xlsx-host.ts');
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.error.message);
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => ({ value: valueAt(row, column) })),
  );
  const written = await opened.value.write([{ sheet: '台账', row: firstRow, column: 0, cells }]);
  if (!written.ok) throw new Error(written.error.message);
  return opened.value.save();
}

async function fillExceljs(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  const sheet = book.worksheets[0];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const value = valueAt(row, column);
      const cell = sheet?.getCell(firstRow + row + 1, column + 1);
      if (cell === undefined) continue;
      cell.value = typeof value === 'object' ? new Date(`${value.day}T00:00:00Z`) : value;
      if (typeof value === 'object') cell.numFmt = 'yyyy-mm-dd';
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function fillPopulate(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: XlsxPopulate } = await import('xlsx-populate');
  const book = await XlsxPopulate.fromDataAsync(bytes);
  const sheet = book.sheet(0);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const value = valueAt(row, column);
      const cell = sheet.cell(firstRow + row + 1, column + 1);
      if (typeof value === 'object')
        cell.value(Date.parse(value.day) / 86_400_000 + 25_569).style('numberFormat', 'yyyy-mm-dd');
      else cell.value(value);
    }
  }
  return new Uint8Array(await book.outputAsync('arraybuffer'));
}

const jobs: Record<string, (bytes: Uint8Array) => Promise<Uint8Array>> = {
  taizhang: fillOurs,
  exceljs: fillExceljs,
  'xlsx-populate': fillPopulate,
};

const job = jobs[process.env.BENCH_LIBRARY ?? ''];
if (job !== undefined) {
  const bytes = new Uint8Array(readFileSync(process.env.BENCH_FILE ?? ''));
  const start = performance.now();
  const filled = await job(bytes);
  const milliseconds = performance.now() - start;
  console.log(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024, bytes: filled.length }));
}

import { readFileSync } from 'node:fs';
import type { CellValue } from '../../shared/workbook/cell.ts';

const rows = 10_000;
const columns = 20;
const firstRow = 3;

/** What a ledger holds: long and short text, numbers, days, repeated states. */
function valueAt(row: number, column: number): Exclude<CellValue, boolean | null> {
  const kind = column % 5;
  if (kind === 0) return `第${row}项 推进老旧小区改造，新建公共停车位${row % 97}个，年底前完成`;
  if (kind === 1) return row * column;
  if (kind === 2) return { day: `2026-${String((row % 12) + 1).padStart(2, '0')}-15` };
  return kind === 3 ? (['未启动', '推进中', '已完成'][row % 3] ?? '') : `莲湖区住房和城乡建设局${row % 40}`;
}

type Fill = (bytes: Uint8Array) => Promise<Uint8Array>;

async function ours(): Promise<Fill> {
  const { openXlsx } = await import('../../shared/workbook/xlsx/xlsx-host.ts');
  return async (bytes) => {
    const opened = openXlsx(bytes);
    if (!opened.ok) throw new Error(opened.error.message);
    const cells = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => ({ value: valueAt(row, column) })),
    );
    const written = await opened.value.write([{ sheet: '台账', row: firstRow, column: 0, cells }]);
    if (!written.ok) throw new Error(written.error.message);
    return opened.value.save();
  };
}

async function exceljs(): Promise<Fill> {
  const { default: ExcelJS } = await import('exceljs');
  return async (bytes) => {
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
  };
}

async function populate(): Promise<Fill> {
  const { default: XlsxPopulate } = await import('xlsx-populate');
  return async (bytes) => {
    const book = await XlsxPopulate.fromDataAsync(bytes);
    const sheet = book.sheet(0);
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        const value = valueAt(row, column);
        const cell = sheet.cell(firstRow + row + 1, column + 1);
        if (typeof value === 'object') {
          cell.value(Date.parse(value.day) / 86_400_000 + 25_569).style('numberFormat', 'yyyy-mm-dd');
        } else cell.value(value);
      }
    }
    return new Uint8Array(await book.outputAsync('arraybuffer'));
  };
}

/** Each is loaded in a process of its own: nothing of the others weighs on it. */
const libraries: Record<string, () => Promise<Fill>> = { taizhang: ours, exceljs, 'xlsx-populate': populate };

const load = libraries[process.env.BENCH_LIBRARY ?? ''];
if (load !== undefined) {
  const bytes = new Uint8Array(readFileSync(process.env.BENCH_FILE ?? ''));
  const fill = await load();
  const start = performance.now();
  const before = process.cpuUsage();
  const filled = await fill(bytes);
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ milliseconds, processor: (user + system) / 1000, megabytes, bytes: filled.length }));
}

import { createExcelHost } from '../../addin/hosts/excel.ts';
import { Book } from '../office/book/book.ts';
import { EmulatedExcel, type Traffic } from '../office/emulated-excel.ts';
import { loadOffice } from '../office/node-office.ts';
import { excelWeb } from '../office/release.ts';
import { report } from './report.ts';

/** Ways to put rows into Excel on the web, by what they cost: requests, bytes and time over the same emulated workbook. */
const columns = 20;
const small = 1000;
const large = 10_000;
const text = '推进城市公共停车位建设，新增停车位';

function valuesOf(rows: number): string[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => `${text}${row}-${column}`),
  );
}

function openExcel() {
  const book = new Book();
  const sheet = book.addSheet('台账');
  const emulated = new EmulatedExcel(book, excelWeb);
  return { sheet, emulated, office: loadOffice(emulated) };
}

type Opened = ReturnType<typeof openExcel>;

async function byHost({ office }: Opened, values: string[][]): Promise<void> {
  const host = createExcelHost(office.excel, { has: (version) => office.supports('ExcelApi', version) });
  const cells = values.map((line) => line.map((value) => ({ value })));
  const written = await host.write([{ sheet: '台账', row: 0, column: 0, cells }]);
  if (!written.ok) throw new Error(written.error.message);
}

async function byRow({ office }: Opened, values: string[][]): Promise<void> {
  await office.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    for (const [row, line] of values.entries()) {
      sheet.getRangeByIndexes(row, 0, 1, columns).values = [line];
      await context.sync();
    }
  });
}

/** All cells of a row in one request: all of them at once would be over the web's limit. */
async function byCell({ office }: Opened, values: string[][]): Promise<void> {
  await office.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    for (const [row, line] of values.entries()) {
      for (const [column, value] of line.entries()) sheet.getCell(row, column).values = [[value]];
      await context.sync();
    }
  });
}

interface Cost extends Traffic {
  readonly milliseconds: number;
}

async function costOf(way: typeof byHost, rows: number): Promise<Cost> {
  const opened = openExcel();
  const values = valuesOf(rows);
  const start = performance.now();
  await way(opened, values);
  const milliseconds = performance.now() - start;
  if (opened.sheet.cell(rows - 1, columns - 1).value !== values.at(-1)?.at(-1)) throw new Error('not written');
  return { ...opened.emulated.traffic, milliseconds };
}

function tell(name: string, rows: number, cost: Cost, host: Cost | null): void {
  const figure = `${cost.requests} requests, ${(cost.requestBytes / 1_000_000).toFixed(2)} MB, ${Math.round(cost.milliseconds)} ms`;
  const compared =
    host === null ? {} : { ratio: host.requests / cost.requests, against: 'its requests are the host’s' };
  report({ subject: `${name}, ${rows} rows`, figure, ...compared });
}

await costOf(byHost, 100);
const host = await costOf(byHost, small);
tell('host', small, host, null);
tell('per row', small, await costOf(byRow, small), host);
tell('per cell', small, await costOf(byCell, small), host);
tell('host', large, await costOf(byHost, large), null);

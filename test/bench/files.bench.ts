import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../browser/launch.ts';
import { sheetOf, workbookOf } from '../document/task-workbook.ts';
import { report } from './report.ts';

/** A long PDF and a long sheet, from bytes to the page's index, each in a process of its own; the ratios are of the limits. */
interface Measure {
  readonly milliseconds: number;
  readonly processor: number;
  readonly megabytes: number;
  readonly items: number;
}

const folder = mkdtempSync(join(tmpdir(), 'files-'));

/** A real notice with its annexes, printed twice in a row by Chromium: more than 60 pages. */
async function longPdf(): Promise<string> {
  const markup = readFileSync(new URL('../fixtures/xian-2024--ucap/page.html', import.meta.url), 'utf8');
  const browser = await launchBrowser();
  const page = await (await browser.newContext({ javaScriptEnabled: false, offline: true })).newPage();
  await page.setContent(markup + markup);
  const margin = { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' };
  const file = join(folder, '公告.pdf');
  writeFileSync(file, await page.pdf({ format: 'A4', displayHeaderFooter: true, margin }));
  await browser.close();
  return file;
}

function longSheet(): string {
  const header = ['序号', '类别', '工作任务', '责任单位', '完成时限', '备注'];
  const rows = Array.from({ length: 5_000 }, (_, at) => [
    at + 1,
    '民生保障',
    `新建公共停车位${at + 100}个，改造老旧小区${(at % 40) + 1}个`,
    '县住建局、县自然资源局',
    '2025年10月底前',
    null,
  ]);
  const file = join(folder, '清单.xlsx');
  writeFileSync(
    file,
    workbookOf(sheetOf([header, ...rows].map((cells) => ({ cells: cells.map((value) => ({ value })) })))),
  );
  return file;
}

function measure(file: string): Measure {
  const runner = fileURLToPath(new URL('../../scripts/typescript.mjs', import.meta.url));
  const job = fileURLToPath(new URL('./files-job.ts', import.meta.url));
  const run = spawnSync(process.execPath, [runner, job], {
    env: { ...process.env, BENCH_FILE: file },
    encoding: 'utf8',
  });
  const line = run.stdout.split('\n').find((text) => text.startsWith('{'));
  if (line === undefined) throw new Error(run.stderr);
  return JSON.parse(line);
}

function median(file: string): Measure {
  const runs = [1, 2, 3].map(() => measure(file)).sort((a, b) => a.processor - b.processor);
  return runs[1] ?? measure(file);
}

const limits = [
  { subject: 'PDF of more than 60 pages', file: await longPdf(), milliseconds: 3_000, megabytes: 200 },
  { subject: 'sheet of 5,000 rows', file: longSheet(), milliseconds: 1_000, megabytes: 200 },
];
for (const { subject, file, milliseconds, megabytes } of limits) {
  const measured = median(file);
  const figure = `${Math.round(measured.processor)} ms, ${measured.items} items`;
  report({ subject, figure, ratio: measured.processor / milliseconds, against: `${milliseconds / 1000} s` });
  const memory = { subject: `${subject}: memory`, figure: `${Math.round(measured.megabytes)} MB` };
  report({ ...memory, ratio: measured.megabytes / megabytes, against: `${megabytes} MB` });
}
rmSync(folder, { recursive: true });

import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CellValue } from '../../shared/workbook/cell.ts';
import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';
import { type LedgerView, viewLedger } from '../../shared/year/ledger-view.ts';
import { readMerges } from '../../shared/year/merge/merge-log.ts';
import type { MergeChoice } from '../../shared/year/merge/merge-plan.ts';
import { planMerge } from '../../shared/year/merge/plan-merge.ts';
import { runMerge } from '../../shared/year/merge/run-merge.ts';
import { type HandedOut, type SplitOptions, splitLedger } from '../../shared/year/split/split-ledger.ts';

export const sentAt = '2025-06-10T08:00:00+08:00';

/** A ledger of her own: a title, a header, the rows given, a total. */
export async function ledgerOf(
  head: readonly string[],
  rows: readonly (readonly ExcelJS.CellValue[])[],
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('台账');
  sheet.addRow(['2025年民生实事工作台账']);
  sheet.mergeCells(1, 1, 1, head.length);
  sheet.addRow([...head]);
  for (const row of rows) sheet.addRow([...row]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export async function open(bytes: Uint8Array, sheet?: string) {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.error.message);
  const view = await viewLedger(opened.value, sheet);
  if (!view.ok) throw new Error(view.error.message);
  return { host: opened.value, view: view.value };
}

export async function split(bytes: Uint8Array, options: Partial<SplitOptions> = {}): Promise<readonly HandedOut[]> {
  const done = await splitLedger(bytes, { by: 'dutyUnit', sentAt, due: '2025-06-25', ledgerName: '台账', ...options });
  if (!done.ok) throw new Error(done.error.message);
  return done.value.files;
}

export function columnOf(view: LedgerView, header: string): number {
  const column = view.mapping.columns.find((one) => one.header === header)?.column;
  if (column === undefined) throw new Error(`no column ${header}`);
  return column;
}

/** A file as its receiver sends it back: cells typed by title and header. */
export async function typed(bytes: Uint8Array, cells: readonly [title: string, header: string, value: CellValue][]) {
  const { host, view } = await open(bytes);
  for (const [title, header, value] of cells) {
    const row = view.rows.find((one) => one.title === title);
    if (row === undefined) throw new Error(`no row ${title}`);
    const written = await host.write([
      { sheet: view.sheet.name, row: row.at.row, column: columnOf(view, header), cells: [[{ value }]] },
    ]);
    if (!written.ok) throw new Error(written.error.message);
  }
  return host.save();
}

export async function plan(
  master: Uint8Array,
  files: readonly { name: string; bytes: Uint8Array }[],
  choices: ReadonlyMap<string, MergeChoice> = new Map(),
) {
  const { view } = await open(master);
  return planMerge({ view, files, choices });
}

export async function merge(
  master: Uint8Array,
  files: readonly { name: string; bytes: Uint8Array }[],
  choices: ReadonlyMap<string, MergeChoice> = new Map(),
) {
  const { host, view } = await open(master);
  const before = await readMerges(host, view.sheet.name);
  if (!before.ok) throw new Error(before.error.message);
  const made = await planMerge({ view, files, choices, before: before.value });
  const ran = await runMerge(host, made, sentAt);
  if (!ran.ok) throw new Error(ran.error.message);
  return { plan: made, bytes: host.save() };
}

/** What a ledger says under a header, by title. */
export async function said(bytes: Uint8Array, header: string): Promise<Record<string, CellValue>> {
  const { view } = await open(bytes);
  const column = columnOf(view, header);
  return Object.fromEntries(
    view.rows.map(({ title, at }) => [title, view.sheet.cells[at.row]?.[column]?.value ?? null]),
  );
}

/** The same workbook with one part rewritten as text. */
export function withPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())));
  return zipSync(parts);
}

/** A file without its protection, as after 撤销工作表保护. */
export function unprotected(bytes: Uint8Array): Uint8Array {
  return withPart(bytes, 'xl/worksheets/sheet1.xml', (xml) => xml.replace(/<sheetProtection[^>]*\/>/, ''));
}

/** The same file with some rows of its table taken out, put in and turned about, keys and all. */
export async function shuffled(
  bytes: Uint8Array,
  change: { readonly remove?: string; readonly add?: string; readonly turn?: boolean },
): Promise<Uint8Array> {
  const { host, view } = await open(unprotected(bytes));
  const { sheet, rows } = view;
  const [first] = rows;
  if (first === undefined) throw new Error('no rows');
  if (change.turn) {
    const lines = rows.map(({ at }) => sheet.cells[at.row] ?? []).reverse();
    const cells = lines.map((line) => line.map(({ value }) => ({ value })));
    await host.write([{ sheet: sheet.name, row: first.at.row, column: 0, cells }]);
  }
  const gone = change.turn ? undefined : rows.find(({ title }) => title === change.remove);
  if (gone !== undefined) {
    await host.grow({ kind: 'rows', sheet: sheet.name, at: gone.at.row, count: -1, like: gone.at.row });
  }
  if (change.add !== undefined) {
    const { row } = first.at;
    await host.grow({ kind: 'rows', sheet: sheet.name, at: row, count: 1, like: row });
    await host.write([{ sheet: sheet.name, row, column: 1, cells: [[{ value: change.add }]] }]);
  }
  return host.save();
}

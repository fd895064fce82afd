import { fail, ok, type Result } from '../../result/result.ts';
import type { CellValue } from '../../workbook/cell.ts';
import type { Growth, HostError, LedgerHost, Sheet } from '../../workbook/host.ts';
import { inTurn } from '../../workbook/turn/in-turn.ts';
import { cellName } from '../../workbook/xlsx/grid/address.ts';
import { hashOf } from '../mapping/fingerprint.ts';
import { rememberMapping } from '../mapping/remember.ts';
import { type LaidRow, type Layout, layOut } from '../plan/layout.ts';
import type { FillPlan } from '../plan/plan.ts';
import { basisOf } from '../plan/plan-fill.ts';
import type { FilledRow, FilledSheet } from '../sidecar.ts';
import { blocksOf, type PlacedWrite } from './blocks.ts';
import type { Receipt, ReceiptRow } from './receipt.ts';
import type { RunError, RunOptions } from './run.ts';
import { type Standing, standingOf, unreadStanding } from './standing.ts';
import { surveySheet, untouched } from './survey-sheet.ts';
import { openRecord, saveRecord, type WorkbookRecord } from './workbook-record.ts';

/** Rows written between two reports of progress, so that a fill can be stopped and says how far it is. */
const rowsAtOnce = 200;

function writesOf(laid: LaidRow): PlacedWrite[] {
  return laid.planned.cells.flatMap(({ column, write }) => (write ? [{ row: laid.row, column, write }] : []));
}

function idWrite(laid: LaidRow, idColumn: number | null): PlacedWrite[] {
  if (idColumn === null || laid.planned.kind !== 'insert') return [];
  return [{ row: laid.row, column: idColumn, write: { value: laid.planned.id } }];
}

async function growAll(host: LedgerHost, growths: readonly Growth[]): Promise<Result<void, HostError>> {
  const made: Growth[] = [];
  for (const growth of growths) {
    const grown = await host.grow(growth);
    if (grown.ok) {
      made.push(growth);
      continue;
    }
    for (const one of made.reverse()) if (one.kind === 'rows') await host.grow({ ...one, count: -one.count });
    return grown;
  }
  return ok(undefined);
}

/** How many of the layout's rows the host says it wrote, and what stopped the rest. */
interface Written {
  readonly rows: number;
  readonly stopped: HostError | null;
}

/** Writes slab by slab. */
async function writeAll(
  host: LedgerHost,
  plan: FillPlan,
  layout: Layout,
  idColumn: number | null,
  options: RunOptions,
): Promise<Written> {
  const { signal, onProgress } = options;
  const groups: PlacedWrite[] = layout.groups.map(({ row, column, write }) => ({ row, column, write }));
  const total = layout.rows.length;
  for (let from = 0; from < Math.max(total, 1); from += rowsAtOnce) {
    if (signal?.aborted) {
      const message = `已停止：${total} 行中已填入 ${from} 行并留有记录。再次填入会接着完成，不会重复。`;
      return { rows: from, stopped: { code: 'cancelled', message, written: [] } };
    }
    const slab = layout.rows.slice(from, from + rowsAtOnce);
    const writes = slab.flatMap((laid) => [...writesOf(laid), ...idWrite(laid, idColumn)]);
    const blocks = blocksOf(plan.sheet, from === 0 ? [...groups, ...writes] : writes);
    const written = await host.write(blocks, signal ? { signal } : {});
    if (!written.ok) return { rows: from, stopped: written.error };
    onProgress?.(Math.min(from + rowsAtOnce, total), total);
  }
  return { rows: total, stopped: null };
}

/** Takes back new rows that are not wholly in, so that the sheet holds no halves; gives the rows removed. */
async function takeBack(host: LedgerHost, plan: FillPlan, missing: readonly LaidRow[]): Promise<number[]> {
  const removed: number[] = [];
  for (const { planned, row } of [...missing].reverse()) {
    if (planned.kind !== 'insert') continue;
    if (planned.place.kind === 'blank') {
      const clear = planned.cells.map(({ column, hers }): PlacedWrite => ({ row, column, write: { value: hers } }));
      await host.write(blocksOf(plan.sheet, clear));
    } else {
      const grown = await host.grow({ kind: 'rows', sheet: plan.sheet, at: row, count: -1, like: row });
      if (grown.ok) removed.push(row);
    }
  }
  return removed;
}

function recordRows(plan: FillPlan, layout: Layout, standing: Standing, shift: (row: number) => number): FilledRow[] {
  const missing = new Set(standing.missing.map(({ planned }) => planned.id));
  const newRow = new Map(layout.rows.map(({ planned, row }) => [planned.id, row]));
  const written = new Map(standing.rows.map((row) => [row.id, row]));
  return plan.record.flatMap(({ id, row, hint, values, seen }): FilledRow[] => {
    const besides = Object.keys(seen).length > 0 ? { seen: { ...seen } } : {};
    if (row !== null) {
      const kept = missing.has(id) ? partly(values, plan, written.get(id), id) : values;
      return [{ id, row: shift(layout.moved(row)), values: { ...kept }, ...besides }];
    }
    const placed = newRow.get(id);
    if (placed === undefined) return [{ id, row: hint, values: { ...values }, ...besides, gone: true }];
    return missing.has(id) ? [] : [{ id, row: shift(placed), values: { ...values } }];
  });
}

/** The record of a row that was updated in part: cells that did not get in keep their earlier record. */
function partly(
  values: Readonly<Record<string, CellValue>>,
  plan: FillPlan,
  written: ReceiptRow | undefined,
  id: string,
): Record<string, CellValue> {
  const record = { ...values };
  const inPlace = new Set(written?.cells.map((cell) => cell.slot));
  for (const cell of plan.update.find((row) => row.id === id)?.cells ?? []) {
    if (inPlace.has(cell.slot)) continue;
    if (cell.base === undefined) delete record[cell.slot];
    else record[cell.slot] = cell.base;
  }
  return record;
}

function sheetAfter(plan: FillPlan, before: WorkbookRecord, rows: readonly FilledRow[]): FilledSheet {
  const { mapping, numbering } = plan;
  return {
    sheet: plan.sheet,
    template: before.last?.template ?? null,
    header: { row: mapping.headerRow, rows: mapping.headerRows },
    columns: mapping.columns.flatMap(({ column, field, header, of }) =>
      field === null ? [] : [{ column, field, header, ...(of === null ? {} : { of }) }],
    ),
    idColumn: before.last?.idColumn ?? null,
    rows: [...rows],
    numbering: { ...numbering },
  };
}

function receiptOf(plan: FillPlan, options: RunOptions, rows: readonly ReceiptRow[], waiting: string[]): Receipt {
  const used = new Set(rows.map((row) => row.capture));
  const captures = [...options.captures].filter(([key]) => used.has(key));
  return {
    schema: 'taizhang/receipt@1',
    id: `${options.at}-${hashOf(`${plan.basis}${plan.sheet}`)}`,
    sheet: plan.sheet,
    filledAt: options.at,
    captures: captures.map(([key, { notice, capturedAt }]) => {
      return { key, title: notice.title, documentNumber: notice.documentNumber, url: notice.url, capturedAt };
    }),
    rows: [...rows],
    waiting,
    verified: true,
    stored: true,
  };
}

/** The sheet as it reads after the fill, null where it cannot be read; asked twice, since one lost answer says nothing about it. */
async function readBack(host: LedgerHost, name: string): Promise<Sheet | null> {
  for (let time = 0; time < 2; time += 1) {
    const survey = await host.survey(name);
    if (survey.ok && survey.value.sheet) return survey.value.sheet;
  }
  return null;
}

function unreadMessage(done: number, total: number): string {
  return `${total} 行中 ${done} 行已写入，但写入后工作表读不回来，尚未核对。请看一眼表格再继续；再次填入会先逐行比对，不会重复。`;
}

/** What stopped a fill. */
function stopReason(error: HostError | null, { astray, missing }: Standing): string {
  if (error) return error.message;
  const place = astray ? cellName(astray.row, astray.column) : '';
  return `填入后核对发现 ${place} 等 ${missing.length} 行与所写不符。请检查该处的公式或数据有效性。`;
}

/**
 * Carries a plan out: makes room, writes, reads back, and leaves a receipt in the workbook's hidden sheet. Refuses a sheet that
 * was edited since the plan was made. When it is stopped on the way, new rows that are not wholly in are taken back, the error's
 * receipt says which rows are in, and filling again finishes the rest without doubles. Where the sheet cannot be read back, the
 * receipt lists the rows that the host said it wrote and says that they are not verified. Of several panes in one workbook one fills
 * at a time, the others wait for their turn.
 */
export async function runFill(
  host: LedgerHost,
  plan: FillPlan,
  options: RunOptions,
): Promise<Result<Receipt, RunError>> {
  const decided = plan.conflict.some(({ decision }) => decision !== 'open');
  const layout = layOut(plan);
  if (layout.rows.length === 0 && !decided) return ok(receiptOf(plan, options, [], []));
  return inTurn(host, untouched, (own) => carryOut(own, plan, layout, options));
}

async function carryOut(
  host: LedgerHost,
  plan: FillPlan,
  layout: Layout,
  options: RunOptions,
): Promise<Result<Receipt, RunError>> {
  const read = await surveySheet(host, plan.sheet);
  if (!read.ok) return read;
  const opened = await openRecord(host, plan.sheet);
  if (!opened.ok) return fail(untouched(opened.error));
  const before = opened.value;
  if (basisOf(read.value, before.last) !== plan.basis) {
    const message = `工作表“${plan.sheet}”在预览之后有改动，未填入任何内容。请重新预览后再填入。`;
    return fail({ code: 'stale', message, reason: message, receipt: null });
  }
  const grown = await growAll(host, layout.growths);
  if (!grown.ok) return fail(untouched(grown.error));

  const written = await writeAll(host, plan, layout, before.last?.idColumn ?? null, options);
  const back = await readBack(host, plan.sheet);
  const standing = back ? standingOf(back, layout) : unreadStanding(layout, written.rows);
  const removed = back && standing.missing.length > 0 ? await takeBack(host, plan, standing.missing) : [];
  const shift = (row: number) => row - removed.filter((gone) => gone < row).length;
  const rows = standing.rows.map((row) => ({ ...row, row: shift(row.row) }));
  const waiting = standing.missing.map(({ planned }) => planned.id);
  const receipt = { ...receiptOf(plan, options, rows, waiting), verified: back !== null };
  const remember = rememberMapping(plan.mapping);
  const saved = await saveRecord(host, before, {
    sheet: sheetAfter(plan, before, recordRows(plan, layout, standing, shift)),
    receipts: [...before.receipts, receipt],
    captures: options.captures,
    ...(Object.keys(remember.fields).length > 0 ? { remember } : {}),
  });
  const final = saved.ok ? receipt : { ...receipt, stored: false };
  if (!back) {
    const message = unreadMessage(written.rows, layout.rows.length);
    return fail({ code: 'unverified', message, reason: '写入后工作表读不回来，未能核对。', receipt: final });
  }
  if (written.stopped === null && waiting.length === 0) return ok(final);
  const total = layout.rows.length;
  const reason = stopReason(written.stopped, standing);
  const message = `${reason}（${total} 行中 ${total - waiting.length} 行已填入并核对，再次填入会接着完成，不会重复。）`;
  return fail({ code: written.stopped?.code ?? 'unverified', message, reason, receipt: final });
}

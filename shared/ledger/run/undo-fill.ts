import { fail, ok, type Result } from '../../result/result.ts';
import type { HostError, LedgerHost } from '../../workbook/host.ts';
import { inTurn } from '../../workbook/turn/in-turn.ts';
import { cellName } from '../../workbook/xlsx/grid/address.ts';
import { mapLedger } from '../mapping/map-ledger.ts';
import { captureOf } from '../plan/find-rows.ts';
import type { FilledRow, FilledSheet } from '../sidecar.ts';
import { blocksOf, type PlacedWrite } from './blocks.ts';
import type { Receipt } from './receipt.ts';
import type { RunError, RunOptions, Undone } from './run.ts';
import { surveySheet, untouched } from './survey-sheet.ts';
import { planUndo, type UndoPlan } from './undo-plan.ts';
import { holds } from './verify.ts';
import { openRecord, saveRecord } from './workbook-record.ts';

/** The record without what the undo took back. */
function recordAfter(last: FilledSheet, plan: UndoPlan): FilledSheet {
  const removed = new Set(plan.removed.map(({ id }) => id));
  const gone = plan.removed.map(({ row }) => row);
  const back = new Map<string, UndoPlan['restored']>();
  for (const one of plan.restored) back.set(one.id, [...(back.get(one.id) ?? []), one]);
  const rows = last.rows.flatMap((row): FilledRow[] => {
    if (removed.has(row.id)) return [];
    const values = { ...row.values };
    for (const { cell } of back.get(row.id) ?? []) {
      if (cell.base === undefined) delete values[cell.slot];
      else values[cell.slot] = cell.base;
    }
    const known = Object.keys(values).length > 0 || row.seen !== undefined;
    return known ? [{ ...row, row: row.row - gone.filter((at) => at < row.row).length, values }] : [];
  });
  const captures = new Set(rows.map(({ id }) => captureOf(id)));
  const numbering = Object.fromEntries(Object.entries(last.numbering ?? {}).filter(([key]) => captures.has(key)));
  return { ...last, rows, numbering };
}

/** Removes rows bottom up, neighbours together. */
async function removeRows(host: LedgerHost, sheet: string, rows: readonly number[]): Promise<HostError | null> {
  const runs: { at: number; count: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && run.at + run.count === row) run.count += 1;
    else runs.push({ at: row, count: 1 });
  }
  for (const { at, count } of runs.reverse()) {
    const grown = await host.grow({ kind: 'rows', sheet, at, count: -count, like: at });
    if (!grown.ok) return grown.error;
  }
  return null;
}

function stopped(error: HostError, receipt: Receipt): { ok: false; error: RunError } {
  const message = `${error.message}（撤销没有做完，已撤销的单元格保持撤销后的样子；可再次撤销。）`;
  return fail({ code: error.code, message, reason: error.message, receipt });
}

/**
 * Takes a fill back by its receipt: every cell that still reads as the fill left it becomes what it was, rows that the fill
 * inserted go, and what she edited since is left alone and named. Rows are found wherever she moved them.
 */
export function undoFill(
  host: LedgerHost,
  receipt: Receipt,
  options: Pick<RunOptions, 'signal' | 'onProgress'> = {},
): Promise<Result<Undone, RunError>> {
  const refused = (error: HostError): RunError => ({ ...untouched(error), receipt });
  return inTurn(host, refused, (own) => takeBack(own, receipt, options));
}

async function takeBack(
  host: LedgerHost,
  receipt: Receipt,
  options: Pick<RunOptions, 'signal' | 'onProgress'>,
): Promise<Result<Undone, RunError>> {
  const read = await surveySheet(host, receipt.sheet);
  if (!read.ok) return read;
  const opened = await openRecord(host, receipt.sheet);
  if (!opened.ok) return fail({ ...untouched(opened.error), receipt });
  const record = opened.value;
  const mapped = mapLedger(read.value, record.last, record.remembered);
  if (!mapped.ok) {
    const message = `${mapped.error.message}未作任何改动。`;
    return fail({ code: 'no-header', message, reason: message, receipt });
  }
  const plan = planUndo(receipt, read.value, mapped.value, record.last);
  const writes: PlacedWrite[] = plan.restored.map(({ write }) => write);
  if (writes.length > 0) {
    const written = await host.write(blocksOf(receipt.sheet, writes), options.signal ? { signal: options.signal } : {});
    if (!written.ok) return stopped(written.error, receipt);
    const back = await surveySheet(host, receipt.sheet);
    if (!back.ok) return back;
    const astray = writes.find((write) => !holds(back.value, write));
    if (astray) {
      const place = cellName(astray.row, astray.column);
      const message = `撤销后核对发现 ${place} 与原来的内容不符，未继续撤销。请检查该处后再次撤销。`;
      return fail({ code: 'unverified', message, reason: message, receipt });
    }
  }
  const failed = await removeRows(
    host,
    receipt.sheet,
    plan.removed.map(({ row }) => row),
  );
  if (failed) return stopped(failed, receipt);
  if (record.last) {
    await saveRecord(host, record, {
      sheet: recordAfter(record.last, plan),
      receipts: record.receipts.filter(({ id }) => id !== receipt.id),
      captures: new Map(),
    });
  }
  const cells = plan.restored.length + plan.removed.reduce((sum, row) => sum + row.cells, 0);
  options.onProgress?.(receipt.rows.length, receipt.rows.length);
  return ok({ cells, rows: plan.removed.length, refused: plan.refused });
}

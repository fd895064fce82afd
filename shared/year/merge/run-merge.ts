import { hashOf, headerPath } from '../../ledger/mapping/fingerprint.ts';
import { sameValue } from '../../ledger/plan/sheet-body.ts';
import { blocksOf, type PlacedWrite } from '../../ledger/run/blocks.ts';
import { fail, ok, type Result } from '../../result/result.ts';
import { type CellValue, isDay } from '../../workbook/cell.ts';
import type { CellWrite, LedgerHost, Sheet } from '../../workbook/host.ts';
import { cellName } from '../../workbook/xlsx/grid/address.ts';
import { showsDay } from '../../workbook/xlsx/style/number-format.ts';
import type { LedgerView } from '../ledger-view.ts';
import type { YearError } from '../year-error.ts';
import { type MergeLog, readMerges, saveMerges } from './merge-log.ts';
import type { MergePlan } from './merge-plan.ts';

/** A write of a value; a day brings a format where the cell would show it as a number. */
export function writeFor(sheet: Sheet, row: number, column: number, value: CellValue): CellWrite {
  const format = sheet.cells[row]?.[column]?.format ?? 'General';
  return isDay(value) && !showsDay(format) ? { value, format: 'yyyy-mm-dd' } : { value };
}

/** Writes and reads back; an error names the first cell that is not as written. */
export async function writeChecked(
  host: LedgerHost,
  sheet: string,
  writes: readonly PlacedWrite[],
): Promise<Result<void, YearError>> {
  if (writes.length === 0) return ok(undefined);
  const written = await host.write(blocksOf(sheet, writes));
  if (!written.ok) return fail({ code: written.error.code, message: written.error.message });
  const back = await host.survey(sheet);
  if (!back.ok) return fail({ code: back.error.code, message: back.error.message });
  const now = back.value.sheet;
  const astray = writes.find(({ row, column, write }) => {
    return !sameValue(now?.cells[row]?.[column]?.value ?? null, write.value === '' ? null : write.value);
  });
  if (astray === undefined) return ok(undefined);
  const place = cellName(astray.row, astray.column);
  return fail({ code: 'host-failure', message: `写入后核对发现 ${place} 与要写的不符。请检查该处后重试。` });
}

/** Runs a plan: its values go in, and the hidden sheet keeps where each came from. Conflicts and refused values are left alone. */
export async function runMerge(
  host: LedgerHost,
  view: LedgerView,
  plan: MergePlan,
  at: string,
): Promise<Result<MergeLog, YearError>> {
  const merges = await readMerges(host, plan.sheet);
  if (!merges.ok) return merges;
  const writes = plan.values.map(({ row, column, after }): PlacedWrite => {
    return { row, column, write: writeFor(view.sheet, row, column, after) };
  });
  const written = await writeChecked(host, plan.sheet, writes);
  if (!written.ok) return written;
  const paths = new Map(view.mapping.columns.map((column) => [column.column, headerPath(column)]));
  const log: MergeLog = {
    schema: 'taizhang/merge@1',
    id: `${at}-${hashOf(JSON.stringify(plan.values))}`,
    sheet: plan.sheet,
    mergedAt: at,
    round: plan.round,
    reported: [...plan.reported],
    cells: plan.values.map(({ rowKey, column, before, after, file, receiver }) => {
      return { row: rowKey, column: paths.get(column) ?? '', before, after, file, receiver };
    }),
  };
  const saved = await saveMerges(host, plan.sheet, [...merges.value, log]);
  return saved.ok ? ok(log) : saved;
}

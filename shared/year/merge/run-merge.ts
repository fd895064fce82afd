import { hashOf, headerPath } from '../../ledger/mapping/fingerprint.ts';
import { sameValue } from '../../ledger/plan/sheet-body.ts';
import { blocksOf, type PlacedWrite } from '../../ledger/run/blocks.ts';
import { fail, ok, type Result } from '../../result/result.ts';
import { type CellValue, isDay } from '../../workbook/cell.ts';
import type { CellWrite, LedgerHost, Sheet } from '../../workbook/host.ts';
import { cellName } from '../../workbook/xlsx/grid/address.ts';
import { showsDay } from '../../workbook/xlsx/style/number-format.ts';
import { inYearTurn } from '../in-year-turn.ts';
import { type LedgerView, viewLedger } from '../ledger-view.ts';
import { keepStanding } from '../months/keep-standing.ts';
import { saysSame, shownValue } from '../shown-value.ts';
import type { YearError } from '../year-error.ts';
import { type MergeLog, readMerges, saveMerges } from './merge-log.ts';
import type { MergedValue, MergePlan } from './merge-plan.ts';

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

/**
 * The plan's values where their rows and columns stand now; those that stand there already are left out. Null where a row is gone or a
 * cell says something else than when the plan was made.
 */
function placesNow(view: LedgerView, plan: MergePlan): MergedPlace[] | null {
  const rows = new Map(view.rows.map((row) => [row.key, row]));
  const columns = new Map(view.mapping.columns.map((column) => [headerPath(column), column.column]));
  const places: MergedPlace[] = [];
  for (const value of plan.values) {
    const row = rows.get(value.rowKey);
    const column = columns.get(value.path);
    if (row === undefined || column === undefined) return null;
    const now = shownValue(row.at, column);
    if (saysSame(now, value.after)) continue;
    if (!saysSame(now, value.before)) return null;
    const write = writeFor(view.sheet, row.at.row, column, value.after);
    places.push({ value, place: { row: row.at.row, column, write } });
  }
  return places;
}

interface MergedPlace {
  readonly value: MergedValue;
  readonly place: PlacedWrite;
}

/**
 * Runs a plan: its values go in, the tables beside the ledger follow, and the hidden sheet keeps where each value came from. Conflicts and refused values are left alone. A ledger
 * that was edited since the plan was made, by her or from another pane, is refused as `stale` before anything is written.
 */
export function runMerge(host: LedgerHost, plan: MergePlan, at: string): Promise<Result<MergeLog, YearError>> {
  return inYearTurn(host, async (own) => {
    const view = await viewLedger(own, plan.sheet);
    if (!view.ok) return view;
    const merges = await readMerges(own, plan.sheet);
    if (!merges.ok) return merges;
    const places = placesNow(view.value, plan);
    if (places === null) {
      const message = `工作表“${plan.sheet}”在看过结果之后有改动，未并入任何内容。请重新选交回的文件，看过结果再并入。`;
      return fail({ code: 'stale', message });
    }
    const written = await writeChecked(
      own,
      plan.sheet,
      places.map(({ place }) => place),
    );
    if (!written.ok) return written;
    const refreshed = places.length === 0 ? ok(undefined) : await keepStanding(own, plan.sheet);
    if (!refreshed.ok) return refreshed;
    const log: MergeLog = {
      schema: 'taizhang/merge@1',
      id: `${at}-${hashOf(JSON.stringify(plan.values))}`,
      sheet: plan.sheet,
      mergedAt: at,
      round: plan.round,
      reported: [...plan.reported],
      cells: places.map(({ value: { rowKey, path, before, after, file, receiver } }) => {
        return { row: rowKey, column: path, before, after, file, receiver };
      }),
    };
    const saved = await saveMerges(own, plan.sheet, [...merges.value, log]);
    return saved.ok ? ok(log) : saved;
  });
}

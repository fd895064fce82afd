import { headerPath } from '../../ledger/mapping/fingerprint.ts';
import type { PlacedWrite } from '../../ledger/run/blocks.ts';
import { fail, ok, type Result } from '../../result/result.ts';
import type { LedgerHost } from '../../workbook/host.ts';
import { inYearTurn } from '../in-year-turn.ts';
import { viewLedger } from '../ledger-view.ts';
import { keepStanding } from '../months/keep-standing.ts';
import { saysSame, shownValue } from '../shown-value.ts';
import type { YearError } from '../year-error.ts';
import { type MergeLog, readMerges, saveMerges } from './merge-log.ts';
import { writeChecked, writeFor } from './run-merge.ts';

/** What an undo did: the merge it took back, the cells restored, and those that were edited since and stay. */
export interface UndoneMerge {
  readonly log: MergeLog;
  readonly restored: number;
  readonly kept: number;
}

/** Takes the last merge of a sheet back: every cell that still says what the merge wrote becomes what it was. */
export function undoMerge(host: LedgerHost, sheet: string): Promise<Result<UndoneMerge, YearError>> {
  return inYearTurn(host, (own) => takeBack(own, sheet));
}

async function takeBack(host: LedgerHost, sheet: string): Promise<Result<UndoneMerge, YearError>> {
  const merges = await readMerges(host, sheet);
  if (!merges.ok) return merges;
  const log = merges.value.at(-1);
  if (log === undefined) {
    return fail({ code: 'nothing-to-undo', message: `工作表“${sheet}”没有可撤销的汇总。未作任何改动。` });
  }
  const view = await viewLedger(host, sheet);
  if (!view.ok) return view;
  const rows = new Map(view.value.rows.map((row) => [row.key, row]));
  const columns = new Map(view.value.mapping.columns.map((column) => [headerPath(column), column.column]));
  const writes = log.cells.flatMap((cell): PlacedWrite[] => {
    const row = rows.get(cell.row);
    const column = columns.get(cell.column);
    if (row === undefined || column === undefined || !saysSame(shownValue(row.at, column), cell.after)) return [];
    return [{ row: row.at.row, column, write: writeFor(view.value.sheet, row.at.row, column, cell.before) }];
  });
  const written = await writeChecked(host, sheet, writes);
  if (!written.ok) return written;
  const refreshed = writes.length === 0 ? ok(undefined) : await keepStanding(host, sheet);
  if (!refreshed.ok) return refreshed;
  const saved = await saveMerges(host, sheet, merges.value.slice(0, -1));
  if (!saved.ok) return saved;
  return ok({ log, restored: writes.length, kept: log.cells.length - writes.length });
}

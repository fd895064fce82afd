import { headerPath } from '../../ledger/mapping/fingerprint.ts';
import { readAs, sameValue } from '../../ledger/plan/sheet-body.ts';
import type { PlacedWrite } from '../../ledger/run/blocks.ts';
import { fail, ok, type Result } from '../../result/result.ts';
import type { LedgerHost } from '../../workbook/host.ts';
import type { LedgerView } from '../ledger-view.ts';
import { shownValue } from '../shown-value.ts';
import type { YearError } from '../year-error.ts';
import { type MergeLog, readMerges, saveMerges } from './merge-log.ts';
import { writeChecked, writeFor } from './run-merge.ts';

/** What an undo did: the merge it took back, the cells restored, and those that were edited since and stay. */
export interface UndoneMerge {
  readonly log: MergeLog;
  readonly restored: number;
  readonly kept: number;
}

/** Takes the last merge of the sheet back: every cell that still says what the merge wrote becomes what it was. */
export async function undoMerge(host: LedgerHost, view: LedgerView): Promise<Result<UndoneMerge, YearError>> {
  const sheet = view.sheet.name;
  const merges = await readMerges(host, sheet);
  if (!merges.ok) return merges;
  const log = merges.value.at(-1);
  if (log === undefined) {
    return fail({ code: 'nothing-to-undo', message: `工作表“${sheet}”没有可撤销的汇总。未作任何改动。` });
  }
  const rows = new Map(view.rows.map((row) => [row.key, row]));
  const columns = new Map(view.mapping.columns.map((column) => [headerPath(column), column.column]));
  const writes = log.cells.flatMap((cell): PlacedWrite[] => {
    const row = rows.get(cell.row);
    const column = columns.get(cell.column);
    if (row === undefined || column === undefined) return [];
    const now = shownValue(row.at, column);
    if (!sameValue(now, cell.after) && readAs(now) !== readAs(cell.after)) return [];
    return [{ row: row.at.row, column, write: writeFor(view.sheet, row.at.row, column, cell.before) }];
  });
  const written = await writeChecked(host, sheet, writes);
  if (!written.ok) return written;
  const saved = await saveMerges(host, sheet, merges.value.slice(0, -1));
  if (!saved.ok) return saved;
  return ok({ log, restored: writes.length, kept: log.cells.length - writes.length });
}

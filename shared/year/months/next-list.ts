import { createLedger } from '../../ledger/create/create-ledger.ts';
import { isFinished, ledgerFigures } from '../../ledger/report/ledger-figures.ts';
import { rowsOf } from '../../ledger/rows/rows-of.ts';
import { templateOf } from '../../ledger/templates.ts';
import { fail, ok, type Result } from '../../result/result.ts';
import type { LedgerView } from '../ledger-view.ts';
import { viewRecords } from '../view-records.ts';
import type { YearError } from '../year-error.ts';

const listTemplate = 'monthly-list';

/** The rows of earlier months whose item is not done yet, by the id that a monthly list gives them. */
function unfinishedRows(view: LedgerView, month: number, asOf: string): Set<string> {
  const records = viewRecords(view, asOf);
  const byRow = new Map(view.rows.map((row) => [row.at.row, row.key]));
  const open = new Set<string>();
  for (const { standing, records: own } of ledgerFigures(records, asOf).items) {
    if (standing === 'done') continue;
    for (const { row } of own) open.add((byRow.get(row) ?? '').split('#')[0] ?? '');
  }
  if (view.record.last?.template?.id === listTemplate) {
    const unfinished = records.filter(({ status, applicable }) => applicable && !isFinished(status));
    return new Set(unfinished.flatMap(({ row }) => byRow.get(row) ?? []));
  }
  const template = templateOf(listTemplate);
  const captures = [...view.record.captures.values()];
  if (template === undefined) return new Set();
  const earlier = Array.from({ length: month - 1 }, (_, index) => index + 1);
  return new Set(
    earlier
      .flatMap((one) => rowsOf(template, captures, { month: one, asOf }))
      .filter(({ id }) => open.has(id.split('#')[0] ?? ''))
      .map(({ id }) => id),
  );
}

export interface NextList {
  readonly bytes: Uint8Array;
  readonly month: number;
  /** 0 where nothing is due in the month and nothing was left undone: the list is an empty table. */
  readonly rows: number;
}

/**
 * Next month's 月度任务清单 from the notices that the ledger was filled from; what earlier months left undone is carried over as 续.
 * An error where the ledger holds no notice.
 */
export function nextList(view: LedgerView, asOf: string): Result<NextList, YearError> {
  const template = templateOf(listTemplate);
  const captures = [...view.record.captures.values()];
  if (template === undefined || captures.length === 0) {
    const message = '这份台账里没有公告的记录，排不出下月清单。请用台账填入过的工作簿。';
    return fail({ code: 'no-rows', message });
  }
  const month = (Number(asOf.slice(5, 7)) % 12) + 1;
  const unfinished = unfinishedRows(view, month, asOf);
  const options = { month, asOf, unfinished };
  return ok({
    bytes: createLedger(template, captures, options),
    month,
    rows: rowsOf(template, captures, options).length,
  });
}

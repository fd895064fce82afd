import { ok, type Result } from '../../result/result.ts';
import type { LedgerHost } from '../../workbook/host.ts';
import { viewLedger } from '../ledger-view.ts';
import type { YearError } from '../year-error.ts';
import { readHistory, rekeyed } from './ledger-history.ts';
import { refreshStanding } from './standing-sheets.ts';

/** Keeps 进度表, 资金表 and 分布图, where the workbook has them, in step with a ledger whose cells were changed; as of the day that stock was last taken. */
export async function keepStanding(host: LedgerHost, sheet: string): Promise<Result<void, YearError>> {
  const history = await readHistory(host, sheet);
  if (!history.ok) return history;
  const days = history.value.rows.flatMap((row) => row.history.map(({ asOf }) => asOf));
  const asOf = days.sort().at(-1);
  if (asOf === undefined) return ok(undefined);
  const view = await viewLedger(host, sheet);
  return view.ok ? refreshStanding(host, view.value, rekeyed(history.value, view.value.rows), asOf, 'kept') : view;
}

import { ok, type Result } from '../../result/result.ts';
import type { LedgerHost } from '../../workbook/host.ts';
import { inYearTurn } from '../in-year-turn.ts';
import { type LedgerView, viewLedger } from '../ledger-view.ts';
import type { YearError } from '../year-error.ts';
import { readHistory, saveHistory } from './ledger-history.ts';
import { refreshMonths } from './months-sheet.ts';
import { setAsOf } from './set-as-of.ts';
import { refreshStanding } from './standing-sheets.ts';
import { type Stock, takeStock } from './take-stock.ts';

/** What a taking of stock found, and the ledger as it was read for it. */
export interface StockTaken extends Stock {
  readonly view: LedgerView;
}

/**
 * Takes stock of a ledger at a month's end and writes it down: the rows' history into the hidden sheet, 数据截止日期 wherever the workbook
 * keeps it, the sheet of months, 进度表, 资金表 and 分布图.
 */
export function runStock(
  host: LedgerHost,
  sheet: string,
  asOf: string,
  by: string | null,
): Promise<Result<StockTaken, YearError>> {
  return inYearTurn(host, async (own) => {
    const view = await viewLedger(own, sheet);
    if (!view.ok) return view;
    const known = await readHistory(own, sheet);
    if (!known.ok) return known;
    const stock = takeStock(view.value, known.value, asOf, by);
    const set = await setAsOf(own, asOf);
    if (!set.ok) return set;
    const refreshed = await refreshMonths(own, view.value, stock.history, asOf);
    if (!refreshed.ok) return refreshed;
    const standing = await refreshStanding(own, view.value, stock.history, asOf, 'made');
    if (!standing.ok) return standing;
    const saved = await saveHistory(own, stock.history);
    return saved.ok ? ok({ ...stock, view: view.value }) : saved;
  });
}

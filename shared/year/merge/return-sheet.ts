import { fail, ok, type Result } from '../../result/result.ts';
import type { LedgerHost } from '../../workbook/host.ts';
import type { HandOut } from '../hand-out.ts';
import type { KeyedRow, LedgerView } from '../ledger-view.ts';
import { viewLedger } from '../ledger-view.ts';
import type { YearError } from '../year-error.ts';
import { type Master, pairRows } from './pair-rows.ts';

/** A sheet of a returned file with the ledger's rows that were found in it. */
export interface FoundSheet {
  readonly view: LedgerView;
  /** Of each of the file's rows the ledger's. */
  readonly rows: ReadonlyMap<KeyedRow, KeyedRow>;
}

/**
 * The sheets of a returned file that hold rows of the ledger: the one that was handed out first, then those with most rows. Where none
 * does, the one that it has is told with no rows, or why it has none.
 */
export async function returnSheets(
  host: LedgerHost,
  master: Master,
  handOut: HandOut | null,
): Promise<Result<readonly [FoundSheet, ...FoundSheet[]], YearError>> {
  const survey = await host.survey();
  if (!survey.ok) return fail({ code: survey.error.code, message: survey.error.message });
  const found: FoundSheet[] = [];
  for (const { name, visibility } of survey.value.sheets) {
    if (visibility !== 'visible') continue;
    const view = await viewLedger(host, name);
    if (view.ok) found.push({ view: view.value, rows: pairRows(master, view.value, handOut) });
  }
  const isNamed = ({ view, rows }: FoundSheet) => Number(view.sheet.name === handOut?.sheet && rows.size > 0);
  const [first, ...others] = found.sort((a, b) => isNamed(b) - isNamed(a) || b.rows.size - a.rows.size);
  if (first !== undefined) return ok([first, ...others]);
  const none = await viewLedger(host);
  return none.ok ? ok([{ view: none.value, rows: new Map() }]) : none;
}

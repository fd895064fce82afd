import { mapHeaders } from '../../../shared/ledger/mapping/map-headers.ts';
import { ledgerRows } from '../../../shared/ledger/plan/ledger-rows.ts';
import type { FillPlan } from '../../../shared/ledger/plan/plan.ts';
import { planFill } from '../../../shared/ledger/plan/plan-fill.ts';
import { captureKey } from '../../../shared/ledger/rows/row.ts';
import { runFill } from '../../../shared/ledger/run/run-fill.ts';
import { openRecord } from '../../../shared/ledger/run/workbook-record.ts';
import type { Capture } from '../../../shared/notice/capture.ts';
import type { LedgerHost } from '../../../shared/workbook/host.ts';
import type { Book } from '../book/book.ts';

export const ledgerSheet = '台账';
const at = '2026-11-22T08:00:00Z';

/** Reads the ledger and its record anew and plans the fill, as the pane does when it is opened. */
export async function planFor(host: LedgerHost, captures: readonly Capture[]): Promise<FillPlan> {
  const survey = await host.survey(ledgerSheet);
  const record = await openRecord(host, ledgerSheet);
  if (!survey.ok) throw new Error(survey.error.message);
  if (!record.ok) throw new Error(record.error.message);
  const { sheet } = survey.value;
  const mapped = sheet && mapHeaders(sheet, record.value.remembered);
  if (!mapped?.ok || !sheet) throw new Error('the ledger has no header');
  const { last } = record.value;
  const rows = ledgerRows(mapped.value, last, captures);
  return planFill({ rows, sheet, mapping: mapped.value, last, choices: {} });
}

export function carryOut(host: LedgerHost, plan: FillPlan, captures: readonly Capture[]) {
  return runFill(host, plan, { at, captures: new Map(captures.map((capture) => [captureKey(capture), capture])) });
}

/** What a person sees of the ledger: values and formulas, row by row, blank ends left out. */
export function shownIn(book: Book): string[][] {
  const sheet = book.sheet(ledgerSheet);
  const lines = Array.from({ length: sheet.rows.length }, (_, row) => {
    const cells = Array.from(sheet.rows[row] ?? [], (cell) => cell?.formula ?? String(cell?.value ?? ''));
    while (cells.length > 0 && cells.at(-1) === '') cells.pop();
    return cells;
  });
  while (lines.length > 0 && lines.at(-1)?.length === 0) lines.pop();
  return lines;
}

import type { Capture } from '../../notice/capture.ts';
import type { Result } from '../../result/result.ts';
import type { LedgerHost } from '../../workbook/host.ts';
import { ledgerRows } from '../plan/ledger-rows.ts';
import type { FillPlan, PlanChoices } from '../plan/plan.ts';
import { planFill } from '../plan/plan-fill.ts';
import { captureKey, type RowOptions } from '../rows/row.ts';
import type { Receipt } from '../run/receipt.ts';
import type { RunError, RunOptions } from '../run/run.ts';
import { runFill } from '../run/run-fill.ts';
import { monthNote, monthOfSheet } from './month-sheets.ts';
import type { OpenLedger } from './open-ledger.ts';

/** What is asked of a fill besides its captures. */
export interface FillRequest {
  /** Which rows: one unit's, one section's, a month's. */
  readonly rows?: RowOptions;
  /** What she decided on an earlier look at the plan. */
  readonly choices?: PlanChoices;
  /** Whether the captures hold only some of their notices' items: then no row counts as gone. */
  readonly partial?: boolean;
}

/** Makes the rows that the captures have for a ledger and plans their fill; writes nothing. */
export function planLedger(
  { survey, sheet, record, mapping }: OpenLedger,
  captures: readonly Capture[],
  request: FillRequest = {},
): FillPlan {
  const { rows: asked = {}, choices = {}, partial = false } = request;
  const month = asked.month ?? monthOfSheet(sheet.name);
  const options = month === null ? asked : { ...asked, month };
  const { unit, section, items } = asked;
  const { last } = record;
  const whole = !partial && unit === undefined && section === undefined && items === undefined;
  const rows = ledgerRows(mapping, last, captures, options);
  const plan = planFill({ rows, sheet, mapping, last, choices, scope: whole ? 'whole' : 'part' });
  const visible = survey.sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name);
  const months = monthNote(sheet.name, visible);
  return months === null ? plan : { ...plan, notes: [...plan.notes, months] };
}

/** Carries a plan out, as `runFill` promises it, and keeps the captures beside the rows that came from them. */
export function fillLedger(
  host: LedgerHost,
  plan: FillPlan,
  captures: readonly Capture[],
  options: Omit<RunOptions, 'captures'>,
): Promise<Result<Receipt, RunError>> {
  return runFill(host, plan, {
    ...options,
    captures: new Map(captures.map((capture) => [captureKey(capture), capture])),
  });
}

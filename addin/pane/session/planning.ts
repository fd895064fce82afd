import { ledgerRows } from '../../../shared/ledger/plan/ledger-rows.ts';
import type { FillPlan, PlanChoices } from '../../../shared/ledger/plan/plan.ts';
import { planFill } from '../../../shared/ledger/plan/plan-fill.ts';
import type { Capture } from '../../../shared/notice/capture.ts';
import { rowOptions } from './notices.ts';
import type { Ledger, SourceChoice } from './state.ts';

type Mapped = Extract<Ledger, { kind: 'mapped' }>;

/**
 * The plan of filling what she chose of the captures into the sheet as it was read; null where the sheet is not at hand.
 * `partial`: the captures hold some of their notices' items only.
 */
export function planOf(
  ledger: Mapped,
  captures: readonly Capture[],
  choice: SourceChoice,
  choices: PlanChoices,
  partial: boolean,
): FillPlan | null {
  const { sheet } = ledger.survey;
  if (sheet === null) return null;
  return planFill({
    rows: ledgerRows(ledger.mapping, ledger.record.last, captures, rowOptions(choice)),
    sheet,
    mapping: ledger.mapping,
    last: ledger.record.last,
    choices,
    scope: partial || choice.unit !== null || choice.section !== null ? 'part' : 'whole',
  });
}

import type { FillPlan, PlanChoices } from '../../../shared/ledger/plan/plan.ts';
import type { Capture } from '../../../shared/notice/capture.ts';
import { fail, type Result } from '../../../shared/result/result.ts';
import type { LedgerHost } from '../../../shared/workbook/host.ts';
import type { Ledger, SourceChoice } from './state.ts';

export interface PlanInput {
  readonly host: LedgerHost;
  readonly ledger: Extract<Ledger, { kind: 'mapped' }>;
  readonly captures: readonly Capture[];
  readonly choice: SourceChoice;
  readonly choices: PlanChoices;
}

export async function makePlan(_input: PlanInput): Promise<Result<FillPlan, string>> {
  return fail('比对尚未接上。');
}

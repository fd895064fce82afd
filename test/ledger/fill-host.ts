import { mapHeaders } from '../../shared/ledger/mapping/map-headers.ts';
import { ledgerRows } from '../../shared/ledger/plan/ledger-rows.ts';
import type { FillPlan, PlanChoices } from '../../shared/ledger/plan/plan.ts';
import { planFill } from '../../shared/ledger/plan/plan-fill.ts';
import { captureKey } from '../../shared/ledger/rows/row.ts';
import { runFill } from '../../shared/ledger/run/run-fill.ts';
import { openRecord } from '../../shared/ledger/run/workbook-record.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import type { CellValue } from '../../shared/workbook/cell.ts';
import type { LedgerHost } from '../../shared/workbook/host.ts';
import type { MemoryHost } from './memory-host.ts';
import { item } from './sample-notice.ts';

export const at = '2025-03-03T08:00:00Z';
export const head: CellValue[] = ['序号', '项目名称', '目标任务', '责任单位', '完成时限', '进展情况', '备注'];

export async function plan(
  host: LedgerHost,
  captures: readonly Capture[],
  choices: PlanChoices = {},
): Promise<FillPlan> {
  const survey = await host.survey('台账');
  const record = await openRecord(host, '台账');
  if (!survey.ok || !survey.value.sheet || !record.ok) throw new Error('no sheet');
  const mapped = mapHeaders(survey.value.sheet, record.value.remembered);
  if (!mapped.ok) throw new Error(mapped.error.message);
  const { last } = record.value;
  const rows = ledgerRows(mapped.value, last, captures);
  return planFill({ rows, sheet: survey.value.sheet, mapping: mapped.value, last, choices });
}

export async function fill(host: LedgerHost, captures: readonly Capture[], choices: PlanChoices = {}) {
  const made = await plan(host, captures, choices);
  return runFill(host, made, { at, captures: new Map(captures.map((one) => [captureKey(one), one])) });
}

export const shown = (host: MemoryHost) => host.sheet('台账').cells.map((row) => row.map((cell) => cell.value));
export const counts = (made: FillPlan) =>
  [made.insert, made.update, made.same, made.conflict, made.gone, made.held].map((list) => list.length);

export const two = [item(1, { title: '新建高中' }), item(2, { title: '助餐服务点' })];

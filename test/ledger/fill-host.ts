import { fillLedger, planLedger } from '../../shared/ledger/fill/fill-ledger.ts';
import { openSheet } from '../../shared/ledger/fill/open-ledger.ts';
import type { FillPlan, PlanChoices } from '../../shared/ledger/plan/plan.ts';
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
  const opened = await openSheet(host, '台账');
  if (!opened.ok) throw new Error(opened.error.message);
  return planLedger(opened.value, captures, { choices });
}

export async function fill(host: LedgerHost, captures: readonly Capture[], choices: PlanChoices = {}) {
  return fillLedger(host, await plan(host, captures, choices), captures, { at });
}

export const shown = (host: MemoryHost) => host.sheet('台账').cells.map((row) => row.map((cell) => cell.value));
export const counts = (made: FillPlan) =>
  [made.insert, made.update, made.same, made.conflict, made.gone, made.held].map((list) => list.length);

export const two = [item(1, { title: '新建高中' }), item(2, { title: '助餐服务点' })];

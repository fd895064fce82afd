import type { Language } from './language.ts';

/** The ledgers that a notice fills, by name; their designs stay in a part that loads only when one is made. */
export const ledgerTemplates: readonly { readonly id: string; readonly name: Readonly<Record<Language, string>> }[] = [
  { id: 'work-ledger', name: { 'zh-CN': '工作台账', en: 'Work ledger' } },
  { id: 'task-breakdown', name: { 'zh-CN': '任务分解台账', en: 'Task breakdown' } },
  { id: 'monthly-list', name: { 'zh-CN': '月度任务清单', en: 'Monthly list' } },
  { id: 'quarterly-progress', name: { 'zh-CN': '季度进度表', en: 'Quarterly progress' } },
  { id: 'unit-division', name: { 'zh-CN': '责任单位分工表', en: 'Division by unit' } },
  { id: 'funding', name: { 'zh-CN': '资金来源表', en: 'Funding' } },
  { id: 'district-breakdown', name: { 'zh-CN': '区县分解表', en: 'Breakdown by district' } },
  { id: 'monthly-plan', name: { 'zh-CN': '月度推进（交付）计划表', en: 'Monthly plan' } },
];

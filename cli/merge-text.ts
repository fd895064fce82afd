import { type CellValue, isDay } from '../shared/workbook/cell.ts';
import type { MergePlan } from '../shared/year/merge/merge-plan.ts';
import { openConflicts } from '../shared/year/merge/plan-merge.ts';
import { refusalText } from '../shared/year/merge/refusal-text.ts';
import { remarkText } from '../shared/year/merge/remark-text.ts';
import { reminderText } from '../shared/year/merge/reminder.ts';

const longest = 40;

function shown(value: CellValue): string {
  if (value === null) return '空';
  const text = isDay(value) ? value.day : String(value);
  return `“${text.length > longest ? `${text.slice(0, longest)}…` : text}”`;
}

/** The plan of a merge as Chinese lines: who reported, what goes in, what is left for her to decide. */
export function mergeLines(plan: MergePlan, dryRun: boolean): string[] {
  const { reported, waiting, values, refused, rows, unchanged } = plan;
  const conflicts = openConflicts(plan);
  const reminder = reminderText(plan);
  const late = waiting.length === 0 ? '' : `：${waiting.join('、')}`;
  return [
    `${plan.round === null ? '' : `${plan.round} 一期：`}已报 ${reported.length}，未报 ${waiting.length}${late}`,
    `${dryRun ? '将更新' : '更新'} ${values.length} 格，没有变化 ${unchanged} 格，冲突 ${conflicts.length} 处，不合要求 ${refused.length} 处`,
    ...values.map(({ row, title, header, before, after, written, receiver, file }) => {
      const from = `${receiver ?? file}${written === null ? '' : `，原写${shown(written)}`}`;
      return `  第 ${row + 1} 行 ${title}·${header}：${shown(before)} → ${shown(after)}（${from}）`;
    }),
    ...conflicts.map(({ row, title, header, kind, hers, offers }) => {
      const told = offers.map(({ receiver, file, value }) => `${receiver ?? file}报${shown(value)}`).join('，');
      const own = kind === 'hers' ? `您已改为${shown(hers)}，` : '';
      return `  冲突 第 ${row + 1} 行 ${title}·${header}：${own}${told}；未改动`;
    }),
    ...rows.map(({ kind, title, receiver, file }) => {
      return `  ${kind === 'gone' ? '单位删去的行' : '单位新增的行'}“${title}”（${receiver ?? file}）；未改动`;
    }),
    ...(reminder === null ? [] : ['催报（可直接发送）：', `  ${reminder}`]),
  ];
}

/** What could not be taken, for stderr: values that a column cannot hold, what was odd about a file, files of no use. */
export function mergeWarnings({ refused, files, remarks }: MergePlan): string[] {
  return [
    ...refused.map(({ row, title, header, value, refusal, receiver, file }) => {
      return `第 ${row + 1} 行 ${title}·${header}：${receiver ?? file}报的${shown(value)}不能填入（${refusalText(refusal)}）。`;
    }),
    ...remarks.map(remarkText),
    ...files.flatMap(({ message }) => (message === null ? [] : [message])),
  ];
}

import type { ColumnKind } from '../../vocabulary/table-columns.ts';

export interface Column {
  readonly kind: ColumnKind;
  readonly label: string;
}

const mainDuty = /^(?:主要责任|主责|第一责任)/u;
const problem = /^(?:突出|存在的?|主要|反馈的?|具体|整改)?问题(?:描述|表现|内容|事项)?$/u;

/** 主要责任单位 leads where no column does; beside one that says 牵头 it answers for its part. */
function besideLead(columns: readonly Column[]): readonly Column[] {
  const said = columns.some(({ kind, label }) => kind === 'lead' && !mainDuty.test(label));
  return columns.map((column) => (said && mainDuty.test(column.label) ? { ...column, kind: 'duty' } : column));
}

/** 突出问题 before 整改措施: the problem is what the row is about, where no other column names a task. */
function problemNamed(columns: readonly Column[]): readonly Column[] {
  const measures = columns.findIndex(({ kind }) => kind === 'measures');
  const at = columns.findIndex(({ label }) => problem.test(label));
  const named = columns.some(({ kind }) => kind === 'title' || kind === 'content');
  if (named || at < 0 || at > measures) return columns;
  return columns.map((column, index) => (index === at ? { ...column, kind: 'title' } : column));
}

/** Columns whose labels mean one thing alone and another beside those that stand with them. */
export function toldApart(columns: readonly Column[]): readonly Column[] {
  return problemNamed(besideLead(columns));
}

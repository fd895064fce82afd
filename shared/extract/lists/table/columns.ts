import { WordSet } from '../../../lex/words.ts';
import { mainDutyLeads, problemHeaders } from '../../vocabulary/column-words.ts';
import type { ColumnKind } from '../../vocabulary/table-columns.ts';

export interface Column {
  readonly kind: ColumnKind;
  readonly label: string;
}

const mainDuties = new WordSet(mainDutyLeads);

function isMainDuty(label: string): boolean {
  return mainDuties.at(label, 0) !== null;
}

/** 主要责任单位 leads where no column does; beside one that says 牵头 it answers for its part. */
function besideLead(columns: readonly Column[]): readonly Column[] {
  const said = columns.some(({ kind, label }) => kind === 'lead' && !isMainDuty(label));
  return columns.map((column) => (said && isMainDuty(column.label) ? { ...column, kind: 'duty' } : column));
}

/** 突出问题 before 整改措施: the problem is what the row is about, where no other column names a task. */
function problemNamed(columns: readonly Column[]): readonly Column[] {
  const measures = columns.findIndex(({ kind }) => kind === 'measures');
  const at = columns.findIndex(({ label }) => problemHeaders.has(label));
  const named = columns.some(({ kind }) => kind === 'title' || kind === 'content');
  if (named || at < 0 || at > measures) return columns;
  return columns.map((column, index) => (index === at ? { ...column, kind: 'title' } : column));
}

/** Columns whose labels mean one thing alone and another beside those that stand with them. */
export function toldApart(columns: readonly Column[]): readonly Column[] {
  return problemNamed(besideLead(columns));
}

import { fieldOf } from '../fields.ts';
import { note } from '../notes/note.ts';
import type { ColumnMapping, ColumnUse } from './mapping.ts';

const rank = { exact: 0, normalised: 1, contains: 2, ambiguous: 2, none: 3 };

/** What the clerk decided beats what the rules found; among those the surer reading. */
const rankOf = (column: ColumnMapping) => (column.decider === 'rules' ? 1 + rank[column.how] : 0);

const slotOf = (column: ColumnMapping) => `${column.field ?? ''}\n${column.of ?? ''}`;

/** 2023年目标值 beside 2024年目标值: the year tells them apart, and which one the notice fills is for her to say. */
function askWhereYearsDiffer(columns: readonly ColumnMapping[]): ColumnMapping[] {
  const years = new Map<string, Set<string>>();
  const yearOf = (column: ColumnMapping) =>
    [...column.parents, column.header].map((text) => /^\s*((?:19|20)\d\d)\s*年/.exec(text)?.[1]).find(Boolean) ?? '';
  for (const column of columns) {
    if (column.field === null) continue;
    years.set(slotOf(column), (years.get(slotOf(column)) ?? new Set()).add(yearOf(column)));
  }
  return columns.map((column) => {
    const differ = (years.get(slotOf(column))?.size ?? 0) > 1 && yearOf(column) !== '';
    if (!differ || column.field === null || column.decider !== 'rules' || column.use === 'ask') return column;
    const reason = note('years-differ', column.field);
    return { ...column, how: 'ambiguous', use: 'ask', confidence: 0.5, reason };
  });
}

/**
 * Decides what a fill does with each column. A field is written once: of several sure columns for it the one recognised
 * best, then the leftmost; the others stay hers. A guess stays a guess.
 */
export function settleUses(read: readonly ColumnMapping[]): ColumnMapping[] {
  const columns = askWhereYearsDiffer(read);
  const first = new Map<string, ColumnMapping>();
  for (const column of columns) {
    if (column.field === null || column.use === 'ask') continue;
    const held = first.get(slotOf(column));
    if (!held || rankOf(column) < rankOf(held)) first.set(slotOf(column), column);
  }
  return columns.map((column) => {
    if (column.field === null) return { ...column, use: 'keep' };
    if (column.use === 'ask') return column;
    const { fill } = fieldOf(column.field);
    const holder = first.get(slotOf(column));
    if (holder && holder !== column) {
      return { ...column, use: 'keep', reason: note('same-field', holder.header, column.field) };
    }
    const use: ColumnUse = fill === 'notice' ? 'fill' : 'keep';
    const by = fill === 'user' ? 'user' : 'sheet';
    return use === 'fill' ? { ...column, use } : { ...column, use, reason: note('not-filled', column.reason, by) };
  });
}

import { type FieldKey, fieldOf } from '../fields.ts';

/** Columns that a notice fills in nearly every ledger: what to add, or to name, where a form has none of them. */
export const wantedFields: readonly FieldKey[] = ['title', 'target', 'dutyUnit', 'deadline'];

/** zh-CN, the columns that a notice would fill: for a form whose own headers are all for her. */
export function wantedColumns(): string {
  return wantedFields.map((key) => fieldOf(key).label).join('、');
}

import { fieldOf } from '../fields.ts';
import type { ColumnMapping, HeaderMapping } from './mapping.ts';

const figures: ReadonlySet<string> = new Set(['number', 'money', 'percent', 'integer']);

/** Whether a column holds figures. */
export function isFigure({ field }: ColumnMapping): boolean {
  return field !== null && figures.has(fieldOf(field).type);
}

const periods = /^(?:q[1-4]|m(?:0[1-9]|1[0-2]))Done$/;

/** Whether a column takes a figure or words: what a quarter or a month has done. */
export function mayCount({ field }: Pick<ColumnMapping, 'field'>): boolean {
  return field !== null && periods.test(field);
}

/**
 * The unit that a figure of a column is counted in: the one in the header, else what the row's 计量单位 says (单位：万元 of the sheet for
 * money); null where none is said.
 */
export function countedIn(
  mapping: HeaderMapping,
  column: ColumnMapping,
  textAt: (column: number) => string,
): string | null {
  if (column.hint !== null) return column.hint;
  const { type } = fieldOf(column.field ?? 'remark');
  if (type === 'money') return mapping.moneyUnit;
  if (type !== 'number' && type !== 'integer' && !mayCount(column)) return null;
  const unit = mapping.columns.find(({ field, use }) => field === 'unit' && use !== 'ask');
  const text = unit === undefined ? '' : textAt(unit.column).trim();
  return text === '' ? null : text;
}

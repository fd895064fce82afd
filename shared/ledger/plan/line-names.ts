import type { Sheet } from '../../workbook/host.ts';
import type { FieldKey } from '../field-keys.ts';
import { gridOf } from '../mapping/grid.ts';
import type { HeaderMapping } from '../mapping/mapping.ts';
import { cycleOf } from '../mapping/samples.ts';

/** A column in which a form names the lines of each record, over and over: 计划 and 实际. */
export interface LineNames {
  readonly column: number;
  /** The names in their order; one where each record has one line and the form says the same in each. */
  readonly names: readonly string[];
}

/** Fields that say what a row is about. */
export const nameFields: ReadonlySet<FieldKey> = new Set([
  ...(['title', 'subTitle', 'target', 'content', 'metric', 'problem', 'region'] as const),
]);

/** The columns that no fill writes to and whose texts come over and over in all rows of the body, whatever else stands in them. */
export function lineNamesOf(sheet: Sheet, mapping: HeaderMapping, rows: readonly number[]): LineNames[] {
  const grid = gridOf(sheet);
  return mapping.columns.flatMap(({ column, field, use }) => {
    if (use === 'fill' || (field !== null && nameFields.has(field))) return [];
    const texts = rows.map((row) => grid.text(row, column).trim());
    const length = texts.findLastIndex((text) => text !== '') + 1;
    const names = cycleOf(texts.slice(0, length));
    return names === null || names.includes('') ? [] : [{ column, names }];
  });
}

import type { Sheet } from '../../workbook/host.ts';
import { fieldOf } from '../fields.ts';
import { gridOf } from '../mapping/grid.ts';
import type { HeaderMapping } from '../mapping/mapping.ts';

/** A column in which a form names the lines of each record, over and over: 计划 and 实际. */
export interface LineNames {
  readonly column: number;
  /** The names in their order; one where each record has one line and the form says the same in each. */
  readonly names: readonly string[];
}

/** The texts from the first on that come again in their order to the end, twice at least; null where they do not. */
function cycleOf(texts: readonly string[]): readonly string[] | null {
  const again = texts.indexOf(texts[0] ?? '', 1);
  if (again < 1 || texts.length < again * 2) return null;
  const cycle = texts.slice(0, again);
  return new Set(cycle).size === again && texts.every((text, index) => text === cycle[index % again]) ? cycle : null;
}

/** The columns that no fill writes to and whose texts come over and over in all rows of the body, whatever else stands in them. */
export function lineNamesOf(sheet: Sheet, mapping: HeaderMapping, rows: readonly number[]): LineNames[] {
  const grid = gridOf(sheet);
  return mapping.columns.flatMap(({ column, field, use }) => {
    const isName = field !== null && fieldOf(field).fill === 'notice' && field !== 'category';
    if (use === 'fill' || isName) return [];
    const texts = rows.map((row) => grid.text(row, column).trim());
    const length = texts.findLastIndex((text) => text !== '') + 1;
    const names = cycleOf(texts.slice(0, length));
    return names === null || names.includes('') ? [] : [{ column, names }];
  });
}

import type { Cell } from '../../workbook/cell.ts';
import { parseArea } from '../../workbook/xlsx/grid/address.ts';

export type CellAt = (row: number, column: number) => Pick<Cell, 'value' | 'formula'> | null;

const mostCells = 2000;
const mostDepth = 4;
const oneSum = /^SUM\(([A-Z0-9:,]+)\)$/;
/** `=IF(SUM(F5:I5)=0,"",SUM(F5:I5))`: blank where the sum is nothing. */
const blankAtZero = /^IF\(([^"]{1,200})=0,"",([^"]{1,200})\)$/;

/** A value that a sum passes over as Excel does; words would be passed over in silence, so they are not. */
function addend(cell: ReturnType<CellAt>, at: CellAt, depth: number): number | undefined {
  const { value, formula } = cell ?? { value: null, formula: null };
  if (typeof value === 'number') return value;
  if (value === null && formula !== null) return reckoned(formula, at, depth - 1) ?? undefined;
  return value === null || (typeof value === 'string' && value.trim() === '') ? 0 : undefined;
}

function sumOf(terms: string, at: CellAt, depth: number): number | undefined {
  let [sum, left] = [0, mostCells];
  for (const term of terms.split('+').flatMap((part) => (oneSum.exec(part)?.[1] ?? part).split(','))) {
    const area = /[A-Z]\d/.test(term) ? parseArea(term) : null;
    if (area === null) return undefined;
    left -= area.rows * area.columns;
    if (left < 0) return undefined;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const value = addend(at(row, column), at, depth);
        if (value === undefined) return undefined;
        sum += value;
      }
    }
  }
  return Number(sum.toPrecision(15));
}

function reckoned(formula: string, at: CellAt, depth: number): number | null | undefined {
  if (depth === 0) return undefined;
  const plain = formula.replace(/[\s$]/g, '').replace(/^=/, '').toUpperCase();
  const [, tested, shown] = blankAtZero.exec(plain) ?? [];
  if (tested === undefined || tested !== shown) return sumOf(plain, at, depth);
  const sum = sumOf(tested, at, depth);
  return sum === 0 ? null : sum;
}

/**
 * What a formula that adds cells of its own sheet comes to (`=SUM(F5:I5)`, `=F5+G5+H5`), for a cell whose result was not kept: null where
 * it shows nothing. Undefined where the formula is anything else, or one of its cells holds words.
 */
export function reckonedSum(formula: string, at: CellAt): number | null | undefined {
  return reckoned(formula, at, mostDepth);
}

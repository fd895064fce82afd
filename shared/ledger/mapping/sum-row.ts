import type { Cell } from '../../workbook/cell.ts';
import { spansOf } from './formula-spans.ts';
import { type Grid, textOf } from './grid.ts';
import { type TotalWord, totalWord } from './total-words.ts';

type Label = Pick<Cell, 'value' | 'formula'>;

/** What a cell says: its text, what its formula resulted in, or the first words in a formula that nobody has computed. */
function labelText({ value, formula }: Label): string {
  const shown = textOf(value);
  if (formula === null || (typeof value === 'string' && value !== '')) return shown;
  return formula.split('"', 2)[1] ?? shown;
}

/** What a cell's words call its row, whether typed or put together by a formula (`="合计（"&COUNT(A2:A9)&"项）"`). */
export function sumWord(cell: Label): TotalWord | null {
  return totalWord(labelText(cell).replace(/[(（]$/, ''));
}

/** What the first words of a row call it, where it is a row of sums; null for any other. */
export function rowWord(cells: readonly Label[] | undefined): TotalWord | null {
  const label = cells?.find(({ value, formula }) => formula !== null || (value !== null && value !== ''));
  return label === undefined ? null : sumWord(label);
}

/** Functions that a total is made with; what a row's own running number or share is made with does not count. */
const summing = /^[=+\s]*(?:SUM|SUBTOTAL|SUMIFS?|SUMPRODUCT|AGGREGATE)\(/i;

/** Whether a row without any words sums what stands above it: a formula over rows of its own column, all of them in the body. */
export function sumsAbove(
  grid: Grid,
  row: number,
  { first, last, bodyRow }: { readonly first: number; readonly last: number; readonly bodyRow: number },
): boolean {
  for (let column = first; column <= last; column += 1) {
    const formula = grid.formula(row, column);
    if (formula === null || !summing.test(formula)) continue;
    if (spansOf(formula, column).some(({ top, bottom, range }) => range && top >= bodyRow && bottom < row)) return true;
  }
  return false;
}

/** Which rows the formulas of a row take in: some below, or only others; null where none takes in any. */
export function rowsSummed(grid: Grid, row: number, first: number, last: number): 'below' | 'above' | null {
  let sums: 'above' | null = null;
  for (let column = first; column <= last; column += 1) {
    const formula = grid.formula(row, column);
    if (formula === null) continue;
    if (spansOf(formula).some(({ bottom }) => bottom > row)) return 'below';
    sums = 'above';
  }
  return sums;
}

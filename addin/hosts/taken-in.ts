import type { Growth } from '../../shared/workbook/host.ts';
import { changeFormula } from '../../shared/workbook/xlsx/grow/formula-change.ts';

/** A cell that calculates; `formula` has its leading `=`. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * The formulas that must take inserted rows in, where they stand and as they read afterwards. Excel and WPS move references by
 * themselves, but a total over rows up to the last one does not grow when rows come right below that one.
 */
export function takenIn(cells: readonly FormulaCell[], growth: Extract<Growth, { kind: 'rows' }>): FormulaCell[] {
  const { sheet, at, count, like, columns } = growth;
  const pattern = columns === undefined ? {} : { columns };
  return cells.flatMap((cell) => {
    const text = cell.formula.slice(1);
    const place = { sheet: cell.sheet, row: cell.row };
    const grown = changeFormula(text, place, { sheet, at, count, like, ...pattern });
    const moved = changeFormula(text, place, { sheet, at, count, like: -1 });
    if (grown === moved) return [];
    const row = cell.sheet === sheet && cell.row >= at ? cell.row + count : cell.row;
    return [{ ...cell, row, formula: `=${grown}` }];
  });
}

/** The cells of a range that calculate, from its formulas and values and its top-left cell. */
export function formulaCells(
  sheet: string,
  row: number,
  column: number,
  formulas: readonly (readonly unknown[])[],
  calculates: (formula: unknown, i: number, j: number) => formula is string,
): FormulaCell[] {
  return formulas.flatMap((line, i) =>
    line.flatMap((formula, j) =>
      calculates(formula, i, j) ? [{ sheet, row: row + i, column: column + j, formula }] : [],
    ),
  );
}

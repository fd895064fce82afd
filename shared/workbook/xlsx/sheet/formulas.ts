import type { Area } from '../../cell.ts';
import { copyFormula } from '../formula/relative.ts';
import { areaHolds, parseArea } from '../grid/address.ts';
import type { CellXml, FormulaXml } from './row.ts';

interface Master {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Formulas of one sheet as each cell has them: shared ones written out, array ones given to every cell of their area. */
export class SheetFormulas {
  readonly #masters = new Map<string, Master>();
  /** The array formulas of more than one cell. */
  readonly arrays: { area: Area; text: string }[] = [];

  /** Takes note of a cell that others refer to. Call for every cell before asking. */
  note(row: number, cell: CellXml): void {
    const { formula } = cell;
    if (formula === null) return;
    if (formula.shared !== null && formula.text !== '') {
      this.#masters.set(formula.shared, { text: formula.text, row, column: cell.column });
    }
    if (formula.type === 'array' || formula.type === 'dataTable') {
      const area = formula.ref === null ? null : parseArea(formula.ref);
      if (area !== null && (area.rows > 1 || area.columns > 1)) this.arrays.push({ area, text: formula.text });
    }
  }

  /** A cell's formula without its `=`, null where it has none. */
  textOf(row: number, column: number, formula: FormulaXml | null): string | null {
    if (formula === null) return this.arrayAt(row, column)?.text ?? null;
    if (formula.shared === null || formula.text !== '') return formula.text;
    const master = this.#masters.get(formula.shared);
    return master === undefined ? '' : copyFormula(master.text, row - master.row, column - master.column);
  }

  /** The array formula of more than one cell that covers a cell. */
  arrayAt(row: number, column: number): { area: Area; text: string } | null {
    return this.arrays.find(({ area }) => areaHolds(area, row, column)) ?? null;
  }

  /** Whether a cell's formula is the one that others share. */
  isMaster(row: number, column: number, formula: FormulaXml): boolean {
    const master = formula.shared === null ? undefined : this.#masters.get(formula.shared);
    return master?.row === row && master.column === column;
  }

  get sharesAny(): boolean {
    return this.#masters.size > 0;
  }
}

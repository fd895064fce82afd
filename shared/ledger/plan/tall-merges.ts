import type { Area, CellValue } from '../../workbook/cell.ts';
import type { Sheet } from '../../workbook/host.ts';

/** The merges of a body that run over several rows, with what their first cells will show once the rows planned so far are written. */
export interface TallMerges {
  /** The merge that a row inserted before one would stand in, at a column; undefined where it would stand in none. */
  around(before: number, column: number): Area | undefined;
  shownBy(merge: Area): CellValue;
  /** Remembers what a planned row writes into a merge's first cell. */
  plan(merge: Area, value: CellValue): void;
}

/** Finds the tall merges of a sheet's body. */
export function tallMerges(sheet: Sheet, bodyRow: number): TallMerges {
  const tall = sheet.merges.filter((merge) => merge.rows > 1 && merge.row >= bodyRow);
  const planned = new Map<string, CellValue>();
  const keyOf = ({ row, column }: Area) => `${row},${column}`;
  return {
    around: (before, column) =>
      tall.find((one) => {
        const across = column >= one.column && column < one.column + one.columns;
        return across && one.row < before && before < one.row + one.rows;
      }),
    shownBy: (merge) => planned.get(keyOf(merge)) ?? sheet.cells[merge.row]?.[merge.column]?.value ?? null,
    plan: (merge, value) => {
      planned.set(keyOf(merge), value);
    },
  };
}

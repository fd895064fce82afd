import type { Sheet } from '../../workbook/host.ts';
import { mapReferences } from '../../workbook/xlsx/formula/references.ts';

/** Whether a formula in a cell's own row takes the cell in. */
export function isAdded(sheet: Sheet, { row, column }: { readonly row: number; readonly column: number }): boolean {
  return (sheet.cells[row] ?? []).some(({ formula }) => {
    let found = false;
    if (formula !== null) {
      mapReferences(formula, ({ sheet: other, from, to }) => {
        const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
        const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)];
        if (other === null && left <= column && column <= right && top <= row && row <= bottom) found = true;
        return null;
      });
    }
    return found;
  });
}

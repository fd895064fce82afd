import { maxColumns, maxRows } from '../grid/address.ts';
import { type Corner, mapReferences } from './references.ts';

/** A formula as it reads when copied: its relative references moved, `#REF!` for one that leaves the sheet. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, ({ from, to }) => {
    const first = moveCorner(from, rows, columns);
    const last = moveCorner(to, rows, columns);
    return first === null || last === null ? '#REF!' : { from: first, to: last };
  });
}

function moveCorner(corner: Corner, rows: number, columns: number): Corner | null {
  const row = corner.row < 0 || corner.absoluteRow ? corner.row : corner.row + rows;
  const column = corner.column < 0 || corner.absoluteColumn ? corner.column : corner.column + columns;
  const inside =
    (corner.row < 0 || (row >= 0 && row < maxRows)) && (corner.column < 0 || (column >= 0 && column < maxColumns));
  return inside ? { ...corner, row, column } : null;
}

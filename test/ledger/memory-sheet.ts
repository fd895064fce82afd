import type { Area, Cell, CellValue } from '../../shared/workbook/cell.ts';
import type { Sheet } from '../../shared/workbook/host.ts';

/** A plain cell that holds a value. */
export function cellOf(value: CellValue, format = 'General', formula: string | null = null): Cell {
  return { value, formula, format, link: null, locked: true };
}

/** A sheet from rows of values; shorter rows are padded. */
export function sheetOf(rows: readonly (readonly CellValue[])[], parts: Partial<Sheet> = {}): Sheet {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => cellOf(row[column] ?? null)));
  return {
    name: '台账',
    visibility: 'visible',
    merges: [],
    tables: [],
    validations: [],
    protected: false,
    filtered: false,
    hiddenRows: [],
    ...parts,
    cells: parts.cells ?? cells,
  };
}

export function area(row: number, column: number, rows: number, columns: number): Area {
  return { row, column, rows, columns };
}

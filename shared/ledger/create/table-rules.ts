import type { Area } from '../../workbook/cell.ts';
import { cellName, columnName } from '../../workbook/xlsx/grid/address.ts';
import type { BookList, BookRule } from '../../workbook/xlsx/write/book.ts';
import { parseFormula } from './formula/parse.ts';
import { printFormula } from './formula/print.ts';
import type { TablePlaces, TableRule, TableSpec } from './table.ts';

const plainFigure = '#,##0.##';

/** A whole number shows no decimal point: `#,##0.##` alone prints 4,700 as “4,700.”. */
function integerRules(spec: TableSpec): TableRule[] {
  return spec.columns
    .filter((column) => column.format === plainFigure)
    .map((column) => ({
      columns: [column.key],
      formula: `=AND(ISNUMBER({${column.key}}),{${column.key}}=ROUND({${column.key}},0))`,
      style: { format: '#,##0' },
      summaries: true,
    }));
}

/** Conditional formats in the sheet's terms. `{key@above}` is the cell of the row above. */
export function placedRules(spec: TableSpec, places: TablePlaces): BookRule[] {
  const rows = places.bodyEnd - places.bodyRow;
  return [...spec.rules, ...integerRules(spec)].flatMap(({ columns, formula, style, summaries }) => {
    const printed = printFormula(parseFormula(formula), {
      cell: (token) => {
        const above = token.endsWith('@above');
        const column = places.column(above ? token.slice(0, -'@above'.length) : token);
        return column < 0 ? '""' : `$${columnName(column)}${places.bodyRow + (above ? 0 : 1)}`;
      },
      column: () => {
        throw new RangeError(`a rule reads a whole column: ${formula}`);
      },
    }).slice(1);
    const depth = summaries ? places.summaryEnd - places.bodyRow : rows;
    const area = (column: number, width: number): Area => ({
      row: places.bodyRow,
      column,
      rows: depth,
      columns: width,
    });
    const areas = columns === null ? [area(0, places.columns)] : columns.map((key) => area(places.column(key), 1));
    return areas.filter((one) => one.column >= 0).map((one) => ({ area: one, formula: printed, style }));
  });
}

/** Drop-down lists over the body of their columns. */
export function placedLists(spec: TableSpec, places: TablePlaces): BookList[] {
  return spec.columns.flatMap((column, index) =>
    column.list === null
      ? []
      : [
          {
            area: { row: places.bodyRow, column: index, rows: places.bodyEnd - places.bodyRow, columns: 1 },
            entries: column.list,
          },
        ],
  );
}

/** The address of a column's body: `$I$6:$I$64`. */
export function columnAddress(places: TablePlaces, key: string): string {
  const column = places.column(key);
  const corner = (row: number): string => `$${columnName(column)}$${row + 1}`;
  return `${corner(places.bodyRow)}:${corner(places.bodyEnd - 1)}`;
}

/** The address of a cell of a row, or empty text for a column that the table does not have. */
export function cellAddress(places: TablePlaces, key: string, row: number): string {
  const column = places.column(key);
  return column < 0 ? '""' : cellName(row, column);
}

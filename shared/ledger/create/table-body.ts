import { type CellValue, isDay } from '../../workbook/cell.ts';
import type { BookCell, BookRow } from '../../workbook/xlsx/write/book.ts';
import { rowFit } from '../measure.ts';
import { bodySizes, heights } from './design.ts';
import { printFormula } from './formula/print.ts';
import type { TableColumn, TableRow } from './table.ts';
import type { TableBuild } from './table-build.ts';
import { cellAddress, columnAddress } from './table-rules.ts';

const shorter = /\.##/g;

/** A figure's format without its decimals where it has none. */
function formatOf(column: TableColumn, row: TableRow, value: CellValue): string {
  const own = row.formats[column.key];
  if (own === undefined) return column.format;
  return typeof value === 'number' && Number.isInteger(value) ? own.replace(shorter, '') : own;
}

/** Words in a column of figures stand like words, and figures in a column of words like short ones. */
function alignOf(column: TableColumn, value: CellValue): TableColumn['align'] {
  if (typeof value === 'string' && column.align === 'right') return value.length > 6 ? 'left' : 'center';
  return typeof value === 'number' && column.align === 'left' ? 'center' : column.align;
}

/** A row that stands for something: typed values, formulas with results, the link to its sentence, remarks. */
export function bodyRow({ spec, places, values, design }: TableBuild, row: TableRow, place: number): BookRow {
  const read = spec.columns.map((column) => values.cell(row, column.key));
  const texts = spec.columns.flatMap((column, index) => {
    const value = read[index] ?? null;
    return typeof value === 'string' && !column.hidden ? [{ text: value, width: column.width }] : [];
  });
  const { size, height } = rowFit(texts, bodySizes, heights.body);
  const bottom = place === places.summaryEnd - 1;
  const cells = spec.columns.map((column, index): BookCell => {
    const value = read[index] ?? null;
    if (index >= places.columns) return { value };
    const figure = typeof value === 'number' || (value === null && /[0#]/.test(column.format));
    const style = design.style({
      kind: figure && !isDay(value) ? 'figure' : 'body',
      align: alignOf(column, value),
      format: formatOf(column, row, value),
      size,
      edges: { left: index === 0, right: index === places.columns - 1, bottom },
    });
    const formula =
      column.formula === null
        ? undefined
        : printFormula(values.parse(column.formula), {
            cell: (key) => cellAddress(places, key, place),
            column: (key) => columnAddress(places, key),
          });
    const note = row.notes[column.key];
    const mark = row.marks[column.key];
    return {
      value,
      style,
      ...(formula === undefined ? {} : { formula }),
      ...(note === undefined || column.hidden ? {} : { note }),
      ...(mark === undefined ? {} : { runs: [{ ...mark, bold: true }] }),
      ...(index === 0 && row.link !== null ? { link: { url: row.link, tip: '打开原文中的这一句' } } : {}),
    };
  });
  return { height, cells };
}

/** A row that runs over the whole table: the head of a group, or the line under it. */
export function spanRow(
  { places, design }: TableBuild,
  cell: BookCell,
  kind: 'group' | 'subtotal',
  place: number,
): BookRow {
  const bottom = place === places.summaryEnd - 1;
  const cells = Array.from({ length: places.columns }, (_, index): BookCell => {
    const style = design.style({
      kind,
      align: 'left',
      edges: { left: index === 0, right: index === places.columns - 1, bottom },
    });
    return index === 0 ? { ...cell, style } : { value: null, style };
  });
  return { height: heights.body, cells };
}

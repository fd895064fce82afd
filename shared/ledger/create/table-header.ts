import type { Area } from '../../workbook/cell.ts';
import type { BookCell, BookRow } from '../../workbook/xlsx/write/book.ts';
import { lineCount, linesHeight } from '../measure.ts';
import { type Design, heights } from './design.ts';
import type { TableColumn, TableSpec } from './table.ts';

/** Rows above the body, with their merges; `row` is where the first of them stands. */
export interface HeadRows {
  readonly rows: BookRow[];
  readonly merges: Area[];
}

const blank = (columns: number): (BookCell | null)[] => Array.from({ length: columns }, () => null);

/** A row whose one text runs over all printed columns. */
export function wideRow(
  row: number,
  columns: number,
  cell: BookCell,
  height: number,
  filler: BookCell | null,
): HeadRows {
  const cells = Array.from({ length: columns }, (_, column) => (column === 0 ? cell : filler));
  return { rows: [{ height, cells }], merges: [{ row, column: 0, rows: 1, columns }] };
}

/** Columns cut into three runs of about the same visible width. */
function thirds(columns: readonly TableColumn[]): [number, number][] {
  const widths = columns.map((column) => (column.hidden ? 0 : column.width));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const runs: [number, number][] = [];
  let [start, sum] = [0, 0];
  for (const [index, width] of widths.entries()) {
    sum += width;
    const left = columns.length - index - 1;
    if (runs.length < 2 && (sum >= (total * (runs.length + 1)) / 3 || left <= 2 - runs.length)) {
      runs.push([start, index + 1]);
      start = index + 1;
    }
  }
  return [...runs, [start, columns.length]];
}

/** The line under the title: 填报单位 on the left, 数据截止日期 in the middle, 填报日期 or the unit of money on the right. */
export function metaRow(spec: TableSpec, row: number, cells: readonly BookCell[], printed: number): HeadRows {
  const line = blank(printed);
  const merges: Area[] = [];
  for (const [index, [from, to]] of thirds(spec.columns.slice(0, printed)).entries()) {
    const cell = cells[index];
    if (cell === undefined || from >= to) continue;
    line[from] = cell;
    merges.push({ row, column: from, rows: 1, columns: to - from });
  }
  return { rows: [{ height: heights.meta, cells: line }], merges };
}

/** One or two header rows: a run of columns with one group has a merged parent, the others span both rows. */
export function headerRows(spec: TableSpec, design: Design, row: number, printed: number): HeadRows {
  const merges: Area[] = [];
  const { columns } = spec;
  const two = spec.headerRows === 2;
  const style = (column: number, line: number) =>
    design.style({
      kind: 'header',
      align: 'center',
      edges: {
        left: column === 0,
        right: column === printed - 1,
        top: line === 0,
        bottom: line === spec.headerRows - 1,
      },
    });
  const upper: (BookCell | null)[] = [];
  const lower: (BookCell | null)[] = [];
  for (const [index, column] of columns.entries()) {
    const inside = index < printed;
    const before = columns[index - 1];
    const continued = column.group !== null && before?.group === column.group;
    const top = column.group === null ? column.header : continued ? null : column.group;
    const styled = (line: number) => (inside ? { style: style(index, line) } : {});
    upper.push({ value: two ? top : column.header, ...styled(0) });
    lower.push({ value: column.group === null ? null : column.header, ...styled(1) });
    if (!two || !inside) continue;
    if (column.group === null) merges.push({ row, column: index, rows: 2, columns: 1 });
    else if (!continued) {
      let end = index;
      while (columns[end + 1]?.group === column.group && end + 1 < printed) end += 1;
      merges.push({ row, column: index, rows: 1, columns: end - index + 1 });
    }
  }
  const size = 12;
  const lines = (two ? columns.filter((column) => column.group !== null) : columns)
    .filter((column) => !column.hidden)
    .map((column) => lineCount(column.header, column.width, size));
  const lowest = Math.max(heights.header, linesHeight(Math.max(1, ...lines), size));
  if (!two) return { rows: [{ height: lowest, cells: upper }], merges };
  const tall = columns
    .filter((column) => column.group === null && !column.hidden)
    .map((column) => linesHeight(lineCount(column.header, column.width, size), size));
  const first = Math.max(heights.meta + 4, ...tall.map((height) => height - lowest));
  return {
    rows: [
      { height: first, cells: upper },
      { height: lowest, cells: lower },
    ],
    merges,
  };
}

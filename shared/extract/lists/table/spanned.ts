import { loneOrdinal } from '../../lines/lone-numbers.ts';
import { markerAt } from '../../lines/markers.ts';
import type { ColumnKind } from '../../vocabulary/table-columns.ts';
import type { Column } from './columns.ts';
import { type Header, has, type TableReader } from './table-reader.ts';

/** Whether numbers in order begin two or more of a run of cells: each is a row of its own. */
function numbersEach(texts: readonly string[]): boolean {
  const values = texts.map((text) => markerAt(text)?.value ?? loneOrdinal(text));
  return values.length >= 2 && values.every((value, at) => value !== null && value === (values[0] ?? 0) + at);
}

/**
 * The header under which a spanned task is the heading of the numbered rows beside it: 工作任务 over several rows, each with its
 * own 序号 or its own number in 具体要求. Numbers that begin again at each task are its measures and leave the header as it is.
 */
export function withGroups(reader: TableReader, header: Header, from: number): Header {
  const columnsOf = (...kinds: ColumnKind[]): number[] =>
    header.columns.flatMap(({ kind }, at) => (kinds.includes(kind) ? [at] : []));
  const [title] = columnsOf('title');
  const inner = [...columnsOf('number'), ...columnsOf('content', 'target')];
  if (title === undefined || columnsOf('content', 'target').length === 0) return header;
  const spans = spansOf(reader, title, from);
  const grouped = inner.some((column) => {
    const cells = (start: number, end: number): string[] =>
      Array.from({ length: end - start }, (_, at) => reader.row(start + at).find((cell) => cell.column === column))
        .filter((cell) => cell !== undefined)
        .map((cell) => reader.text(cell));
    const long = spans.filter(({ start, end }) => end - start > 1);
    return (
      long.some(({ start, end }) => cells(start, end).length === end - start && numbersEach(cells(start, end))) &&
      numbersEach(spans.flatMap(({ start, end }) => cells(start, end)))
    );
  });
  if (!grouped) return header;
  const columns = header.columns.map(
    (column): Column => (column.kind === 'title' ? { ...column, kind: 'section' } : column),
  );
  return { ...header, columns };
}

/** Row ranges that the cells of a column cover below the header. */
function spansOf(
  reader: TableReader,
  column: number,
  from: number,
): { readonly start: number; readonly end: number }[] {
  const spans: { readonly start: number; readonly end: number }[] = [];
  for (let row = from; row < reader.grid.rows; row += 1) {
    const cell = reader.row(row).find((one) => one.column === column);
    if (cell !== undefined) spans.push({ start: row, end: row + cell.rows });
  }
  return spans;
}

/**
 * The header under which one label stands over two columns (工作内容 over 区域 and what is done there): the first of them, where its
 * cells span several numbered rows, tells the rows apart and is no task. It is a section where the table has no other.
 */
export function withAreas(reader: TableReader, header: Header, from: number): Header {
  const { columns } = header;
  const number = columns.findIndex(({ kind }) => kind === 'number');
  const at = columns.findIndex(
    ({ kind, label }, index) =>
      (kind === 'title' || kind === 'content') &&
      columns[index + 1]?.label === label &&
      columns[index + 1]?.kind === kind,
  );
  if (at < 0 || number < 0) return header;
  const numbers = spansOf(reader, number, from);
  const areas = spansOf(reader, at, from);
  if (areas.length * 3 > numbers.length * 2) return header;
  const kind: ColumnKind = has(columns, 'section') ? 'other' : 'section';
  return { ...header, columns: columns.map((column, index) => (index === at ? { ...column, kind } : column)) };
}

import { withoutBlanks } from '../../../lex/letters.ts';
import type { Cell } from '../../../page/page-index.ts';
import { Excerpt } from '../../lines/excerpt.ts';
import type { ShareSource } from '../../lines/sources.ts';
import { amountIn } from '../../readers/tabled-shares.ts';
import type { ColumnKind } from '../../vocabulary/table-columns.ts';
import { withMeasure } from './measure-column.ts';
import { isSharer } from './sharer.ts';
import { type Header, type TableReader, valueless } from './table-reader.ts';

/** Kinds that a column under a spanning header may take from it (任务分解 over 东河镇, 西河镇). */
const open: ReadonlySet<ColumnKind> = new Set(['other', 'title', 'content', 'target', 'schedule']);
const fewest = 2;
const noColumns: ReadonlyMap<number, Excerpt> = new Map();

/**
 * The columns of a table that share its totals out, each headed by a place or a body, with nothing but figures below; by column, the
 * name over it.
 */
export function shareColumns(reader: TableReader, header: Header, from: number): ReadonlyMap<number, Excerpt> {
  const named = new Set(
    header.columns.flatMap(({ kind, label }, at) => (open.has(kind) && isSharer(label) ? [at] : [])),
  );
  if (named.size < fewest) return noColumns;
  const counted = new Set<number>();
  for (const cell of reader.grid.cells) {
    if (cell.row < from || !named.has(cell.column)) continue;
    const text = reader.text(cell);
    if (valueless(text)) continue;
    if (amountIn(text) === null) named.delete(cell.column);
    else counted.add(cell.column);
  }
  const columns = [...named].filter((column) => counted.has(column));
  return columns.length < fewest ? noColumns : namesOver(reader, header, from, columns);
}

/** The names over columns, where the page prints them; a table that goes on without its header has their words alone. */
function namesOver(
  reader: TableReader,
  header: Header,
  from: number,
  columns: readonly number[],
): Map<number, Excerpt> {
  const heads = reader.grid.cells.filter(({ row }) => row < from);
  return new Map(
    columns.map((column) => {
      const label = header.columns[column]?.label ?? '';
      const above = heads.findLast((cell) => cell.column === column && withoutBlanks(reader.text(cell)) === label);
      return [column, above === undefined ? Excerpt.empty.between(label, '') : reader.excerpt(above)] as const;
    }),
  );
}

/** What a row gives to each of the columns that share its totals out. */
export function sharesOfRow(
  reader: TableReader,
  header: Header,
  row: readonly Cell[],
  columns: ReadonlyMap<number, Excerpt>,
): ShareSource[] {
  return row.flatMap((cell) => {
    const name = columns.get(cell.column);
    if (name === undefined || amountIn(reader.text(cell)) === null) return [];
    return [{ name, amount: withMeasure(reader, header, row, cell), beside: [] }];
  });
}

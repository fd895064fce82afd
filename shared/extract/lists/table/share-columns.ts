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

/** The columns of a table that share its totals out: each headed by a place or a body, with nothing but figures below. */
export function shareColumns(reader: TableReader, header: Header, from: number): ReadonlySet<number> {
  const named = new Set(
    header.columns.flatMap(({ kind, label }, at) => (open.has(kind) && isSharer(label) ? [at] : [])),
  );
  if (named.size < fewest) return named.size === 0 ? named : new Set();
  const counted = new Set<number>();
  for (const cell of reader.grid.cells) {
    if (cell.row < from || !named.has(cell.column)) continue;
    const text = reader.text(cell);
    if (valueless(text)) continue;
    if (amountIn(text) === null) named.delete(cell.column);
    else counted.add(cell.column);
  }
  const columns = new Set([...named].filter((column) => counted.has(column)));
  return columns.size < fewest ? new Set() : columns;
}

/** What a row gives to each of the columns that share its totals out. */
export function sharesOfRow(
  reader: TableReader,
  header: Header,
  row: readonly Cell[],
  columns: ReadonlySet<number>,
): ShareSource[] {
  return row.flatMap((cell) => {
    if (!columns.has(cell.column) || amountIn(reader.text(cell)) === null) return [];
    const label = header.columns[cell.column]?.label ?? '';
    const above = reader.grid.cells.findLast(
      (one) => one.column === cell.column && one.row < cell.row && reader.text(one).replace(/\s/gu, '') === label,
    );
    const name = above === undefined ? Excerpt.empty.between(label, '') : reader.excerpt(above);
    return [{ name, amount: withMeasure(reader, header, row, cell), beside: [] }];
  });
}

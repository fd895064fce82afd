import type { ColumnSpan, Sheet } from '../../workbook/host.ts';
import { cellName } from '../../workbook/xlsx/grid/address.ts';
import type { HeaderMapping } from '../mapping/mapping.ts';
import type { InsertRow } from './plan.ts';

/** zh-CN, that inserted rows part what stands beside the table, a second table above all; none where nothing does. */
export function besideNotes(
  sheet: Sheet,
  { headerRow }: HeaderMapping,
  { first, last }: ColumnSpan,
  inserts: readonly InsertRow[],
): string[] {
  const places = inserts.flatMap(({ place }) => (place.kind === 'new' ? [place.before] : []));
  if (places.length === 0) return [];
  const beside = sheet.cells.flatMap((line, row) =>
    line.flatMap(({ value, formula }, column) => {
      const outside = column < first || column > last;
      return row >= headerRow && outside && (value !== null || formula !== null) ? [{ row, column }] : [];
    }),
  );
  const parted = places.find(
    (before) => beside.some(({ row }) => row < before) && beside.some(({ row }) => row >= before),
  );
  const [at] = beside;
  if (parted === undefined || at === undefined) return [];
  return [`表格旁边 ${cellName(at.row, at.column)} 一带另有内容：插入的行在那里是空的，请看一眼`];
}

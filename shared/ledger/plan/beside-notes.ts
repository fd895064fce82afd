import type { ColumnSpan, Sheet } from '../../workbook/host.ts';
import { cellName } from '../../workbook/xlsx/grid/address.ts';
import type { HeaderMapping } from '../mapping/mapping.ts';
import { type Note, note } from '../notes/note.ts';
import type { InsertRow } from './plan.ts';

/** That inserted rows part what stands beside the table, a second table above all; none where nothing does. */
export function besideNotes(
  sheet: Sheet,
  { headerRow }: HeaderMapping,
  { first, last }: ColumnSpan,
  inserts: readonly InsertRow[],
): Note[] {
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
  return [note('beside', cellName(at.row, at.column))];
}

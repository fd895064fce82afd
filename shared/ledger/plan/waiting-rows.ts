import type { CellValue } from '../../workbook/cell.ts';
import { rowWord } from '../mapping/sum-row.ts';
import { type Note, note } from '../notes/note.ts';
import type { OwnRow } from './numbering.ts';
import type { PlacerGround } from './placing.ts';
import { type BodyRow, isEmpty, labelFields, readAs } from './sheet-body.ts';
import type { Slot } from './slots.ts';
import type { TallMerges } from './tall-merges.ts';

/** The rows of a body that wait for records, as they are used up. */
export interface WaitingRows {
  readonly isFree: (row: number) => boolean;
  /** The lowest row that still waits; -1 where none does. */
  readonly lowest: () => number;
  /**
   * The first of the waiting rows from one on that takes all of a row's values. Rows of others and sums of a part end the search; hidden
   * rows, and what parts the printed pages of one table, do not.
   */
  readonly next: (from: number, end: number, own: OwnRow) => BodyRow | null;
  /** The first of some rows that still waits and takes all of a row's values. */
  readonly among: (rows: readonly BodyRow[], own: OwnRow) => BodyRow | null;
  /** The first row whose category or unit stands there beforehand and is the row's own; null where none is. */
  readonly labelled: (own: OwnRow) => BodyRow | null;
  /** The first value of a row that a waiting row cannot take; null where it takes them all. */
  readonly misfit: (row: BodyRow, own: OwnRow) => Note | null;
  readonly take: (row: BodyRow, own: OwnRow) => void;
  /** Gives up what waits below a row. */
  readonly dropBelow: (bottom: number) => void;
}

/** Collects the rows that may take records: neither hidden nor taken by a row that stands in the sheet. */
export function waitingRows({ sheet, mapping, rows, taken, slots }: PlacerGround, tall: TallMerges): WaitingRows {
  const waiting = rows.filter((row) => row.waiting && !taken.has(row));
  const takes = ({ hidden, further }: BodyRow) => !hidden && !further;
  const free = new Map(waiting.filter(takes).map((row) => [row.row, row]));
  const partsPages = (row: number) => [null, 'page'].includes(rowWord(sheet.cells[row]));
  const passed = new Set([
    ...rows.filter((row) => row.further || (row.waiting && row.hidden && !taken.has(row))).map(({ row }) => row),
    ...mapping.reserved.filter(partsPages),
  ]);
  const labels = slots.filter(({ field }) => labelFields.has(field));

  const shownIn = (row: BodyRow, slot: Slot): CellValue => {
    const merge = row.merge(slot);
    return merge === null ? row.value(slot) : tall.shownBy(merge);
  };
  const says = (row: BodyRow, own: OwnRow, slot: Slot) =>
    readAs(shownIn(row, slot)) === readAs(own.ours.get(slot.key) ?? null);
  const labelKey = (slot: Slot, value: CellValue) => `${slot.key}\n${readAs(value)}`;
  const byLabel = new Map<string, BodyRow[]>();
  for (const row of free.values()) {
    const slot = labels.find((one) => !isEmpty(shownIn(row, one)));
    if (slot === undefined) continue;
    const key = labelKey(slot, shownIn(row, slot));
    const same = byLabel.get(key);
    if (same === undefined) byLabel.set(key, [row]);
    else same.push(row);
  }

  const misfit = (row: BodyRow, own: OwnRow): Note | null => {
    for (const slot of slots) {
      const value = own.ours.get(slot.key) ?? null;
      const obstacle = row.obstacle(slot);
      if (value === null || obstacle === null || obstacle === 'formula') continue;
      if (obstacle !== 'fixed' && says(row, own, slot)) continue;
      return note('cell-blocked', slot.header, obstacle);
    }
    const other = labels.find((slot) => !isEmpty(shownIn(row, slot)) && !says(row, own, slot));
    return other === undefined ? null : note('row-labelled', other.header, String(shownIn(row, other)));
  };
  const fits = (row: BodyRow, own: OwnRow) => free.has(row.row) && misfit(row, own) === null;

  return {
    isFree: (row) => free.has(row),
    lowest: () => Math.max(-1, ...free.keys()),
    next: (from, end, own) => {
      for (let row = from; row < end; row += 1) {
        const candidate = free.get(row);
        if (candidate === undefined && !passed.has(row)) return null;
        if (candidate !== undefined && misfit(candidate, own) === null) return candidate;
      }
      return null;
    },
    among: (some, own) => some.find((row) => fits(row, own)) ?? null,
    labelled: (own) => {
      for (const slot of labels) {
        const found = byLabel.get(labelKey(slot, own.ours.get(slot.key) ?? null))?.find((row) => fits(row, own));
        if (found !== undefined) return found;
      }
      return null;
    },
    misfit,
    take: (row, own) => {
      free.delete(row.row);
      for (const slot of slots) {
        const merge = row.merge(slot);
        if (merge !== null && row.obstacle(slot) === null) {
          tall.plan(merge, own.ours.get(slot.key) ?? row.value(slot));
        }
      }
    },
    dropBelow: (bottom) => {
      for (const row of free.keys()) if (row > bottom) free.delete(row);
    },
  };
}

import type { Sheet } from '../../workbook/host.ts';
import type { HeaderMapping } from '../mapping/mapping.ts';
import { type Note, note } from '../notes/note.ts';
import type { OwnRow } from './numbering.ts';
import { insertBar } from './obstacles.ts';
import type { Barred, Placed, PlacerGround } from './placing.ts';
import { readAs } from './sheet-body.ts';
import type { TallMerges } from './tall-merges.ts';

/** New rows between those of a sheet. */
export interface InsertedRows {
  /** A place before a row, made like the row of records at or above another; below a tall merge that would swallow other values than it shows. */
  readonly at: (wanted: number, near: number, own: OwnRow) => Placed | Barred;
  /** The same, behind a row that was inserted there already and whose like is known. */
  readonly behind: (before: number, like: number, own: OwnRow) => Placed | Barred;
}

/** Whether nothing at all stands below a header: neither a row nor what would close the table, nor a merge. */
export function isBare(sheet: Sheet, { bodyRow, bodyEnd, closed }: HeaderMapping): boolean {
  if (bodyEnd > bodyRow || closed) return false;
  return !sheet.merges.some(({ row, rows }) => row <= bodyRow && row + rows > bodyRow);
}

/** Works out where rows may be inserted and which row each is made like. */
export function insertedRows({ sheet, mapping, rows, slots }: PlacerGround, tall: TallMerges): InsertedRows {
  const seen = rows.filter(({ hidden, struck }) => !hidden && !struck);
  const headerRow = mapping.bodyRow - 1;
  const furtherLine = rows.find(({ further }) => further)?.row;
  const fallback = isBare(sheet, mapping) ? mapping.bodyRow : headerRow;

  /** The first value that a row made like another could not take: a merge inside that row would swallow it, or its cell is locked. */
  const unfit = (like: number, own: OwnRow): Note | null => {
    for (const slot of slots) {
      if ((own.ours.get(slot.key) ?? null) === null) continue;
      const merged = sheet.merges.some(({ row, rows: high, column, columns }) => {
        return high === 1 && row === like && slot.column > column && slot.column < column + columns;
      });
      if (merged) return note('new-merged', slot.header);
      const locked = sheet.protected && (sheet.cells[like]?.[slot.column]?.locked ?? true);
      if (locked) return note('new-locked', slot.header);
    }
    return null;
  };

  /** The body row whose looks a new row takes: the nearest that has a cell for each of its values. */
  const likeFor = (near: number, own: OwnRow): number | Barred => {
    const bar = unfit(near, own);
    if (bar === null) return near;
    const others = [...rows.map(({ row }) => row), headerRow];
    const [first, ...rest] = others.filter((row) => unfit(row, own) === null);
    if (first === undefined) return { bar };
    return rest.reduce((best, row) => (Math.abs(row - near) < Math.abs(best - near) ? row : best), first);
  };

  /** The columns in which a merge around a place shows a row's value already; null with the place below a merge that shows another. */
  const shownAround = (before: number, own: OwnRow): { shown: ReadonlySet<number> } | { below: number } => {
    const shown = new Set<number>();
    for (const slot of slots) {
      const merge = tall.around(before, slot.column);
      if (merge === undefined) continue;
      const value = own.ours.get(slot.key) ?? null;
      if (value !== null && readAs(tall.shownBy(merge)) !== readAs(value)) return { below: merge.row + merge.rows };
      shown.add(slot.column);
    }
    return { shown };
  };

  const behind = (wanted: number, near: number, own: OwnRow): Placed | Barred => {
    let before = wanted;
    let around = shownAround(before, own);
    while ('below' in around) {
      before = around.below;
      around = shownAround(before, own);
    }
    const bar = furtherLine === undefined ? insertBar(sheet, before) : note('lines-full', furtherLine + 1);
    if (bar !== null) return { bar };
    const like = likeFor(near, own);
    if (typeof like !== 'number') return like;
    return { place: { kind: 'new', before, like }, newGroup: null, shown: around.shown };
  };

  /** The record row at or above a row whose looks a new row takes. */
  const likeRow = (row: number): number =>
    (seen.findLast((one) => one.row <= row) ?? seen[0] ?? rows[0])?.row ?? fallback;

  return { behind, at: (wanted, near, own) => behind(wanted, likeRow(near), own) };
}

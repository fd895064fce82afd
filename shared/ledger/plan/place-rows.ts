import type { Area, CellValue } from '../../workbook/cell.ts';
import type { Sheet } from '../../workbook/host.ts';
import type { HeaderMapping } from '../mapping/mapping.ts';
import { type Note, note } from '../notes/note.ts';
import { headingAfter } from './heading.ts';
import type { OwnRow } from './numbering.ts';
import { insertBar } from './obstacles.ts';
import type { Place } from './plan.ts';
import { groupName, type Section, sectionsOf } from './sections.ts';
import { type BodyRow, readAs } from './sheet-body.ts';
import type { Slot } from './slots.ts';

export interface Placed {
  readonly place: Place;
  /** Text of a group row to put before it. */
  readonly newGroup: string | null;
  /** Columns of a new row that stand inside a tall merge, which shows the row's value already. */
  readonly shown: ReadonlySet<number>;
}

/** Why a row has no place in the sheet. */
export interface Barred {
  readonly bar: Note;
}

/** Where the row stands that comes before in the notice: found in the sheet, or placed just now. */
export type Predecessor = Place | { readonly kind: 'found'; readonly row: number };

/** The sheet as rows are placed in it. */
export interface PlacerGround {
  readonly sheet: Sheet;
  readonly mapping: HeaderMapping;
  readonly rows: readonly BodyRow[];
  /** Rows that belong to a row of the notice or of the last fill. */
  readonly taken: ReadonlySet<BodyRow>;
  readonly slots: readonly Slot[];
}

const nowhere: ReadonlySet<number> = new Set();

/**
 * Makes the function that says where a new row goes: behind the row that precedes it in the notice, wherever that stands now;
 * else before the one that follows; else at the end of its group or of the body. Rows that wait for records are used up first, where
 * every value of the row can be written; new ones are made where none is left, always above 合计 and footer, and never where the sheet
 * does not let them: such a row is barred, with the reason.
 */
export function rowPlacer(
  ground: PlacerGround,
): (own: OwnRow, previous: Predecessor | null, next: number | null) => Placed | Barred {
  const { sheet, mapping, rows, taken, slots } = ground;
  const free = new Map(
    rows.filter((row) => row.waiting && !row.hidden && !taken.has(row)).map((row) => [row.row, row]),
  );
  const holding = (row: BodyRow) => !row.waiting || taken.has(row);
  const sections = sectionsOf(mapping, rows);
  const whole: Section = { head: mapping.bodyRow - 1, end: mapping.bodyEnd, rows };
  const newGroups = new Set<string>();
  const used = [
    ...rows.filter(holding).map(({ row }) => row),
    ...mapping.groups.map(({ row }) => row),
    ...mapping.reserved,
  ];
  let bottom = used.reduce((last, row) => Math.max(last, row), mapping.bodyRow - 1);
  /** What rows placed so far write into the first cells of tall merges. */
  const planned = new Map<string, CellValue>();

  const tall = sheet.merges.filter((merge) => merge.rows > 1 && merge.row >= mapping.bodyRow);
  const shownBy = ({ row, column }: Area): CellValue =>
    planned.get(`${row},${column}`) ?? sheet.cells[row]?.[column]?.value ?? null;
  const shownIn = (row: BodyRow, slot: Slot): CellValue => {
    const merge = row.merge(slot);
    return merge === null ? row.value(slot) : shownBy(merge);
  };

  /** The first value of a row that a waiting row cannot take; null where it takes them all. */
  const misfit = (row: BodyRow, own: OwnRow): Note | null => {
    for (const slot of slots) {
      const value = own.ours.get(slot.key) ?? null;
      const obstacle = row.obstacle(slot);
      if (value === null || obstacle === null || obstacle === 'formula') continue;
      if (obstacle === 'merged' && readAs(shownIn(row, slot)) === readAs(value)) continue;
      return note('cell-blocked', slot.header, obstacle);
    }
    return null;
  };

  const take = (row: BodyRow, own: OwnRow): Placed => {
    free.delete(row.row);
    bottom = Math.max(bottom, row.row);
    for (const slot of slots) {
      const merge = row.merge(slot);
      if (merge !== null && row.obstacle(slot) === null) {
        planned.set(`${merge.row},${merge.column}`, own.ours.get(slot.key) ?? row.value(slot));
      }
    }
    return { place: { kind: 'blank', row: row.row }, newGroup: null, shown: nowhere };
  };

  /** The first of the waiting rows from one on that takes all of a row's values; rows of others end the search. */
  const firstFree = (from: number, end: number, own: OwnRow): BodyRow | null => {
    for (let row = from; row < end; row += 1) {
      const candidate = free.get(row);
      if (candidate === undefined) return null;
      if (misfit(candidate, own) === null) return candidate;
    }
    return null;
  };

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
    const others = [...rows.map(({ row }) => row), mapping.bodyRow - 1];
    const [first, ...rest] = others.filter((row) => unfit(row, own) === null);
    if (first === undefined) return { bar };
    return rest.reduce((best, row) => (Math.abs(row - near) < Math.abs(best - near) ? row : best), first);
  };

  /** A place between rows; below a tall merge that would swallow other values than it shows. */
  const insertAt = (wanted: number, near: number, own: OwnRow): Placed | Barred => {
    let before = wanted;
    let shown = new Set<number>();
    for (let again = true; again; ) {
      again = false;
      shown = new Set();
      for (const slot of slots) {
        const value = own.ours.get(slot.key) ?? null;
        const merge = tall.find((one) => {
          const across = slot.column >= one.column && slot.column < one.column + one.columns;
          return across && one.row < before && before < one.row + one.rows;
        });
        if (merge === undefined) continue;
        if (value !== null && readAs(shownBy(merge)) !== readAs(value)) {
          before = merge.row + merge.rows;
          again = true;
          break;
        }
        shown.add(slot.column);
      }
    }
    const bar = insertBar(sheet, before);
    if (bar !== null) return { bar };
    const like = likeFor(near, own);
    return typeof like === 'number' ? { place: { kind: 'new', before, like }, newGroup: null, shown } : like;
  };

  /** Whether nothing at all stands below the header: neither a row nor what would close the table, nor a merge. */
  const isBare =
    mapping.bodyEnd <= mapping.bodyRow &&
    !mapping.closed &&
    !sheet.merges.some(({ row, rows: high }) => row <= mapping.bodyRow && row + high > mapping.bodyRow);

  /** The record row at or above whose looks a new row takes. */
  const likeRow = (row: number): number => {
    const seen = rows.filter(({ hidden, struck }) => !hidden && !struck);
    const near = seen.findLast((one) => one.row <= row) ?? seen[0] ?? rows[0];
    return near?.row ?? mapping.bodyRow - (isBare ? 0 : 1);
  };
  const orAnyFree = (made: Placed | Barred, own: OwnRow, section: Section, from: number): Placed | Barred => {
    if ('place' in made) return made;
    const rest = section.rows.find((row) => row.row >= from && free.has(row.row) && misfit(row, own) === null);
    return rest ? take(rest, own) : made;
  };
  const behind = (previous: Predecessor, own: OwnRow, section: Section): Placed | Barred => {
    if (previous.kind === 'new') return insertAt(previous.before, previous.like, own);
    const row = firstFree(previous.row + 1, section.end, own);
    if (row) return take(row, own);
    return orAnyFree(insertAt(previous.row + 1, likeRow(previous.row), own), own, section, previous.row + 1);
  };
  const before = (next: number, own: OwnRow, section: Section): Placed | Barred => {
    const row = firstFree(next - 1, next, own);
    return row ? take(row, own) : orAnyFree(insertAt(next, likeRow(next), own), own, section, section.head + 1);
  };
  const atEnd = (section: Section, own: OwnRow): Placed | Barred => {
    const last = section.rows.findLast(holding)?.row ?? null;
    const waiting = section.rows.filter(({ row }) => free.has(row) && (last === null || row > last));
    const row = waiting.find((one) => misfit(one, own) === null);
    if (row) return take(row, own);
    if (isBare && !sheet.protected) {
      return { place: { kind: 'blank', row: mapping.bodyRow }, newGroup: null, shown: nowhere };
    }
    const at = (last ?? section.rows.at(-1)?.row ?? section.head) + 1;
    const made = insertAt(Math.min(at, section.end), likeRow(at - 1), own);
    const [first] = waiting;
    const reason = first === undefined ? null : misfit(first, own);
    return 'bar' in made && reason !== null ? { bar: note('waiting-too', made.bar, reason) } : made;
  };

  return (own, previous, next) => {
    const name = groupName(own.row.group ?? '');
    const section = mapping.groups.length === 0 ? whole : sections.get(name);
    if (previous) return behind(previous, own, section ?? whole);
    if (next !== null) return before(next, own, section ?? whole);
    if (section) return atEnd(section, own);
    const isNew = own.row.group !== null && !newGroups.has(name);
    newGroups.add(name);
    const newGroup = isNew ? headingAfter(mapping.groups.at(-1)?.text, newGroups.size, own.row.group) : null;
    // A section that holds nothing yet keeps the rows that wait below its heading; below records they are no longer those of the section above.
    if (mapping.groups.at(-1)?.row === bottom) bottom = Math.max(bottom, ...free.keys());
    for (const row of free.keys()) if (row > bottom) free.delete(row);
    const made = insertAt(bottom + 1, likeRow(bottom), own);
    return 'place' in made ? { ...made, newGroup } : made;
  };
}

import type { CellValue } from '../../workbook/cell.ts';
import { pairedByName, rowAbout } from '../rows/row-about.ts';
import type { FilledRow, FilledSheet } from '../sidecar.ts';
import { matchRows, type Sought } from './match-rows.ts';
import type { OwnRow } from './numbering.ts';
import { type BodyRow, readAs } from './sheet-body.ts';
import type { Slot } from './slots.ts';

/** The capture that a row's id belongs to. */
export function captureOf(id: string): string {
  return id.slice(0, Math.max(id.indexOf(':'), 0));
}

/** Where each row of the notice stands in the sheet, and what the last fill knows of it. */
export interface FoundRows {
  /** The last fill's row of a notice's row. */
  readonly last: (id: string) => FilledRow | undefined;
  /** The sheet's row of a notice's row. */
  readonly sheet: (id: string) => BodyRow | undefined;
  /** The sheet's row of a row of the last fill, whether or not the notice still has it. */
  readonly filled: (id: string) => BodyRow | undefined;
  /** Rows of hers: they belong to no row of the notice or of the last fill. */
  readonly foreign: readonly BodyRow[];
  /** Rows of the sheet that belong to a row of the notice or of the last fill. */
  readonly taken: ReadonlySet<BodyRow>;
}

function sought(own: OwnRow): Sought {
  return { id: own.row.id, hint: null, values: own.ours };
}

/** A row of the last fill, to be matched by what it held as if it stood in a sheet. */
function asBodyRow(row: FilledRow, index: number): BodyRow {
  return {
    row: index,
    blank: false,
    waiting: false,
    further: false,
    hidden: false,
    struck: false,
    value: (slot) => row.values[slot.key] ?? row.seen?.[slot.key] ?? null,
    obstacle: () => 'fixed',
    cell: () => null,
    merge: () => null,
    text: () => '',
  };
}

const titleIn = (values: ReadonlyMap<string, CellValue>) => readAs(values.get('title') ?? null);

/**
 * The last fill's rows by the ids that the notice's rows carry now; a row whose id changed is found by what it counts and its title
 * without the figures, which a later notice sets anew, else by what it holds.
 */
function lastRowsOf(
  all: readonly OwnRow[],
  rows: readonly FilledRow[],
  slots: readonly Slot[],
): Map<string, FilledRow> {
  const known = new Map(rows.map((row) => [row.id, row]));
  const found = new Map<string, FilledRow>();
  for (const { row } of all) {
    const last = known.get(row.id);
    if (last) found.set(row.id, last);
  }
  const used = new Set(found.keys());
  const lost = all.filter(({ row }) => !found.has(row.id));
  for (const capture of new Set(lost.map(({ row }) => row.capture))) {
    const all = rows.filter(({ id }) => !used.has(id) && captureOf(id) === capture);
    const own = lost.filter(({ row }) => row.capture === capture);
    const renewed = pairedByName(own, all, [
      ({ row, ours }) => rowAbout(row.id, titleIn(ours)),
      ({ id, values }) => rowAbout(id, titleIn(new Map(Object.entries(values)))),
    ]);
    for (const [{ row }, last] of renewed) found.set(row.id, last);
    const kept = new Set(renewed.map(([, last]) => last));
    const left = all.filter((row) => !kept.has(row));
    const wanted = own.filter(({ row }) => !found.has(row.id)).map(sought);
    if (left.length === 0) continue;
    for (const [id, at] of matchRows(wanted, left.map(asBodyRow), slots)) {
      const last = left[at.row];
      if (last) found.set(id, last);
    }
  }
  return found;
}

function byIdColumn(last: FilledSheet | null, body: readonly BodyRow[]): Map<string, BodyRow> {
  const found = new Map<string, BodyRow>();
  const column = last?.idColumn ?? null;
  if (column === null) return found;
  const known = new Set(last?.rows.map(({ id }) => id));
  for (const row of body) {
    const id = row.text(column).trim();
    if (known.has(id) && !found.has(id)) found.set(id, row);
  }
  return found;
}

/**
 * Finds the notice's rows in her sheet: by the id beside them where the sheet has such a column, else by what the last fill
 * left in them, else (first fill, or a record that was lost) by what the notice itself says.
 */
export function findRows(
  all: readonly OwnRow[],
  last: FilledSheet | null,
  body: readonly BodyRow[],
  slots: readonly Slot[],
): FoundRows {
  const lastRows = last?.rows ?? [];
  const lastOf = lastRowsOf(all, lastRows, slots);
  const oursOf = new Map<string, ReadonlyMap<string, CellValue>>();
  for (const { row, ours } of all) {
    const known = lastOf.get(row.id);
    if (known) oursOf.set(known.id, ours);
  }
  const filled = byIdColumn(last, body);
  const taken = new Set(filled.values());
  const open = lastRows.filter(({ id }) => !filled.has(id));
  const held = open.map((row): Sought => {
    const values = new Map([...(oursOf.get(row.id) ?? []), ...Object.entries({ ...row.values, ...row.seen })]);
    return { id: row.id, hint: row.gone ? null : row.row, values };
  });
  const unclaimed = body.filter((row) => !row.blank && !taken.has(row));
  for (const [id, row] of matchRows(held, unclaimed, slots)) filled.set(id, row);
  for (const row of filled.values()) taken.add(row);
  const unknown = all.filter(({ row }) => !lastOf.has(row.id));
  const rest = body.filter((row) => !row.blank && !taken.has(row));
  const adopted = matchRows(unknown.map(sought), rest, slots);
  for (const row of adopted.values()) taken.add(row);
  return {
    last: (id) => lastOf.get(id),
    sheet: (id) => {
      const known = lastOf.get(id);
      return known ? filled.get(known.id) : adopted.get(id);
    },
    filled: (id) => filled.get(id),
    foreign: body.filter((row) => !row.waiting && !taken.has(row)),
    taken,
  };
}

import type { Cell, CellValue } from '../../workbook/cell.ts';
import { type Note, note } from '../notes/note.ts';
import type { FilledRow } from '../sidecar.ts';
import { boundsNote, type ColumnHabit, listNote, writeOf } from './fit-value.ts';
import { mergeCell } from './merge-cell.ts';
import type { OwnRow } from './numbering.ts';
import type { CellChange, Conflict, PlanChoices } from './plan.ts';
import { type BodyRow, readAs, sameValue } from './sheet-body.ts';
import type { Slot } from './slots.ts';

/** What merging a row needs to know of the sheet and of her decisions. */
export interface MergeContext {
  readonly slots: readonly Slot[];
  readonly habits: ReadonlyMap<string, ColumnHabit>;
  readonly choices: PlanChoices;
}

/** What becomes of one row; `values` is its record afterwards. */
export interface MergedRow {
  readonly writes: readonly CellChange[];
  readonly kept: readonly CellChange[];
  readonly conflicts: readonly Conflict[];
  readonly values: Readonly<Record<string, CellValue>>;
  /** What the row holds besides once it is filled; null where she emptied a cell that the record has a value for. */
  readonly seen: Readonly<Record<string, CellValue>>;
  readonly notes: readonly Note[];
  /** What the sheet does not take of the notice's values, a sentence a cell. */
  readonly barred: readonly Note[];
}

function notesOf(context: MergeContext, slot: Slot, own: OwnRow, value: CellValue): Note[] {
  const habit = context.habits.get(slot.key);
  const ruled = habit ? [listNote(slot, habit, value), boundsNote(slot, habit, value)] : [];
  return [own.said.get(slot.key) ?? null, ...ruled].filter((one) => one !== null);
}

type Sides = Pick<CellChange, 'base' | 'hers' | 'ours' | 'format'>;

function changeOf(slot: Slot, sides: Sides): Omit<CellChange, 'write'> {
  return { column: slot.column, field: slot.field, slot: slot.key, header: slot.header, ...sides };
}

/** Merges a row of the notice into the row of her sheet, cell by cell. */
export function mergeRow(context: MergeContext, own: OwnRow, at: BodyRow, last: FilledRow | undefined): MergedRow {
  const { row, ours } = own;
  const { id, number, title } = row;
  const writes: CellChange[] = [];
  const kept: CellChange[] = [];
  const conflicts: Conflict[] = [];
  const notes: Note[] = [];
  if (at.hidden) notes.push(note('row-hidden', at.row + 1));
  if (at.struck) notes.push(note('row-struck', at.row + 1));
  const barred: Note[] = [];
  const values: Record<string, CellValue> = { ...last?.values };
  const written = new Set<string>();
  for (const slot of context.slots) {
    const now = ours.get(slot.key);
    const obstacle = at.obstacle(slot);
    if (now === undefined || obstacle === 'formula') continue;
    const base = last?.values[slot.key];
    if (obstacle !== null) {
      const wanted = now !== null && mergeCell(base, at.value(slot), now) === 'write';
      if (wanted) barred.push(note('cell-barred', slot.header, obstacle));
      continue;
    }
    const format = at.cell(slot)?.format ?? 'General';
    const change = changeOf(slot, { base, hers: at.value(slot), ours: now, format });
    const outcome = mergeCell(base, change.hers, now);
    if (outcome === 'same') {
      const said = now === null ? own.said.get(slot.key) : undefined;
      if (said !== undefined) notes.push(said);
      continue;
    }
    if (outcome === 'kept') {
      kept.push({ ...change, write: null });
      continue;
    }
    const habit = context.habits.get(slot.key);
    const write = writeOf(habit, now, row.values.get(slot.key), format, row.formats.get(slot.key));
    const key = `${id} ${slot.column}`;
    const decision = outcome === 'write' ? 'ours' : (context.choices.conflicts?.get(key) ?? 'open');
    const cell: CellChange = { ...change, write: decision === 'ours' ? write : null };
    if (outcome === 'conflict') {
      conflicts.push({ kind: 'conflict', id, number, title, key, row: at.row, cell, decision });
    }
    if (decision !== 'open') values[slot.key] = now;
    if (decision !== 'ours') continue;
    writes.push(cell);
    written.add(slot.key);
    notes.push(...notesOf(context, slot, own, now));
  }
  const seen: Record<string, CellValue> = {};
  for (const slot of context.slots) {
    const hers = at.value(slot);
    if (written.has(slot.key) || sameValue(hers, values[slot.key] ?? null)) continue;
    seen[slot.key] = hers;
  }
  return { writes, kept, conflicts, values, seen, notes: [...notes, ...barred], barred };
}

/**
 * The cells of a row that is not in the sheet yet. `waiting` is the row that it will stand in, where there is one; else it is made like
 * the cells of `like`, whose running number by formula goes on in it. `shown` are columns where a merge shows the value already.
 */
export function newRow(
  context: MergeContext,
  own: OwnRow,
  waiting: BodyRow | undefined,
  like: readonly Cell[],
  shown: ReadonlySet<number>,
): Pick<MergedRow, 'writes' | 'values' | 'notes'> {
  const writes: CellChange[] = [];
  const notes: Note[] = [];
  const values: Record<string, CellValue> = {};
  for (const slot of context.slots) {
    const now = own.ours.get(slot.key) ?? null;
    const said = own.said.get(slot.key);
    if (now === null && said !== undefined) notes.push(said);
    if (now === null || shown.has(slot.column) || (waiting && waiting.obstacle(slot) !== null)) continue;
    if (!waiting && slot.field === 'seq' && (like[slot.column]?.formula ?? null) !== null) continue;
    values[slot.key] = now;
    const hers = waiting?.value(slot) ?? null;
    if (readAs(hers) === readAs(now)) continue;
    const format = (waiting ? waiting.cell(slot) : like[slot.column])?.format ?? 'General';
    const given = own.row.values.get(slot.key);
    const write = writeOf(context.habits.get(slot.key), now, given, format, own.row.formats.get(slot.key));
    writes.push({ ...changeOf(slot, { base: undefined, hers, ours: now, format }), write });
    notes.push(...notesOf(context, slot, own, now));
  }
  return { writes, values, notes };
}

import type { CellValue } from '../../workbook/cell.ts';
import type { ColumnSpan, Sheet } from '../../workbook/host.ts';
import { hashOf } from '../mapping/fingerprint.ts';
import type { Note } from '../notes/note.ts';
import type { FilledSheet } from '../sidecar.ts';
import { besideNotes } from './beside-notes.ts';
import { captureOf, type FoundRows, findRows } from './find-rows.ts';
import { type ColumnHabit, fitValue, habitOf } from './fit-value.ts';
import { layOut } from './layout.ts';
import { type MergeContext, mergeRow, newRow } from './merge-row.ts';
import { hasColumns, noColumns } from './no-columns.ts';
import { numberingOf, type OwnRow, renumbered } from './numbering.ts';
import { sheetBar } from './obstacles.ts';
import { rowPlacer } from './place-rows.ts';
import type { Predecessor } from './placing.ts';
import type {
  Conflict,
  FillPlan,
  GoneRow,
  HeldRow,
  InsertRow,
  PlanInput,
  RecordRow,
  SameRow,
  UpdateRow,
} from './plan.ts';
import { rowSchema } from './row-schema.ts';
import { groupedAsSheet, groupName } from './sections.ts';
import { type BodyRow, bodyRows } from './sheet-body.ts';
import { type Slot, type SlotRow, slotRows, slotsOf } from './slots.ts';
import { uncountedTotals } from './uncounted-totals.ts';
import { unplaced } from './unplaced.ts';

/**
 * Hash of all that a sheet holds and of what was last filled into it; a run refuses a sheet whose hash differs from the plan's. Results
 * of formulas do not count, since a program may compute them anew at any time.
 */
export function basisOf(sheet: Sheet, last: FilledSheet | null): string {
  const rows = sheet.cells.map((row) => JSON.stringify(row.map(({ value, formula }) => formula ?? [value])));
  return hashOf([sheet.name, ...rows, JSON.stringify(sheet.merges), JSON.stringify(last)].join('\n'));
}

function habitsOf(sheet: Sheet, slots: readonly Slot[], body: readonly BodyRow[]): Map<string, ColumnHabit> {
  const first = body[0]?.row ?? -1;
  const habits = new Map<string, ColumnHabit>();
  for (const slot of slots) {
    const samples = body.flatMap((row) => {
      const cell = row.cell(slot);
      return cell && cell.value !== null && cell.value !== '' && cell.formula === null ? [cell] : [];
    });
    const rules = sheet.validations.filter(({ areas }) =>
      areas.some(({ row, column, rows, columns }) => {
        return first >= row && first < row + rows && slot.column >= column && slot.column < column + columns;
      }),
    );
    const list = rules.find((rule) => rule.list !== null)?.list ?? null;
    const bounds = rules.find((rule) => rule.bounds !== undefined)?.bounds ?? null;
    const formats = body.flatMap((row) => row.cell(slot)?.format ?? []);
    const width = sheet.columnWidths?.[slot.column];
    habits.set(slot.key, habitOf(slot, samples, { formats, width, list, bounds }));
  }
  return habits;
}

function fitRow(row: SlotRow, slots: readonly Slot[], habits: ReadonlyMap<string, ColumnHabit>): OwnRow {
  const ours = new Map<string, CellValue>();
  const said = new Map<string, Note>();
  let unit: string | null = null;
  for (const slot of slots) {
    const given = row.values.get(slot.key);
    const habit = habits.get(slot.key);
    if (!given || !habit) continue;
    const fitted = fitValue(slot, habit, given);
    ours.set(slot.key, fitted.value);
    unit ??= fitted.unit;
    if (fitted.said !== null) said.set(slot.key, fitted.said);
  }
  if (unit !== null && ours.has('unit')) ours.set('unit', unit);
  return { row, ours, said };
}

/** The section that a row has to stay in; one for all where the sheet has no group rows. */
function sectionKey(row: SlotRow, grouped: boolean): string {
  return grouped ? groupName(row.group ?? '') : '';
}

/** For each row the sheet row of the nearest later one of its section that is in the sheet. */
function followers(all: readonly OwnRow[], found: FoundRows, grouped: boolean): (number | null)[] {
  const next = new Map<string, number>();
  const result: (number | null)[] = [];
  for (const { row } of [...all].reverse()) {
    const section = sectionKey(row, grouped);
    result.push(next.get(section) ?? null);
    const at = found.sheet(row.id);
    if (at) next.set(section, at.row);
  }
  return result.reverse();
}

/** The table's own columns, that of the rows' ids among them. */
function spanOf({ columns }: PlanInput['mapping'], last: PlanInput['last']): ColumnSpan {
  const own = [
    ...columns.map(({ column }) => column),
    ...((last?.idColumn ?? null) === null ? [] : [last?.idColumn ?? 0]),
  ];
  return { first: Math.min(...own), last: Math.max(...own) };
}

interface Lists {
  readonly insert: InsertRow[];
  readonly update: UpdateRow[];
  readonly same: SameRow[];
  readonly conflict: Conflict[];
  readonly gone: GoneRow[];
  readonly held: HeldRow[];
  readonly record: RecordRow[];
}

/** Rows of the last fill that the notice has no more; those of other notices are only remembered. */
function passRest(
  input: PlanInput,
  all: readonly OwnRow[],
  found: FoundRows,
  slots: readonly Slot[],
  lists: Lists,
): void {
  const known = new Set(all.flatMap(({ row }) => found.last(row.id)?.id ?? []));
  const captures = new Set(all.map(({ row }) => row.capture));
  const title = slots.find(({ field }) => field === 'title' || field === 'region');
  for (const row of input.last?.rows ?? []) {
    if (known.has(row.id)) continue;
    const at = found.filled(row.id);
    lists.record.push({ id: row.id, row: at?.row ?? null, hint: row.row, values: row.values, seen: row.seen ?? {} });
    if (input.scope === 'part' || !at || !captures.has(captureOf(row.id))) continue;
    const shown = title ? String(at.value(title) ?? '') : '';
    const number = row.values.itemNo ?? row.values.seq;
    lists.gone.push({
      kind: 'gone',
      by: 'notice',
      id: row.id,
      number: typeof number === 'number' ? number : null,
      title: shown,
      row: at.row,
    });
  }
}

/**
 * Plans a fill and changes nothing: which rows are new, which cells change, where she and the notice disagree, which rows are
 * only on one side, which are held back. Three-way by cell against what was filled last. Promises: a cell that does not hold
 * exactly what the last fill left in it is never written without her decision; unmapped columns, columns she fills, formulas
 * and rows of hers are never touched; the same notice planned again over its own fill writes nothing.
 */
export function planFill(input: PlanInput): FillPlan {
  const { sheet, mapping, last } = input;
  const choices = input.choices ?? {};
  const grouped = mapping.groups.length > 0;
  const slots = slotsOf(mapping);
  const body = bodyRows(sheet, mapping);
  const habits = habitsOf(sheet, slots, body);
  const context: MergeContext = { slots, habits, choices };
  const rows = groupedAsSheet(input.rows, mapping);
  const fitted = slotRows(rows, mapping, slots).map((row) => fitRow(row, slots, habits));
  const found = findRows(fitted, last, body, slots);
  const seq = slots.find(({ key }) => key === 'seq');
  const numbering = numberingOf(fitted, seq, last?.numbering ?? {}, found.foreign, found.sheet);
  const all = renumbered(fitted, numbering, habits.get('seq'));

  const lists: Lists = { insert: [], update: [], same: [], conflict: [], gone: [], held: [], record: [] };
  const schema = rowSchema(slots);
  const bar = hasColumns(mapping) ? sheetBar(sheet) : noColumns(mapping);
  const place = rowPlacer({ sheet, mapping, rows: body, taken: found.taken, slots });
  const places = new Map<string, Predecessor>();
  const next = followers(all, found, grouped);
  const waiting = new Map(body.filter((row) => row.waiting).map((row) => [row.row, row]));

  for (const [index, own] of all.entries()) {
    const { id, number, title } = own.row;
    const known = found.last(id);
    const at = found.sheet(id);
    const section = sectionKey(own.row, grouped);
    if (at) places.set(section, { kind: 'found', row: at.row });
    const keep = () => {
      if (!known) return;
      lists.record.push({ id, row: at?.row ?? null, hint: known.row, values: known.values, seen: known.seen ?? {} });
    };
    const hold = (reasons: readonly Note[], barred: boolean) => {
      lists.held.push({ kind: 'held', id, number, title, reasons, barred });
      keep();
    };
    const reasons = choices.accept?.has(id) ? [] : schema.check(own.ours);
    if (reasons.length > 0) hold(reasons, false);
    else if (at) {
      const { writes, kept, conflicts, values, seen, notes, barred } = mergeRow(context, own, at, known);
      const unwritten = writes.length === 0 ? barred : bar === null ? [] : [bar];
      if (unwritten.length > 0) {
        hold(unwritten, true);
        continue;
      }
      lists.conflict.push(...conflicts);
      if (writes.length > 0) {
        lists.update.push({ kind: 'update', id, number, title, row: at.row, cells: writes, notes });
      } else if (conflicts.length === 0) lists.same.push({ kind: 'same', id, number, title, row: at.row, kept });
      lists.record.push({ id, row: at.row, hint: at.row, values, seen });
    } else if (known && !choices.restore?.has(id)) {
      lists.gone.push({ kind: 'gone', by: 'her', id, number, title, row: null });
      keep();
    } else {
      const placed = bar === null ? place(own, places.get(section) ?? null, next[index] ?? null) : { bar };
      if ('bar' in placed) {
        hold([placed.bar], true);
        continue;
      }
      places.set(section, placed.place);
      const row = placed.place.kind === 'blank' ? waiting.get(placed.place.row) : undefined;
      const like = placed.place.kind === 'new' ? (sheet.cells[placed.place.like] ?? []) : [];
      const { writes, values, notes } = newRow(context, own, row, like, placed.shown);
      const { place: at, newGroup } = placed;
      lists.insert.push({ kind: 'insert', id, number, title, place: at, newGroup, cells: writes, notes });
      lists.record.push({ id, row: null, hint: mapping.bodyRow, values, seen: {} });
    }
  }
  passRest(input, all, found, slots, lists);
  const span = spanOf(mapping, last);
  const basis = basisOf(sheet, last);
  const plan: FillPlan = { sheet: sheet.name, mapping, span, ...lists, notes: [], numbering, basis };
  const { moved } = layOut(plan);
  const notes = [
    ...(hasColumns(mapping) && mapping.shape === 'rows' ? unplaced(mapping, rows) : []),
    ...besideNotes(sheet, mapping, span, lists.insert),
    ...uncountedTotals(sheet, mapping, slots, lists.insert, moved),
  ];
  return { ...plan, notes };
}

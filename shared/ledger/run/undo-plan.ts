import { type CellValue, isDay } from '../../workbook/cell.ts';
import type { Sheet } from '../../workbook/host.ts';
import { fieldOf } from '../fields.ts';
import type { HeaderMapping } from '../mapping/mapping.ts';
import { type Note, note } from '../notes/note.ts';
import { matchRows, type Sought } from '../plan/match-rows.ts';
import { type BodyRow, bodyRows, isEmpty, sameValue } from '../plan/sheet-body.ts';
import { type Slot, slotsOf } from '../plan/slots.ts';
import type { FilledSheet } from '../sidecar.ts';
import type { PlacedWrite } from './blocks.ts';
import type { Receipt, ReceiptCell, ReceiptRow } from './receipt.ts';
import type { Refusal } from './run.ts';
import { valueAt } from './verify.ts';

/** One cell to be put back. */
export interface Restored {
  readonly id: string;
  readonly cell: ReceiptCell;
  readonly write: PlacedWrite;
}

/** What an undo will do; rows are numbered as the sheet stands. */
export interface UndoPlan {
  readonly restored: readonly Restored[];
  /** Rows to be removed, top down, with their ids. */
  readonly removed: readonly { readonly id: string; readonly row: number; readonly cells: number }[];
  readonly refused: readonly Refusal[];
}

function shown(value: CellValue): string | null {
  if (value === null) return null;
  return isDay(value) ? value.day : String(value).slice(0, 30);
}

/** The columns of the receipt as they stand now: where they stood, else where their header went. */
function slotsNow(receipt: Receipt, mapping: HeaderMapping): Map<string, Slot> {
  const slots = new Map<string, Slot>();
  for (const cell of receipt.rows.flatMap((row) => (row.kind === 'group' ? [] : row.cells))) {
    if (slots.has(cell.slot)) continue;
    const named = mapping.columns.filter(({ header }) => header === cell.header);
    const now = named.find(({ column }) => column === cell.column) ?? (named.length === 1 ? named[0] : undefined);
    if (!now) continue;
    const { column, header, hint, of } = now;
    slots.set(cell.slot, {
      key: cell.slot,
      field: cell.field,
      column,
      header,
      hint,
      unitBeside: false,
      money: null,
      of,
    });
  }
  for (const slot of slotsOf(mapping)) if (!slots.has(slot.key)) slots.set(slot.key, slot);
  return slots;
}

function findReceiptRows(
  receipt: Receipt,
  last: FilledSheet | null,
  body: readonly BodyRow[],
  slots: readonly Slot[],
): Map<string, BodyRow> {
  const found = new Map<string, BodyRow>();
  const records = new Map(last?.rows.map((row) => [row.id, row]));
  const column = last?.idColumn ?? null;
  const rows = receipt.rows.filter(({ kind }) => kind !== 'group');
  if (column !== null) {
    const ids = new Set(rows.map(({ id }) => id));
    for (const row of body) {
      const id = row.text(column).trim();
      if (ids.has(id) && !found.has(id)) found.set(id, row);
    }
  }
  const taken = new Set(found.values());
  const sought = rows.flatMap((row): Sought[] => {
    if (found.has(row.id)) return [];
    const record = records.get(row.id);
    const values = new Map<string, CellValue>(Object.entries({ ...record?.values, ...record?.seen }));
    for (const cell of row.cells) values.set(cell.slot, cell.after);
    return [{ id: row.id, hint: record?.row ?? row.row, values }];
  });
  const open = body.filter((row) => !row.blank && !taken.has(row));
  for (const [id, row] of matchRows(sought, open, slots)) found.set(id, row);
  return found;
}

function refuse(row: ReceiptRow, at: BodyRow | null, cell: ReceiptCell | null, hers: CellValue, reason: Note): Refusal {
  const { id, number, title } = row;
  const place = { row: at?.row ?? null, column: cell?.column ?? null, field: cell?.field ?? null };
  return { id, number, title, ...place, hers, after: cell?.after ?? null, reason };
}

function putBack(row: ReceiptRow, at: BodyRow, cell: ReceiptCell, slot: Slot): Restored {
  const format = cell.format === undefined ? {} : { format: cell.format };
  const link = fieldOf(cell.field).type === 'url' && cell.before === null ? { link: null } : {};
  const write = { row: at.row, column: slot.column, write: { value: cell.before, ...format, ...link } };
  return { id: row.id, cell, write };
}

/** Cells of an inserted row that hold something the fill did not write. */
function ownCells(sheet: Sheet, at: BodyRow, known: ReadonlySet<number>): number[] {
  return (sheet.cells[at.row] ?? []).flatMap((cell, column) => {
    const hers = cell.formula === null && !isEmpty(cell.value) && !known.has(column);
    return hers ? [column] : [];
  });
}

/**
 * Works out an undo cell by cell: what still reads as the fill left it goes back to what was there before; a cell she edited
 * since is refused and named. A row that the fill inserted is removed when it holds nothing of hers, else it stays whole.
 */
export function planUndo(receipt: Receipt, sheet: Sheet, mapping: HeaderMapping, last: FilledSheet | null): UndoPlan {
  const slots = slotsNow(receipt, mapping);
  const body = bodyRows(sheet, mapping);
  const found = findReceiptRows(receipt, last, body, [...slots.values()]);
  const restored: Restored[] = [];
  const removed: { id: string; row: number; cells: number }[] = [];
  const refused: Refusal[] = [];
  let keptInserted = false;
  for (const row of receipt.rows.filter(({ kind }) => kind !== 'group')) {
    const at = found.get(row.id);
    if (!at) {
      refused.push(refuse(row, null, null, null, note('row-gone', row.title)));
      continue;
    }
    const changes: Restored[] = [];
    const edits: Refusal[] = [];
    for (const cell of row.cells) {
      const slot = slots.get(cell.slot);
      const hers = slot ? valueAt(sheet, at.row, slot.column) : null;
      if (slot && sameValue(hers, cell.after) && at.obstacle(slot) === null) changes.push(putBack(row, at, cell, slot));
      else {
        const filled = shown(cell.after);
        const reason = slot
          ? note('cell-edited', cell.header, filled, shown(hers))
          : note('column-gone', cell.header, filled);
        edits.push(refuse(row, at, cell, hers, reason));
      }
    }
    if (row.kind !== 'inserted') {
      restored.push(...changes);
      refused.push(...edits);
      continue;
    }
    const known = new Set(row.cells.map((cell) => slots.get(cell.slot)?.column ?? -1)).add(last?.idColumn ?? -1);
    for (const column of ownCells(sheet, at, known)) {
      const value = valueAt(sheet, at.row, column);
      edits.push({ ...refuse(row, at, null, value, note('row-has-hers', shown(value))), column });
    }
    if (edits.length === 0) removed.push({ id: row.id, row: at.row, cells: row.cells.length });
    else keptInserted = true;
    refused.push(...edits);
  }
  if (!keptInserted) {
    for (const row of receipt.rows.filter(({ kind }) => kind === 'group')) {
      const group = mapping.groups.find(({ text }) => text === row.title);
      if (group) removed.push({ id: row.id, row: group.row, cells: 1 });
    }
  }
  removed.sort((a, b) => a.row - b.row);
  return { restored, removed, refused };
}

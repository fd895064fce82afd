import { type Cell, type CellValue, isDay } from '../../workbook/cell.ts';
import type { Sheet } from '../../workbook/host.ts';
import { gridOf } from '../mapping/grid.ts';
import type { HeaderMapping } from '../mapping/mapping.ts';
import type { Slot } from './slots.ts';

/** One row of her body that may hold a record. */
export interface BodyRow {
  readonly row: number;
  /** Nothing in it but formulas. */
  readonly blank: boolean;
  /** What the sheet shows in the slot: inside a merge the merge's value. */
  value(slot: Slot): CellValue;
  /** Whether a value may be written there: no formula, and not the inside of a merge. */
  writable(slot: Slot): boolean;
  cell(slot: Slot): Cell | null;
  text(column: number): string;
}

/** Equal as a cell holds it; nothing is folded, so an edit of one character counts. */
export function sameValue(left: CellValue, right: CellValue): boolean {
  if (isDay(left) || isDay(right)) return isDay(left) && isDay(right) && left.day === right.day;
  if (typeof left === 'string' && typeof right === 'string')
    return left.replace(/\r\n?/g, '\n') === right.replace(/\r\n?/g, '\n');
  if (typeof left === 'number' && typeof right === 'number') {
    return left === right || Math.abs(left - right) <= 1e-12 * Math.max(Math.abs(left), Math.abs(right));
  }
  return left === right;
}

/** Whether a cell holds nothing for the reader. */
export function isEmpty(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

/** A value reduced to what a reader would call the same: width, blanks and 15000 as text make no difference. */
export function readAs(value: CellValue): string {
  if (value === null) return '';
  if (isDay(value)) return value.day;
  const text = String(value)
    .normalize('NFKC')
    .replace(/[\s\u200B\uFEFF]+/g, '');
  return /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
}

/** The rows between header and footer that may hold a record, top down; group rows and subtotals are left out. */
export function bodyRows(sheet: Sheet, mapping: HeaderMapping): BodyRow[] {
  const grid = gridOf(sheet);
  const skipped = new Set([...mapping.groups.map((group) => group.row), ...mapping.reserved]);
  const rows: BodyRow[] = [];
  for (let row = mapping.bodyRow; row < mapping.bodyEnd; row += 1) {
    if (skipped.has(row)) continue;
    const cells = sheet.cells[row] ?? [];
    let blank = true;
    for (let column = 0; blank && column < Math.max(cells.length, grid.columns); column += 1) {
      const cell = cells[column];
      const merge = grid.merge(row, column);
      const value = merge ? grid.value(merge.row, merge.column) : (cell?.value ?? null);
      if (!isEmpty(value) && (cell?.formula ?? null) === null) blank = false;
    }
    rows.push({
      row,
      blank,
      value: (slot) => {
        const merge = grid.merge(row, slot.column);
        return merge ? grid.value(merge.row, merge.column) : grid.value(row, slot.column);
      },
      writable: (slot) => {
        const merge = grid.merge(row, slot.column);
        const inside = merge !== null && (merge.row !== row || merge.column !== slot.column);
        return !inside && grid.formula(row, slot.column) === null;
      },
      cell: (slot) => cells[slot.column] ?? null,
      text: (column) => grid.text(row, column),
    });
  }
  return rows;
}

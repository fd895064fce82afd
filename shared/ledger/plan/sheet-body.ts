import { type Area, type Cell, type CellValue, isDay } from '../../workbook/cell.ts';
import type { Sheet } from '../../workbook/host.ts';
import { dayInText } from '../day-text.ts';
import { type FieldKey, fieldOf } from '../fields.ts';
import { gridOf } from '../mapping/grid.ts';
import type { ColumnMapping, HeaderMapping } from '../mapping/mapping.ts';
import { lineNamesOf, nameFields } from './line-names.ts';
import type { Slot } from './slots.ts';

/** Why a cell cannot be written: her formula, the inside of a merge, a locked cell of a protected sheet, an array formula or a pivot table. */
export type Obstacle = 'formula' | 'merged' | 'locked' | 'fixed';

/** One row of her body that may hold a record. */
export interface BodyRow {
  readonly row: number;
  /** Nothing in it but formulas. */
  readonly blank: boolean;
  /** It may take a new record: nothing in it but formulas, a number, category or unit given beforehand, figures and defaults in columns of hers. */
  readonly waiting: boolean;
  /** A further line of the record above it, as its form names it (实际 under 计划): it takes no record of its own. */
  readonly further: boolean;
  readonly hidden: boolean;
  /** Struck through: she is done with it. */
  readonly struck: boolean;
  /** What the sheet shows in the slot: inside a merge the merge's value. */
  value(slot: Slot): CellValue;
  /** What keeps a value from being written there; null where nothing does. */
  obstacle(slot: Slot): Obstacle | null;
  cell(slot: Slot): Cell | null;
  /** The merge that the slot stands in, else null. */
  merge(slot: Slot): Area | null;
  text(column: number): string;
}

/** Equal as a cell holds it; nothing is folded, so an edit of one character counts. */
export function sameValue(left: CellValue, right: CellValue): boolean {
  if (isDay(left) || isDay(right)) return isDay(left) && isDay(right) && left.day === right.day;
  if (typeof left === 'string' && typeof right === 'string') {
    return left.replace(/\r\n?/g, '\n') === right.replace(/\r\n?/g, '\n');
  }
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
  const day = dayInText(text);
  if (day !== null) return day;
  return /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
}

/** Words that a form holds before anything is filled: defaults of lists, dashes. */
const placeholders = new Set(['-', '—', '——', '/', '\\', '无', '否', '未开始', '未启动', '待填', '待办', '未完成']);

/** Fields that a form may have filled beforehand in rows that wait: what each is for, or whose. */
export const labelFields: ReadonlySet<FieldKey> = new Set(['category', 'leadUnit', 'dutyUnit']);

/** Whether a value may stand in a row that still waits for its record. A unit does where it stands over several rows (`tall`): in one alone she wrote it. */
function leavesWaiting(column: ColumnMapping | undefined, value: CellValue, tall: boolean): boolean {
  if (isEmpty(value)) return true;
  const field = column?.field === null || column?.field === undefined ? null : fieldOf(column.field);
  const text = String(isDay(value) ? value.day : value).trim();
  if (field?.key === 'seq') return /^\d{1,4}$/.test(text);
  if (field !== null && column?.use === 'fill' && labelFields.has(field.key)) return field.key === 'category' || tall;
  if (column?.use === 'fill' || (field !== null && nameFields.has(field.key))) return false;
  return typeof value !== 'string' || placeholders.has(text) || (field?.enum?.includes(text) ?? false);
}

function holds(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** Whether half of what a row holds and more is struck through. */
function isStruck(cells: readonly Cell[]): boolean {
  const held = cells.filter(({ value }) => !isEmpty(value));
  const struck = held.filter((cell) => cell.struck);
  return struck.length > 0 && struck.length * 2 >= held.length;
}

/** The rows between header and footer that may hold a record, top down; group rows and subtotals are left out. */
export function bodyRows(sheet: Sheet, mapping: HeaderMapping): BodyRow[] {
  const grid = gridOf(sheet);
  const skipped = new Set([...mapping.groups.map((group) => group.row), ...mapping.reserved]);
  const hidden = new Set(sheet.hiddenRows);
  const byColumn = new Map(mapping.columns.map((column) => [column.column, column]));
  const first = mapping.columns[0]?.column ?? 0;
  const last = mapping.columns.at(-1)?.column ?? -1;
  const numbers: number[] = [];
  for (let row = mapping.bodyRow; row < mapping.bodyEnd; row += 1) if (!skipped.has(row)) numbers.push(row);
  const lines = lineNamesOf(sheet, mapping, numbers);
  const namesLine = (column: number) => lines.some((one) => one.column === column);
  const rows: BodyRow[] = [];
  for (const row of numbers) {
    const cells = sheet.cells[row] ?? [];
    let [blank, waiting] = [true, true];
    for (let column = first; waiting && column <= last; column += 1) {
      const cell = cells[column];
      const merge = grid.merge(row, column);
      const value = merge ? grid.value(merge.row, merge.column) : (cell?.value ?? null);
      if (isEmpty(value) || (cell?.formula ?? null) !== null) continue;
      blank = false;
      waiting = namesLine(column) || leavesWaiting(byColumn.get(column), value, (merge?.rows ?? 1) > 1);
    }
    const saysOwn = mapping.columns.some(({ column, field, use }) => {
      return (use === 'fill' || (field !== null && nameFields.has(field))) && !isEmpty(grid.value(row, column));
    });
    const further = !saysOwn && lines.some((line) => line.names.indexOf(grid.text(row, line.column).trim()) > 0);
    const mergeAt = (slot: Slot) => grid.merge(row, slot.column);
    rows.push({
      row,
      blank,
      waiting,
      further,
      hidden: hidden.has(row),
      struck: isStruck(cells),
      value: (slot) => {
        const merge = mergeAt(slot);
        return merge ? grid.value(merge.row, merge.column) : grid.value(row, slot.column);
      },
      obstacle: (slot) => {
        const merge = mergeAt(slot);
        if (merge !== null && (merge.row !== row || merge.column !== slot.column)) return 'merged';
        if (sheet.fixed?.some(({ area }) => holds(area, row, slot.column))) return 'fixed';
        if (grid.formula(row, slot.column) !== null) return 'formula';
        return sheet.protected && (cells[slot.column]?.locked ?? true) ? 'locked' : null;
      },
      cell: (slot) => cells[slot.column] ?? null,
      merge: mergeAt,
      text: (column) => grid.text(row, column),
    });
  }
  return rows;
}

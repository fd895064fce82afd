import { type FieldKey, fieldOf } from '../fields.ts';
import type { ColumnMapping, HeaderMapping } from '../mapping/mapping.ts';
import { normaliseHeader } from '../mapping/normalise-header.ts';
import type { FillRow, FillValue } from '../rows/fill-row.ts';

/** A column that a fill writes to. `key` names its values in the record: the field, in a matrix field and indicator. */
export interface Slot {
  readonly key: string;
  readonly field: FieldKey;
  readonly column: number;
  readonly header: string;
  readonly hint: string | null;
  /** Whether another column says each row's unit, so that a figure in another one is told apart. */
  readonly unitBeside: boolean;
  /** The unit of money that the sheet names above its header (单位：万元), else null. */
  readonly money: string | null;
  readonly of: string | null;
}

/** A row with its values by slot. */
export interface SlotRow extends Pick<FillRow, 'id' | 'number' | 'title' | 'group' | 'capture'> {
  readonly values: ReadonlyMap<string, FillValue>;
  readonly formats: ReadonlyMap<string, string>;
}

/** What the values of a column are called in the record: the field; in a matrix field and indicator, with its unit. */
export function slotKey(column: Pick<ColumnMapping, 'field' | 'of'>): string {
  const field = column.field ?? '';
  if (column.of === null) return field;
  const { text, hint } = normaliseHeader(column.of);
  return `${field}@${text}${hint === null ? '' : `(${hint})`}`;
}

/** The columns that a fill writes to, left to right. */
export function slotsOf(mapping: HeaderMapping): Slot[] {
  const slots: Slot[] = [];
  const unitBeside = mapping.columns.some(({ field, use }) => field === 'unit' && use === 'fill');
  const money = mapping.moneyUnit;
  for (const { column, field, use, header, hint, of } of mapping.columns) {
    if (use !== 'fill' || field === null || fieldOf(field).fill !== 'notice') continue;
    slots.push({ key: slotKey({ field, of }), field, column, header, hint, unitBeside, money, of });
  }
  return slots;
}

const folded = (text: string) => normaliseHeader(text).text;

/** What a district's share is in a matrix: its 任务数 and its 目标任务 are both the share of the indicator over them. */
const matrixFields: Partial<Record<FieldKey, FieldKey>> = { targetValue: 'share', share: 'share', target: 'share' };

/** Whether a share belongs under an indicator: the same name and, where two indicators differ only in it, the same unit. */
function isUnder(slot: Slot, slots: readonly Slot[], metric: string, unit: string): boolean {
  if (slot.of === null) return true;
  const own = folded(slot.of);
  if (own !== folded(metric)) return own === folded(`${metric}(${unit})`);
  const rival = slots.some(
    (one) => one.of !== null && one.field === slot.field && one !== slot && folded(one.of) === own,
  );
  return !rival || slot.hint === unit;
}

/** Rows of shares put together by district: one row a district, a value an indicator. Shares of what the sheet has no column for make no row. */
function matrixRows(rows: readonly FillRow[], slots: readonly Slot[]): SlotRow[] {
  const districts = new Map<string, { first: FillRow; values: Map<string, FillValue> }>();
  for (const row of rows) {
    const region = row.cells.region?.value;
    if (typeof region !== 'string') continue;
    const metric = String(row.cells.metric?.value ?? row.title);
    const unit = String(row.cells.unit?.value ?? '');
    const fitting = slots.filter((slot) => isUnder(slot, slots, metric, unit));
    if (fitting.every(({ of }) => of === null)) continue;
    const key = `${row.capture}:${region}`;
    const district = districts.get(key) ?? { first: row, values: new Map<string, FillValue>() };
    districts.set(key, district);
    for (const slot of fitting) {
      const source = slot.of === null ? slot.field : (matrixFields[slot.field] ?? null);
      const value = source === null ? undefined : row.cells[source];
      if (value !== undefined && !district.values.has(slot.key)) district.values.set(slot.key, value);
    }
  }
  return [...districts.values()].map(({ first, values }, index) => {
    const title = String(first.cells.region?.value ?? first.title);
    if (values.has('seq')) values.set('seq', { value: index + 1 });
    const { id, capture } = first;
    return { id, number: index + 1, title, group: null, capture, values, formats: new Map() };
  });
}

/** The rows with the values that the sheet has columns for. A field that a row does not name has no entry. */
export function slotRows(rows: readonly FillRow[], mapping: HeaderMapping, slots: readonly Slot[]): SlotRow[] {
  if (mapping.shape === 'matrix') return matrixRows(rows, slots);
  return rows.map((row) => {
    const values = new Map<string, FillValue>();
    const formats = new Map<string, string>();
    for (const slot of slots) {
      const value = row.cells[slot.field];
      if (value !== undefined) values.set(slot.key, value);
      const format = row.formats?.[slot.field];
      if (format !== undefined) formats.set(slot.key, format);
    }
    const { id, number, title, group, capture } = row;
    return { id, number, title, group, capture, values, formats };
  });
}

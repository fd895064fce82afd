import type { FieldKey } from '../ledger/fields.ts';
import { hashOf } from '../ledger/mapping/fingerprint.ts';
import type { HeaderMapping } from '../ledger/mapping/mapping.ts';
import { findRows } from '../ledger/plan/find-rows.ts';
import { type BodyRow, readAs } from '../ledger/plan/sheet-body.ts';
import { type Slot, slotsOf } from '../ledger/plan/slots.ts';
import { distinct } from '../ledger/rows/row.ts';
import type { FilledSheet } from '../ledger/sidecar.ts';

/** What tells one row of hers from another: what it is about, never its place, its number or how far it is. */
const telling: ReadonlySet<FieldKey> = new Set([
  'itemNo',
  'code',
  'title',
  'subTitle',
  'target',
  'content',
  'metric',
  'targetValue',
  'region',
  'month',
  'thisTask',
  'problem',
  'role',
  'dutyUnit',
]);

/** The columns that tell one row from another; all of them where none is known to. */
export function tellingSlots({ columns }: HeaderMapping): Slot[] {
  const slot = (column: number, field: FieldKey): Slot => ({
    key: field,
    field,
    column,
    header: '',
    hint: null,
    unitBeside: false,
    money: null,
    of: null,
  });
  const named = columns.flatMap(({ column, field }) =>
    field !== null && telling.has(field) ? [slot(column, field)] : [],
  );
  return named.length > 0 ? named : columns.map(({ column, field }) => slot(column, field ?? 'title'));
}

/**
 * A key a row, in the rows' order: the id that Taizhang filled it under, else one made of what the row is about. No counter is kept
 * anywhere, so two people who hand out the same ledger give its rows the same keys.
 */
export function keyedRows(body: readonly BodyRow[], mapping: HeaderMapping, last: FilledSheet | null): string[] {
  const known = new Map<BodyRow, string>();
  if (last !== null) {
    const found = findRows([], last, body, slotsOf(mapping));
    for (const { id } of last.rows) {
      const row = found.filled(id);
      if (row !== undefined) known.set(row, id);
    }
  }
  const made = contentKeys(body, mapping);
  return distinct(body.map((row, index) => known.get(row) ?? made[index] ?? ''));
}

/** A key a row made of what it is about, whatever columns stand beside those; rows that say the same are numbered in order. */
export function contentKeys(body: readonly BodyRow[], mapping: HeaderMapping): string[] {
  const slots = tellingSlots(mapping);
  const said = (row: BodyRow) => slots.map((slot) => `${slot.key}:${readAs(row.value(slot))}`).sort();
  return distinct(body.map((row) => `=${hashOf(said(row).join('\n'))}`));
}

/** A key made of what a row is about, without its number among rows that say the same. */
export function withoutCount(key: string): string {
  return key.split('~')[0] ?? key;
}

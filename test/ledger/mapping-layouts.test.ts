import { describe, expect, it } from 'vitest';
import { mapHeaders } from '../../shared/ledger/mapping/map-headers.ts';
import type { ColumnMapping } from '../../shared/ledger/mapping/mapping.ts';
import type { CellValue } from '../../shared/workbook/cell.ts';
import data from './mapping-layouts.json';
import { sheetOf } from './memory-sheet.ts';

interface Layout {
  readonly id: string;
  readonly headers: readonly string[];
  readonly expect: readonly (string | null)[];
  readonly values?: Readonly<Record<string, readonly string[]>>;
}

function columnsOf(layout: Layout): readonly ColumnMapping[] {
  const samples = Object.values(layout.values ?? {}).reduce((most, one) => Math.max(most, one.length), 0);
  const body = Array.from({ length: samples }, (_, index): CellValue[] =>
    layout.headers.map((header) => layout.values?.[header]?.[index] ?? null),
  );
  const mapped = mapHeaders(sheetOf([['2025年为民实事台账'], [...layout.headers], ...body]));
  if (!mapped.ok) throw new Error(mapped.error.message);
  return mapped.value.columns;
}

const layouts: readonly Layout[] = data.layouts;
const heldOut: readonly Layout[] = data.heldOut;

describe('headers of published ledgers', () => {
  it.each(layouts.map((layout) => [layout.id, layout] as const))('%s maps as expected, without asking', (_, layout) => {
    const columns = columnsOf(layout);
    expect(columns.map((column) => column.field)).toEqual(layout.expect);
    expect(columns.filter((column) => column.use === 'ask')).toEqual([]);
  });

  it.each(heldOut.map((layout) => [layout.id, layout] as const))('%s has no wrong silent mapping', (_, layout) => {
    const columns = columnsOf(layout);
    const silent = columns.map((column, index) => ({ column, expected: layout.expect[index] ?? null }));
    for (const { column, expected } of silent) {
      if (column.use !== 'ask' && column.field !== null) {
        expect([column.header, column.field]).toEqual([column.header, expected]);
      }
    }
    const right = silent.filter(({ column, expected }) => column.field === expected).length;
    expect(right / columns.length).toBeGreaterThanOrEqual(0.9);
  });

  it('writes to nothing that the clerk fills', () => {
    for (const layout of [...layouts, ...heldOut]) {
      const user = ['person', 'phone', 'remark', 'progress', 'problems', 'status', 'evidence', 'code', 'totalInvest'];
      for (const column of columnsOf(layout)) {
        if (column.field !== null && user.includes(column.field)) expect(column.use).not.toBe('fill');
      }
    }
  });
});

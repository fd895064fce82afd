import { expect } from 'vitest';
import { fillLedger, planLedger } from '../../shared/ledger/fill/fill-ledger.ts';
import { openSheet } from '../../shared/ledger/fill/open-ledger.ts';
import type { FillPlan } from '../../shared/ledger/plan/plan.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import type { Sheet } from '../../shared/workbook/host.ts';
import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';
import type { DrawnSheet } from './drawn-sheet.ts';
import { formulaValue } from './formula-values.ts';
import { captureOf, item } from './sample-notice.ts';

/** The notice that is filled into a drawn sheet. */
export function noticeFor({ items, sectioned }: Pick<DrawnSheet, 'items' | 'sectioned'>): Capture {
  return captureOf(
    Array.from({ length: items }, (_, index) => {
      const section = sectioned ? `第${index % 3}方面` : null;
      return item(index + 1, { section, deadline: { text: '12月底前', date: '2025-12-31' } });
    }),
  );
}

/** A drawn sheet before and after its fill, the plan in between, and the file. */
export interface Outcome {
  readonly before: Sheet;
  readonly after: Sheet;
  readonly plan: FillPlan;
  /** Rows and columns that the fill says it wrote, `row,column` as they stand afterwards. */
  readonly written: ReadonlySet<string>;
  readonly bytes: Uint8Array;
}

/** Plans and fills; null where the sheet has no header. A fill that does not do what was planned throws. */
export async function fillDrawn(drawn: DrawnSheet): Promise<Outcome | null> {
  const host = openXlsx(drawn.bytes);
  if (!host.ok) throw new Error(host.error.message);
  const ledger = await openSheet(host.value);
  if (!ledger.ok) return null;
  const captures = [noticeFor(drawn)];
  const plan = planLedger(ledger.value, captures);
  const ran = await fillLedger(host.value, plan, captures, { at: '2025-03-03T08:00:00Z' });
  if (!ran.ok) throw new Error(`${ran.error.code}: ${ran.error.message}`);
  const rows = ran.value.rows.filter(({ kind }) => kind !== 'group');
  const planned = [...plan.insert, ...plan.update].map(({ id }) => id);
  expect(rows.map(({ id }) => id).sort()).toEqual(planned.sort());
  const all = [...plan.insert, ...plan.update, ...plan.same, ...plan.held, ...plan.gone].map(({ id }) => id);
  expect(new Set([...all, ...plan.conflict.map(({ id }) => id)]).size).toBe(drawn.items);
  const back = await openSheet(host.value);
  if (!back.ok) throw new Error(back.error.message);
  const again = planLedger(back.value, captures);
  const barred = new Set(plan.held.map(({ id }) => id));
  expect([again.insert.filter(({ id }) => !barred.has(id)), again.update]).toEqual([[], []]);
  const written = new Set(ran.value.rows.flatMap(({ row, cells }) => cells.map(({ column }) => `${row},${column}`)));
  return { before: ledger.value.sheet, after: back.value.sheet, plan, written, bytes: host.value.save() };
}

/** Where a row of the sheet stands once the plan is run. */
export function movedBy(plan: FillPlan): (row: number) => number {
  const lines = plan.insert.flatMap(({ place, newGroup }) =>
    place.kind === 'new' ? [place.before, ...(newGroup === null ? [] : [place.before])] : [],
  );
  return (row) => row + lines.filter((before) => before <= row).length;
}

const held = (sheet: Sheet, row: number, column: number) => sheet.cells[row]?.[column];

/** Every cell that the plan does not name stands where it stood, with its value, format and lock; its formula comes to the same. */
export function expectOnlyPlanned({ before, after, plan, written }: Outcome): void {
  const moved = movedBy(plan);
  const kept = new Set<number>();
  for (const [row, line] of before.cells.entries()) {
    kept.add(moved(row));
    for (const [column, cell] of line.entries()) {
      const now = held(after, moved(row), column);
      if (written.has(`${moved(row)},${column}`)) continue;
      const place = `${row},${column} → ${moved(row)}`;
      expect([place, now?.format ?? 'General', now?.formula === null]).toEqual([
        place,
        cell.format,
        cell.formula === null,
      ]);
      if (cell.formula === null) expect([place, now?.value]).toEqual([place, cell.value]);
      else expect([place, formulaValue(after, moved(row), column)]).toEqual([place, formulaValue(before, row, column)]);
    }
  }
  for (const [row, line] of after.cells.entries()) {
    if (kept.has(row) || row >= moved(before.cells.length)) continue;
    for (const [column, cell] of line.entries()) {
      if (written.has(`${row},${column}`)) continue;
      const beside = column < plan.span.first || column > plan.span.last;
      expect([row, column, cell.value, beside && cell.formula !== null]).toEqual([row, column, null, false]);
    }
  }
  const merges = before.merges.map((area) => JSON.stringify([moved(area.row), area.column, area.columns]));
  const now = after.merges.map((area) => JSON.stringify([area.row, area.column, area.columns]));
  expect(merges.filter((merge) => !now.includes(merge))).toEqual([]);
}

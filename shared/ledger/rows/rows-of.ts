import type { Capture } from '../../notice/capture.ts';
import { repeatedQuotes, textFragmentUrl } from '../text-fragment.ts';
import { asked } from './asked.ts';
import { breakdownRows } from './breakdown-rows.ts';
import { captureKey, type ItemContext, type LedgerRow, type RowOptions, type RowShape } from './row.ts';
import { scheduleMonthRows, scheduleRows } from './schedule-rows.ts';
import { subjectOf } from './subject.ts';
import { itemRows, targetRows } from './target-rows.ts';
import { unitRows } from './unit-rows.ts';

/** The items asked for, in the order of their notices, each with what its rows need. */
export function itemContexts(shape: RowShape, captures: readonly Capture[], options: RowOptions): ItemContext[] {
  const contexts: ItemContext[] = [];
  for (const capture of captures) {
    const { notice } = capture;
    const key = captureKey(capture);
    const { year } = subjectOf([capture]);
    const repeated = repeatedQuotes(notice);
    for (const item of notice.items) {
      if (!asked(item, options)) continue;
      const link = textFragmentUrl(capture, item, repeated);
      contexts.push({ capture, notice, item, key, seq: contexts.length + 1, year, link, shape, options });
    }
  }
  return contexts;
}

/** The month that a monthly table is about: the one asked for, else that of 数据截止日期, else that of the capture. */
export function monthOf(captures: readonly Capture[], options: RowOptions): number {
  const day = options.asOf ?? captures[0]?.capturedAt ?? '2000-01-01';
  return options.month ?? Number(day.slice(5, 7));
}

function monthRows(contexts: readonly ItemContext[], month: number): LedgerRow[] {
  const slices = contexts.map((context) => scheduleMonthRows(context, month));
  const carried = slices.flatMap((slice) => slice.carried);
  const due = slices.flatMap((slice) => slice.due);
  return [
    ...carried.map((row, index) => ({ ...row, cells: { ...row.cells, seq: { value: `续${index + 1}` } } })),
    ...due.map((row, index) => ({ ...row, cells: { ...row.cells, seq: { value: index + 1 } } })),
  ];
}

function renumbered(rows: readonly LedgerRow[]): LedgerRow[] {
  return rows.map((row, index) => ({ ...row, cells: { ...row.cells, seq: { value: index + 1 } } }));
}

/**
 * The rows of a table from one or more notices, in the notices' order: one an item, a promised figure, a month's entry, a
 * sub-project, a unit and item, or a share, as the shape says. Each row carries every field that the notice fills, whether or
 * not the table has a column for it, and an id that is the same for every capture of the notice.
 */
export function rowsOf(shape: RowShape, captures: readonly Capture[], options: RowOptions = {}): LedgerRow[] {
  const contexts = itemContexts(shape, captures, options);
  switch (shape.rowUnit) {
    case 'item':
    case 'form':
      return contexts.flatMap(itemRows);
    case 'target':
      return contexts.flatMap(targetRows);
    case 'schedule-month':
      return monthRows(contexts, monthOf(captures, options));
    case 'schedule-row':
      return renumbered(contexts.flatMap(scheduleRows));
    case 'unit-item':
      return renumbered(unitRows(contexts));
    case 'breakdown':
      return contexts.flatMap(breakdownRows);
  }
}

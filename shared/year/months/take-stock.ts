import { isFinished, rateOf } from '../../ledger/report/ledger-figures.ts';
import { figureName, type LedgerRecord } from '../../ledger/report/ledger-records.ts';
import type { KeyedRow, LedgerView } from '../ledger-view.ts';
import { shownText } from '../shown-value.ts';
import { viewRecords } from '../view-records.ts';
import { type LedgerHistory, rekeyed, type Stand } from './ledger-history.ts';

/**
 * What she is asked about a row. `falls`: the cumulative figure is below an earlier one. `exceeds`: it is over its target. `above`: it is over
 * what it is not to exceed. `short`: the row is called finished and its figure is not there. `late`: its deadline has passed. `still`: nothing was reported since. `unread`:
 * a cell that is to hold a figure holds none; `now` is what it says, `against` its header.
 */
export type AskKind = 'falls' | 'exceeds' | 'above' | 'short' | 'late' | 'still' | 'unread';

export interface Ask {
  readonly kind: AskKind;
  /** Zero-based row of the sheet. */
  readonly row: number;
  readonly title: string;
  readonly unit: string | null;
  readonly leadUnit: string | null;
  /** The figure or day now, and the one it is held against. */
  readonly now: number | string | null;
  readonly against: number | string | null;
}

export interface Stock {
  readonly history: LedgerHistory;
  readonly asks: readonly Ask[];
}

function progressOf(view: LedgerView, row: KeyedRow): string | null {
  const column = view.mapping.columns.find(({ field, use }) => field === 'progress' && use !== 'ask');
  const text = column === undefined ? '' : shownText(row.at, column.column);
  return text === '' ? null : text;
}

/** The first day of those that told what is told now without a break; null where something moved since the last. */
function stillSince(now: Stand, stands: readonly Stand[]): string | null {
  const moved = stands.findLastIndex(
    ({ doneValue, progress, status }) =>
      doneValue !== now.doneValue || progress !== now.progress || status !== now.status,
  );
  return stands[moved + 1]?.asOf ?? null;
}

/** A row by its title, with what it counts where that is told apart. */
function askedAbout(record: LedgerRecord): string {
  const { title, metric, share } = record;
  return metric === null || share !== null || metric.includes(title) ? figureName(record) : `${title}（${metric}）`;
}

function asksOf(record: LedgerRecord, now: Stand, earlierStands: readonly Stand[]): Ask[] {
  const { row, unit, leadUnit } = record;
  if (!record.applicable) return [];
  const ask = (kind: AskKind, at: Ask['now'], against: Ask['against']): Ask => {
    return { kind, row, title: askedAbout(record), unit, leadUnit, now: at, against };
  };
  const asks: Ask[] = record.unread.map(({ header, text }) => ask('unread', text, header));
  const { doneValue } = now;
  const earlier = earlierStands.at(-1)?.doneValue ?? null;
  const rate = rateOf(record);
  const done = isFinished(record.status);
  const over = record.upperBound && doneValue !== null && record.targetValue !== null && doneValue > record.targetValue;
  if (over) asks.push(ask('above', doneValue, record.targetValue));
  const grows = !record.upperBound && unit !== '%';
  const fell = grows && doneValue !== null && earlier !== null && doneValue < earlier;
  if (fell) asks.push(ask('falls', doneValue, earlier));
  if (rate !== null && rate > 1) asks.push(ask('exceeds', doneValue, record.targetValue));
  if (done && rate !== null && rate < 1) asks.push(ask('short', doneValue, record.targetValue));
  const open = !done && !(rate !== null && rate >= 1);
  if (open && record.deadline !== null && now.asOf > record.deadline) asks.push(ask('late', now.asOf, record.deadline));
  const since = stillSince(now, earlierStands);
  if (open && since !== null) asks.push(ask('still', now.asOf, since));
  return asks;
}

/**
 * Takes stock of a ledger as of a day: each row's figure, progress and status join its history (a second taking on one day replaces
 * the first), and what does not fit what was known is asked about. Nothing in the sheet is changed.
 */
export function takeStock(view: LedgerView, before: LedgerHistory, asOf: string, by: string | null): Stock {
  const known = rekeyed(before, view.rows);
  const records = new Map(viewRecords(view, asOf).map((record) => [record.row, record]));
  const histories = new Map(known.rows.map((row) => [row.key, row.history]));
  const asks: Ask[] = [];
  const rows = view.rows.flatMap((row) => {
    const record = records.get(row.at.row);
    if (record === undefined) return [];
    const now: Stand = {
      asOf,
      doneValue: record.doneValue,
      progress: progressOf(view, row),
      status: record.status,
      by,
    };
    const others = (histories.get(row.key) ?? []).filter((stand) => stand.asOf !== asOf);
    const earlier = others.filter((stand) => stand.asOf < asOf);
    asks.push(...asksOf(record, now, earlier));
    const history = [...others, now].sort((a, b) => a.asOf.localeCompare(b.asOf));
    return [{ key: row.key, title: row.title, history }];
  });
  const present = new Set(rows.map(({ key }) => key));
  const gone = known.rows.filter(({ key }) => !present.has(key));
  return { history: { ...known, sheet: view.sheet.name, rows: [...rows, ...gone] }, asks };
}

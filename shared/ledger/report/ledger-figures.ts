import { sum } from '../../notice/decimals.ts';
import { knownState } from '../vocabulary/states.ts';
import type { LedgerRecord } from './ledger-records.ts';
import type { UnreadCell } from './row-cells.ts';

/**
 * How a record or an item stands on the day of the report. `going`: under way, but with no deadline or figure to compare its
 * pace with; `waiting`: not begun.
 */
export type Standing = 'done' | 'ahead' | 'on-time' | 'going' | 'behind' | 'overdue' | 'waiting' | 'unknown';

/** One item of the ledger: all rows with its number, or all districts' shares of it. */
export interface LedgerItem {
  readonly item: string;
  readonly title: string;
  readonly leadUnit: string | null;
  readonly records: readonly LedgerRecord[];
  readonly standing: Standing;
  readonly started: boolean;
}

/** An indicator with its rate, 1 = 100 %; may exceed 1. */
export interface RatedRecord {
  readonly record: LedgerRecord;
  readonly rate: number;
}

/** What the ledger says as a whole on one day. 无任务 rows are in no figure but `withoutTask`. */
export interface LedgerFigures {
  readonly asOf: string;
  readonly items: readonly LedgerItem[];
  readonly withoutTask: number;
  readonly indicators: number;
  readonly rated: readonly RatedRecord[];
  readonly yearInvest: number;
  readonly doneInvest: number;
  /** Cells that are to hold a figure and could not be counted, in the sheet's order. */
  readonly unread: readonly UnreadCell[];
}

/** Whether a status says that nothing is left to do. */
export function isFinished(status: string | null): boolean {
  const state = status === null ? null : knownState(status);
  return state === 'done' || state === 'closed';
}

const isUnstarted = (status: string) => knownState(status) === 'waiting';
/** Ahead and on time are told apart by the yellow gap of the built-in lights: ten percentage points. */
const gap = 0.1;

function dayNumber(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000;
}

/** The share of the year's time that has passed for a deadline, 0 to 1, as the built-in 序时进度 formula reckons it. */
function timeRate(deadline: string, asOf: string): number {
  const start = dayNumber(`${asOf.slice(0, 4)}-01-01`);
  const span = dayNumber(deadline) - start + 1;
  return span <= 0 ? 1 : Math.max(0, Math.min(1, (dayNumber(asOf) - start + 1) / span));
}

/** 完成率: done over target; none for upper bounds, for targets of nothing, and where either figure is missing. */
export function rateOf(record: LedgerRecord): number | null {
  if (record.targetValue === null || record.targetValue === 0 || record.doneValue === null) return null;
  return record.upperBound ? null : record.doneValue / record.targetValue;
}

/** 进度偏差 of each record that has one: its rate less the share of the year's time that has passed for it. */
export function pacesOf(records: readonly LedgerRecord[], asOf: string): number[] {
  return records.flatMap((record) => {
    const rate = rateOf(record);
    return rate === null || record.deadline === null ? [] : [rate - timeRate(record.deadline, asOf)];
  });
}

function standingOf(record: LedgerRecord, asOf: string): Standing {
  if (isFinished(record.status)) return 'done';
  const rate = rateOf(record);
  if (rate !== null && rate >= 1) return 'done';
  if (record.deadline !== null && asOf > record.deadline) return 'overdue';
  if (record.status !== null && knownState(record.status) === 'behind') return 'behind';
  const [ahead] = pacesOf([record], asOf);
  if (ahead !== undefined) {
    if (ahead >= gap) return 'ahead';
    return ahead <= -gap ? 'behind' : 'on-time';
  }
  if (record.status !== null) return isUnstarted(record.status) ? 'waiting' : 'going';
  return 'unknown';
}

/** The worse standing first: an item stands as its slowest row does. */
const slowness: readonly Standing[] = ['overdue', 'behind', 'waiting', 'unknown', 'going', 'on-time', 'ahead', 'done'];

function slowest(standings: readonly Standing[]): Standing {
  return slowness.find((standing) => standings.includes(standing)) ?? 'unknown';
}

function hasStarted(record: LedgerRecord): boolean {
  if (record.doneValue !== null && record.doneValue > 0) return true;
  return record.status !== null && !isUnstarted(record.status);
}

/**
 * The rows of each item: those with its number that follow one another, and those elsewhere that repeat its title too. A number that
 * begins again under another heading, or for another matter, is another item. Districts' shares of one matter are one item, whatever
 * numbers their rows have.
 */
function byItem(records: readonly LedgerRecord[]): readonly (readonly LedgerRecord[])[] {
  const items: LedgerRecord[][] = [];
  const byTitle = new Map<string, LedgerRecord[]>();
  let last: LedgerRecord[] = [];
  for (const record of records) {
    const before = last.at(-1);
    const follows = before !== undefined && before.item === record.item && before.group === record.group;
    const shared = record.share !== null;
    const key = [record.group ?? '', shared ? '' : record.item, record.title].join('\n');
    let rows = follows && !shared ? last : byTitle.get(key);
    if (rows === undefined) {
      rows = [];
      items.push(rows);
    }
    rows.push(record);
    byTitle.set(key, rows);
    last = rows;
  }
  return items;
}

/** An indicator that is shared out among districts counts once. */
function indicatorsOf({ records }: Pick<LedgerItem, 'records'>): number {
  const counted = records.filter(({ targetValue }) => targetValue !== null);
  return new Set(counted.map(({ share, metric, row }) => (share === null ? row : (metric ?? '')))).size;
}

/** The same records with each district's share an item of its own, as districts are ranked. */
export function sharesApart(records: readonly LedgerRecord[]): LedgerRecord[] {
  return records.map((record) => {
    const { share, title } = record;
    return share === null ? record : { ...record, share: null, item: `${title}/${share}` };
  });
}

/** Reckons the figures of a ledger as of a day. Rows of one number are one item; it is done when all its rows are. */
export function ledgerFigures(records: readonly LedgerRecord[], asOf: string): LedgerFigures {
  const items: LedgerItem[] = [];
  let withoutTask = 0;
  for (const all of byItem(records)) {
    const active = all.filter((record) => record.applicable);
    const [first] = active;
    if (!first) {
      withoutTask += 1;
      continue;
    }
    items.push({
      item: first.item,
      title: first.title,
      leadUnit: first.leadUnit,
      records: active,
      standing: slowest(active.map((record) => standingOf(record, asOf))),
      started: active.some(hasStarted),
    });
  }
  const active = items.flatMap((item) => item.records);
  return {
    asOf,
    items,
    withoutTask,
    indicators: items.reduce((sum, item) => sum + indicatorsOf(item), 0),
    rated: active.flatMap((record) => {
      const rate = rateOf(record);
      return rate === null ? [] : [{ record, rate }];
    }),
    yearInvest: sum(active.map((record) => record.yearInvest ?? 0)),
    unread: active.flatMap((record) => record.unread),
    doneInvest: sum(active.map((record) => record.doneInvest ?? 0)),
  };
}

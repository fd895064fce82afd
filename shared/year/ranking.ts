import { type LedgerItem, rateOf } from '../ledger/report/ledger-figures.ts';
import { sum } from '../notice/decimals.ts';
import { UnitNames, unitsInCell } from './unit-cell.ts';

/** A unit or district with how its items stand. */
export interface Ranked {
  /** 1 for the best; equals share a rank. */
  readonly rank: number;
  readonly name: string;
  readonly items: number;
  readonly done: number;
  readonly late: number;
  /** Mean of its indicators' rates, each counted as at most 1; null where it has none. */
  readonly rate: number | null;
  readonly rows: readonly number[];
}

interface Tally {
  items: number;
  done: number;
  late: number;
  readonly rates: number[];
  readonly rows: number[];
}

/** Ranks by the mean rate, then by the share of items done, then by fewer late ones. An item of several units counts for the first. */
export function rankBy(items: readonly LedgerItem[], of: (item: LedgerItem) => string): Ranked[] {
  const called = new UnitNames();
  const tallies = new Map<string, Tally>();
  for (const item of items) {
    const [first] = unitsInCell(of(item));
    if (first === undefined) continue;
    const name = called.called(first);
    const tally = tallies.get(name) ?? { items: 0, done: 0, late: 0, rates: [], rows: [] };
    tallies.set(name, tally);
    tally.items += 1;
    if (item.standing === 'done') tally.done += 1;
    if (item.standing === 'overdue' || item.standing === 'behind') tally.late += 1;
    for (const record of item.records) {
      const rate = rateOf(record);
      if (rate !== null) tally.rates.push(Math.min(rate, 1));
      tally.rows.push(record.row);
    }
  }
  const lines = [...tallies].map(([name, { items: count, done, late, rates, rows }]) => ({
    name,
    items: count,
    done,
    late,
    rate: rates.length === 0 ? null : sum(rates) / rates.length,
    rows,
  }));
  const order = (a: (typeof lines)[number], b: (typeof lines)[number]) =>
    (b.rate ?? -1) - (a.rate ?? -1) || b.done / b.items - a.done / a.items || a.late - b.late;
  const sorted = lines.sort((a, b) => order(a, b) || a.name.localeCompare(b.name, 'zh-CN'));
  let rank = 0;
  return sorted.map((line, index) => {
    const before = sorted[index - 1];
    if (before === undefined || order(before, line) !== 0) rank = index + 1;
    return { rank, ...line };
  });
}

import { sum } from '../../notice/decimals.ts';
import type { Amount, Item, ScheduleEntry, Target } from '../../notice/notice.ts';
import { quarterOf } from './schedule.ts';

/** How quarterly figures are meant: each quarter's own share, or what is done by its end. */
export type PlanBasis = '当季' | '累计';

/** Quarterly figures of one target, in the target's unit; null where a quarter prints none. */
export interface QuarterPlan {
  readonly basis: PlanBasis;
  readonly values: readonly (number | null)[];
}

/**
 * Which way four figures are meant, or null where they do not belong to the total. Source: 累计 where the schedule says so,
 * or where the figures never fall and the last one is the total; 当季 where they add up to the total.
 */
export function planBasis(
  values: readonly (number | null)[],
  total: number,
  saysCumulative: boolean,
): PlanBasis | null {
  const present = values.filter((value) => value !== null);
  if (present.length < 2) return null;
  const rising = present.every((value, index) => index === 0 || value >= (present[index - 1] ?? value));
  const last = present.at(-1);
  if (saysCumulative && rising && last === total) return '累计';
  if (sum(present) === total) return '当季';
  return rising && last === total ? '累计' : null;
}

interface Series {
  readonly unit: string;
  readonly values: (number | null)[];
  cumulative: boolean;
}

/** Figures that stand at the same place of a sub-project's entries, quarter by quarter. */
function printedSeries(item: Item): Series[] {
  const found = new Map<string, Series>();
  const crowded = new Set<string>();
  for (const entry of item.schedule) {
    const places = new Map<string, number>();
    for (const amount of entry.amounts) {
      const place = places.get(amount.unit) ?? 0;
      places.set(amount.unit, place + 1);
      const key = JSON.stringify([entry.subject, amount.unit, place]);
      const series = found.get(key) ?? { unit: amount.unit, values: [null, null, null, null], cumulative: true };
      const quarter = quarterOf(entry);
      if (series.values[quarter] !== null) crowded.add(key);
      series.values[quarter] = amount.value;
      series.cumulative = series.cumulative && amount.cumulative;
      found.set(key, series);
    }
  }
  return [...found].filter(([key]) => !crowded.has(key)).map(([, series]) => series);
}

function onlyAmount(entry: ScheduleEntry): Amount | null {
  const [amount, second] = entry.amounts;
  return amount && !second && !amount.cumulative ? amount : null;
}

/** All sub-projects together, where each entry prints one figure of its own. */
function summedSeries(item: Item): Series[] {
  const sums = new Map<string, Series>();
  for (const entry of item.schedule) {
    const amount = onlyAmount(entry);
    if (!amount) return [];
    const series = sums.get(amount.unit) ?? {
      unit: amount.unit,
      values: [null, null, null, null],
      cumulative: false,
    };
    const quarter = quarterOf(entry);
    series.values[quarter] = (series.values[quarter] ?? 0) + amount.value;
    sums.set(amount.unit, series);
  }
  return [...sums.values()];
}

/** The quarterly figures of each of an item's targets, in the order of its targets; null where the notice plans in words. */
export function quarterPlans(item: Item): (QuarterPlan | null)[] {
  const open = [...printedSeries(item), ...summedSeries(item)];
  return item.targets.map((target: Target) => {
    for (const [index, series] of open.entries()) {
      if (series.unit !== target.unit) continue;
      const basis = planBasis(series.values, target.value, series.cumulative);
      if (basis === null) continue;
      open.splice(index, 1);
      return { basis, values: series.values };
    }
    return null;
  });
}

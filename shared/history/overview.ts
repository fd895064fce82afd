import type { NoticeFacets } from './facets.ts';
import { itemFits } from './filter.ts';

/** What each filter can be set to. */
export interface FilterChoices {
  readonly units: readonly string[];
  readonly months: readonly string[];
  readonly years: readonly number[];
  readonly sites: readonly string[];
  readonly places: readonly string[];
  readonly tags: readonly string[];
  readonly findings: readonly string[];
}

function distinct<Value>(values: readonly (Value | null)[]): Value[] {
  return [...new Set(values)].filter((value) => value !== null);
}

/** What the filters offer over these notices, each value once; Chinese in dictionary order, years from the latest. */
export function choicesOf(notices: readonly NoticeFacets[]): FilterChoices {
  const items = notices.flatMap((notice) => notice.items);
  const { compare } = new Intl.Collator('zh-Hans');
  return {
    units: distinct(items.flatMap(({ units }) => units.map(({ name }) => name))).sort(compare),
    months: distinct(items.map(({ due }) => due?.slice(0, 7) ?? null)).sort(),
    years: distinct(notices.map(({ year }) => year)).sort((a, b) => b - a),
    sites: distinct(notices.map(({ site }) => site)).sort(compare),
    places: distinct(notices.map(({ place }) => place)).sort(compare),
    tags: distinct(notices.flatMap(({ tags }) => tags)).sort(compare),
    findings: distinct([...notices, ...items].flatMap(({ codes }) => codes)).sort(),
  };
}

type Counts = readonly (readonly [string, number])[];

export interface Overview {
  readonly notices: number;
  readonly items: number;
  readonly units: Counts;
  readonly months: Counts;
  readonly findings: Counts;
}

function tally(names: Iterable<string>): [string, number][] {
  const counts = new Map<string, number>();
  for (const name of names) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts];
}

/** 概览: items by unit (most first), by month due (in order, undated last) and notices by kind of open finding (most first). */
export function overviewOf(notices: readonly NoticeFacets[]): Overview {
  const items = notices.flatMap((notice) => notice.items);
  const most = (counts: [string, number][]) => counts.sort((a, b) => b[1] - a[1]);
  return {
    notices: notices.length,
    items: items.length,
    units: most(tally(items.flatMap(({ units }) => [...new Set(units.map(({ name }) => name))]))),
    months: tally(items.map(({ due }) => due?.slice(0, 7) ?? 'none')).sort(([a], [b]) =>
      a === 'none' ? 1 : b === 'none' ? -1 : a < b ? -1 : 1,
    ),
    findings: most(
      tally(notices.flatMap(({ codes, items: own }) => [...new Set([...codes, ...own.flatMap((item) => item.codes)])])),
    ),
  };
}

/** How many items her unit still has to finish, by when. */
export interface TaskCounts {
  readonly month: number;
  readonly quarter: number;
  readonly overdue: number;
  readonly none: number;
}

export const taskLists = ['month', 'quarter', 'overdue', 'none'] as const satisfies readonly (keyof TaskCounts)[];

/** Counts the open items of her unit, by any of its names, that each list holds on a day (`YYYY-MM-DD`). */
export function tasksOf(notices: readonly NoticeFacets[], units: readonly string[], today: string): TaskCounts {
  const counts = { month: 0, quarter: 0, overdue: 0, none: 0 };
  for (const { items } of notices) {
    for (const item of items) {
      if (itemFits(item, { units, done: false }, today)) {
        for (const due of taskLists) {
          if (itemFits(item, { due }, today)) counts[due] += 1;
        }
      }
    }
  }
  return counts;
}

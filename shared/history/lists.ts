import type { Result } from '../result/result.ts';
import type { HistoryDatabase } from './database.ts';
import { guarded, type HistoryError } from './history-error.ts';
import type { LogRow, NoticeRow } from './records.ts';

/** Narrows a list; every field given must fit. */
export interface NoticeFilter {
  readonly unit?: string | undefined;
  readonly year?: number | undefined;
  readonly site?: string | undefined;
  readonly finding?: string | undefined;
  /** A month in which something is due, `2025-12`, or `none` for what is due at no time. */
  readonly month?: string | undefined;
}

/** Ids of the notices that fit, newest first. Reads keys only, whatever the notices hold. */
export async function listNotices(
  db: HistoryDatabase,
  filter: NoticeFilter = {},
): Promise<Result<string[], HistoryError>> {
  return guarded(() =>
    db.transaction('r', db.notices, async () => {
      const within = await idsWithin(db, filter);
      const ids = await db.notices.orderBy('capturedAt').reverse().primaryKeys();
      return within === null ? ids : ids.filter((id) => within.has(id));
    }),
  );
}

/** The ids that a filter leaves, null where it filters nothing. */
export async function idsWithin(db: HistoryDatabase, filter: NoticeFilter): Promise<Set<string> | null> {
  const keys: [string, string | number | undefined][] = [
    ['units', filter.unit],
    ['year', filter.year],
    ['site', filter.site],
    ['codes', filter.finding],
  ];
  const sets: Set<string>[] = [];
  for (const [index, value] of keys) {
    if (value !== undefined) {
      sets.push(new Set(await db.notices.where(index).equals(value).primaryKeys()));
    }
  }
  const { month } = filter;
  if (month !== undefined) {
    const due = db.notices.filter(({ counts }) => Object.hasOwn(counts.months, month));
    sets.push(new Set(await due.primaryKeys()));
  }
  const [first, ...rest] = sets;
  return first === undefined ? null : new Set([...first].filter((id) => rest.every((set) => set.has(id))));
}

/** Rows for the part of a list in view; null for one that went meanwhile. */
export async function readRows(
  db: HistoryDatabase,
  ids: readonly string[],
): Promise<Result<(NoticeRow | null)[], HistoryError>> {
  return guarded(async () => (await db.notices.bulkGet([...ids])).map((row) => row ?? null));
}

export interface FilterChoices {
  readonly units: readonly string[];
  readonly months: readonly string[];
  readonly years: readonly number[];
  readonly sites: readonly string[];
  readonly findings: readonly string[];
}

/** What each filter can be set to. */
export async function filterChoices(db: HistoryDatabase): Promise<Result<FilterChoices, HistoryError>> {
  return guarded(async () => {
    const [units, years, sites, findings] = await Promise.all(
      ['units', 'year', 'site', 'codes'].map((index) => db.notices.orderBy(index).uniqueKeys()),
    );
    const months = new Set<string>();
    await db.notices.each(({ counts }) => {
      for (const month of Object.keys(counts.months)) {
        months.add(month);
      }
    });
    const words = (keys: readonly unknown[] = []) => keys.filter((key) => typeof key === 'string');
    const collator = new Intl.Collator('zh-Hans');
    return {
      units: words(units).sort(collator.compare),
      years: (years ?? []).filter((key) => typeof key === 'number').reverse(),
      sites: words(sites).sort(collator.compare),
      findings: words(findings),
      months: [...months].filter((month) => month !== 'none').sort(),
    };
  });
}

export interface Overview {
  readonly notices: number;
  readonly items: number;
  readonly units: readonly (readonly [string, number])[];
  readonly months: readonly (readonly [string, number])[];
  readonly findings: readonly (readonly [string, number])[];
}

/** 概览: items by unit (most first), by month due (in order, undated last) and findings by kind (most first). */
export async function readOverview(db: HistoryDatabase): Promise<Result<Overview, HistoryError>> {
  return guarded(async () => {
    const sums = {
      units: new Map<string, number>(),
      months: new Map<string, number>(),
      findings: new Map<string, number>(),
    };
    let notices = 0;
    let items = 0;
    await db.notices.each((row) => {
      notices += 1;
      items += row.items;
      for (const kind of ['units', 'months', 'findings'] as const) {
        for (const [name, count] of Object.entries(row.counts[kind])) {
          sums[kind].set(name, (sums[kind].get(name) ?? 0) + count);
        }
      }
    });
    const most = (sum: Map<string, number>) => [...sum].sort((a, b) => b[1] - a[1]);
    return {
      notices,
      items,
      units: most(sums.units),
      months: [...sums.months].sort(([a], [b]) => (a === 'none' ? 1 : b === 'none' ? -1 : a < b ? -1 : 1)),
      findings: most(sums.findings),
    };
  });
}

/** The newest lines of the local log. */
export async function readLog(db: HistoryDatabase, limit: number): Promise<Result<LogRow[], HistoryError>> {
  return guarded(() => db.log.orderBy('id').reverse().limit(limit).toArray());
}

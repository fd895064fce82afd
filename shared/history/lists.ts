import type { Result } from '../result/result.ts';
import type { HistoryDatabase } from './database.ts';
import type { ItemCard } from './derived-records.ts';
import { guarded, type HistoryError } from './history-error.ts';
import type { LogRow, NoticeRow } from './records.ts';

/** Rows for the part of a list in view; null for one that went meanwhile. */
export async function readRows(
  db: HistoryDatabase,
  ids: readonly string[],
): Promise<Result<(NoticeRow | null)[], HistoryError>> {
  return guarded(async () => (await db.notices.bulkGet([...ids])).map((row) => row ?? null));
}

/** One item as lists over several notices show it; null where it went meanwhile. */
export async function readCard(
  db: HistoryDatabase,
  notice: string,
  item: string,
): Promise<Result<ItemCard | null, HistoryError>> {
  return guarded(async () => (await db.cards.get([notice, item])) ?? null);
}

/** The newest lines of the local log. */
export async function readLog(db: HistoryDatabase, limit: number): Promise<Result<LogRow[], HistoryError>> {
  return guarded(() => db.log.orderBy('id').reverse().limit(limit).toArray());
}

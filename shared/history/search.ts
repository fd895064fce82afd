import type { Result } from '../result/result.ts';
import type { HistoryDatabase } from './database.ts';
import { guarded, type HistoryError } from './history-error.ts';
import { idsWithin, type NoticeFilter } from './lists.ts';
import { termsOf } from './search-text.ts';
import { type Hit, Shelf } from './shelf.ts';

/** Search over one open history: loads the text once, then only what changed since. */
export interface Search {
  /** Loads the text ahead of the first query. */
  readonly warm: () => Promise<Result<void, HistoryError>>;
  /** Notices and items that contain every word of the query, newest first. */
  readonly find: (query: string, filter?: NoticeFilter) => Promise<Result<Hit[], HistoryError>>;
}

const batch = 32;

export function createSearch(db: HistoryDatabase): Search {
  const shelf = new Shelf();
  let known = 0;
  let loading: Promise<void> | null = null;

  /* In small reads, so that a list waiting for its rows gets its turn between them. */
  async function load(): Promise<void> {
    for (let fresh = batch; fresh === batch; ) {
      const rows = await db.texts.where('stamp').above(known).limit(batch).toArray();
      for (const row of rows) {
        shelf.put({ notice: row.notice, at: row.at, head: row.head, lines: row.lines, items: row.items });
        known = Math.max(known, row.stamp);
      }
      fresh = rows.length;
    }
  }

  /* One load at a time: two at once would fetch the same rows twice. */
  function refresh(): Promise<void> {
    loading = (loading ?? Promise.resolve()).then(load, load);
    return loading;
  }

  return {
    warm: () => guarded(refresh),
    find: (query, filter = {}) =>
      guarded(async () => {
        const terms = termsOf(query);
        if (terms.length === 0) {
          return [];
        }
        await refresh();
        const within = await idsWithin(db, filter);
        return shelf.find(terms, within ?? undefined);
      }),
  };
}

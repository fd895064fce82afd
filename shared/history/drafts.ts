import type { z } from 'zod/mini';
import type { Result } from '../result/result.ts';
import type { HistoryDatabase } from './database.ts';
import { guarded, type HistoryError } from './history-error.ts';

/** What was left under a key, or null; a draft of another shape (an older version's) counts as none. */
export async function readDraft<Body>(
  db: HistoryDatabase,
  key: string,
  shape: z.ZodMiniType<Body>,
): Promise<Result<Body | null, HistoryError>> {
  return guarded(async () => {
    const parsed = shape.safeParse((await db.drafts.get(key))?.body);
    return parsed.success ? parsed.data : null;
  });
}

/** All drafts of a shape under keys that begin alike. */
export async function readDrafts<Body>(
  db: HistoryDatabase,
  prefix: string,
  shape: z.ZodMiniType<Body>,
): Promise<Result<Body[], HistoryError>> {
  return guarded(async () => {
    const rows = await db.drafts.where('key').startsWith(prefix).toArray();
    return rows.flatMap(({ body }) => {
      const parsed = shape.safeParse(body);
      return parsed.success ? [parsed.data] : [];
    });
  });
}

/** Leaves work in progress under a key, in place of what was there. */
export async function writeDraft(
  db: HistoryDatabase,
  key: string,
  body: unknown,
  at: string,
): Promise<Result<void, HistoryError>> {
  return guarded(async () => {
    await db.drafts.put({ key, at, body });
  });
}

/** Forgets what was left under a key; none there is no failure. */
export async function dropDraft(db: HistoryDatabase, key: string): Promise<Result<void, HistoryError>> {
  return guarded(() => db.drafts.delete(key));
}

/** Forgets drafts nobody came back to. */
export async function dropOldDrafts(db: HistoryDatabase, before: string): Promise<Result<number, HistoryError>> {
  return guarded(() => db.drafts.where('at').below(before).delete());
}

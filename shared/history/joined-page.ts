import { z } from 'zod/mini';
import type { Capture } from '../notice/capture.ts';
import { StoredCapture } from '../notice/stored.ts';
import type { HistoryDatabase } from './database.ts';
import { settingKey } from './facts.ts';
import type { NoticeRow } from './records.ts';

/** What the page of a notice gave by itself when files were joined to it, and the first revision that holds both. */
const JoinedPage = z.strictObject({ revision: z.int().check(z.positive()), page: StoredCapture });

/* Among what is set, so that it is in every backup. */
const keyOf = (notice: string) => settingKey(`joined:${notice}`);

/** What the page alone gave of a notice that holds files too; null where it holds none. */
export async function readJoinedPage(
  db: HistoryDatabase,
  { id, revision }: Pick<NoticeRow, 'id' | 'revision'>,
): Promise<Capture | null> {
  const joined = JoinedPage.safeParse((await db.facts.get(keyOf(id)))?.value);
  return joined.success && joined.data.revision <= revision ? joined.data.page : null;
}

/** Notes what the page alone gave; null where the notice is one page again. Inside the caller's transaction. */
export async function noteJoinedPage(
  db: HistoryDatabase,
  { id, revision }: Pick<NoticeRow, 'id' | 'revision'>,
  page: Capture | null,
): Promise<void> {
  if (page === null) {
    await db.facts.delete(keyOf(id));
  } else {
    await db.facts.put({ key: keyOf(id), value: { revision, page } });
  }
}

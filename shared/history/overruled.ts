import type { HistoryDatabase } from './database.ts';
import { same } from './diff.ts';
import type { Overruled } from './join-edits.ts';
import { writeLog } from './rows.ts';

/**
 * Keeps in the log each correction that gave way to a newer one, so that it can be brought back from there; once, however often the same
 * backup is restored. Inside the caller's transaction.
 */
export async function logOverruled(
  db: HistoryDatabase,
  overruled: readonly Overruled[],
  subject: string,
  at: string,
): Promise<void> {
  for (const { edit } of overruled) {
    const { notice, item, field } = edit;
    const known = await db.log
      .where('notice')
      .equals(notice)
      .filter(({ undo }) => undo?.kind === 'unedit' && same(undo.before, edit))
      .first();
    if (known === undefined) {
      const undo = { kind: 'unedit', notice, item, field, before: edit } as const;
      await writeLog(db, 'overruled', { at, notice, subject, items: 1, undo });
    }
  }
}

import type { Result } from '../result/result.ts';
import { readBackup } from './backup.ts';
import { byNotice } from './by-notice.ts';
import type { HistoryDatabase } from './database.ts';
import { keepSettings } from './facts.ts';
import { guarded, type HistoryError } from './history-error.ts';
import { restoreNotice } from './restore-notice.ts';
import { restoreOutbox } from './restore-outbox.ts';
import { noticeTables, writeLog } from './rows.ts';

/** How many rows of one kind came from the backup, and how many stayed as they are here because the backup's were older. */
export interface Joined {
  readonly brought: number;
  readonly kept: number;
}

/** What a restore did. */
export interface Restored {
  /** Notices that were not here. */
  readonly added: number;
  /** Notices that gained readings or work of hers from the backup. */
  readonly updated: number;
  /** Notices that the backup had nothing new for. */
  readonly kept: number;
  /** Her corrections. Where the two sides differ, the one that gave way stands in the log, from where it can be brought back. */
  readonly corrections: Joined;
  /** Where items stand in ledgers. */
  readonly receipts: Joined;
}

/**
 * Brings a backup back beside what is here; nothing is lost of either. Readings are joined in the order in which they were made; her
 * corrections, marks and receipts one by one, the newer standing; what she keeps on either side stays kept. Two machines that have
 * restored each other's backups hold the same. One transaction: all of it or nothing.
 */
export async function restoreBackup(
  db: HistoryDatabase,
  text: string,
  at: string,
): Promise<Result<Restored, HistoryError>> {
  const read = readBackup(text);
  if (!read.ok) {
    return read;
  }
  const backup = read.value;
  return guarded(() =>
    db.transaction('rw', [...noticeTables(db), db.batches], async () => {
      const counts = { added: 0, updated: 0, kept: 0 };
      const corrections = { brought: 0, kept: 0 };
      await keepSettings(db, backup.settings);
      const receipts = await restoreOutbox(db, backup);
      const [revisions, edits, marks, done] = [
        byNotice(backup.revisions),
        byNotice(backup.edits),
        byNotice(backup.marks),
        byNotice(backup.done),
      ];
      for (const facts of backup.notices) {
        const of = <Row>(rows: ReadonlyMap<string, readonly Row[]>) => rows.get(facts.id) ?? [];
        const there = { facts, revisions: of(revisions), edits: of(edits), marks: of(marks), done: of(done) };
        const joined = await restoreNotice(db, there, at);
        if (joined.came !== null) counts[joined.came] += 1;
        corrections.brought += joined.corrections.brought;
        corrections.kept += joined.corrections.kept;
      }
      await writeLog(db, 'restored', { at, subject: backup.madeAt, items: counts.added + counts.updated });
      return { ...counts, corrections, receipts };
    }),
  );
}

import type { Result } from '../result/result.ts';
import type { BackedNotice, Backup } from './backup.ts';
import { readBackup } from './backup.ts';
import type { HistoryDatabase } from './database.ts';
import { keepSettings } from './facts.ts';
import { guarded, type HistoryError, historyError, Refusal } from './history-error.ts';
import { deriveAgain, noticeTables, writeDerived, writeLog } from './rows.ts';

/** What a restore did: notices that were not here, that were older here, and that were left because they are as new here. */
export interface Restored {
  readonly added: number;
  readonly updated: number;
  readonly kept: number;
}

/**
 * Brings a backup back beside what is here; nothing here is lost. A notice comes back where it is missing or has fewer revisions
 * here. One transaction: all of it or nothing.
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
      const restored = { added: 0, updated: 0, kept: 0 };
      await keepMissing(db, backup);
      const works = grouped(backup);
      for (const notice of backup.notices) {
        restored[await bringBack(db, notice, works(notice.id))] += 1;
      }
      await deriveAgain(db, backup.receipts);
      await writeLog(db, 'restored', { at, subject: backup.madeAt, items: restored.added + restored.updated });
      return restored;
    }),
  );
}

async function bringBack(
  db: HistoryDatabase,
  notice: BackedNotice,
  { revisions, edits, marks, done }: BackedWork,
): Promise<keyof Restored> {
  const here = await db.notices.get(notice.id);
  if (here !== undefined && here.revision >= notice.revision) {
    return 'kept';
  }
  const newest = revisions.find((revision) => revision.revision === notice.revision);
  if (newest === undefined) {
    throw new Refusal(historyError('damaged'));
  }
  const binned = await db.bin.get(notice.id);
  if (here === undefined) {
    for (const table of [db.revisions, db.edits, db.marks, db.done]) {
      await table.where('notice').equals(notice.id).delete();
    }
  }
  await db.revisions.bulkPut([...revisions]);
  for (const edit of edits) {
    const own = await db.edits.get([edit.notice, edit.item, edit.field]);
    if (own === undefined || own.at < edit.at) {
      await db.edits.put(edit);
    }
  }
  for (const one of marks) {
    const own = await db.marks.get([one.notice, one.finding]);
    if (own === undefined || own.mark.at < one.mark.at) {
      await db.marks.put(one);
    }
  }
  const finished = new Set((await db.done.where('notice').equals(notice.id).toArray()).map(({ item }) => item));
  await db.done.bulkPut(done.filter(({ item }) => !finished.has(item)));
  if (binned !== undefined) {
    await db.bin.delete(notice.id);
  }
  await writeDerived(db, notice, newest.capture);
  return here === undefined ? 'added' : 'updated';
}

async function keepMissing(db: HistoryDatabase, backup: Backup): Promise<void> {
  const batches = new Set(await db.batches.toCollection().primaryKeys());
  await db.batches.bulkPut(backup.batches.filter((batch) => !batches.has(batch.id)));
  await db.receipts.bulkPut([...backup.receipts]);
  await keepSettings(db, backup.settings);
}

/** What a backup holds of one notice beside its facts. */
type BackedWork = Pick<Backup, 'revisions' | 'edits' | 'marks' | 'done'>;

function grouped(backup: Backup): (notice: string) => BackedWork {
  const [revisions, edits, marks, done] = [
    byNotice(backup.revisions),
    byNotice(backup.edits),
    byNotice(backup.marks),
    byNotice(backup.done),
  ];
  return (notice) => ({
    revisions: revisions.get(notice) ?? [],
    edits: edits.get(notice) ?? [],
    marks: marks.get(notice) ?? [],
    done: done.get(notice) ?? [],
  });
}

function byNotice<Row extends { readonly notice: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.notice);
    if (group === undefined) {
      groups.set(row.notice, [row]);
    } else {
      group.push(row);
    }
  }
  return groups;
}

import type { Result } from '../result/result.ts';
import { moveWork } from './capture-store.ts';
import type { HistoryDatabase } from './database.ts';
import { bringBackEdit } from './edit-store.ts';
import { guarded, type HistoryError, historyError, Refusal } from './history-error.ts';
import type { Undo } from './records.ts';
import { deriveAgain, eraseDerived, noticeTables, requireCapture, requireRow, writeDerived, writeLog } from './rows.ts';

/** Takes back the change that a log line records, once. What later changes did to the same notice stays as far as it can. */
export async function undoChange(db: HistoryDatabase, log: number, at: string): Promise<Result<void, HistoryError>> {
  return guarded(() =>
    db.transaction('rw', noticeTables(db), async () => {
      const line = await db.log.get(log);
      if (line === undefined || line.undo === null) {
        throw new Refusal(historyError('not-found', '这一步已经撤销过，或已不能撤销。历史没有改动。'));
      }
      await takeBack(db, line.undo, at);
      await db.log.update(log, { undo: null });
      await writeLog(db, 'undone', {
        at,
        subject: line.subject,
        items: line.items,
        ...(line.notice === null ? {} : { notice: line.notice }),
      });
    }),
  );
}

async function takeBack(db: HistoryDatabase, undo: Undo, at: string): Promise<void> {
  switch (undo.kind) {
    case 'forget': {
      const row = await requireRow(db, undo.notice);
      await eraseDerived(db, row);
      await db.bin.put({ id: row.id, removedAt: at, row });
      return;
    }
    case 'step-back': {
      const row = await requireRow(db, undo.notice);
      if (row.revision !== undo.revision + 1) {
        throw new Refusal(historyError('not-found', '此后又采集过这份公告，不能再撤销这一次。历史没有改动。'));
      }
      const later = await requireCapture(db, row.id, row.revision);
      const earlier = await requireCapture(db, row.id, undo.revision);
      await moveWork(db, row.id, later, earlier);
      await db.revisions.delete([row.id, row.revision]);
      await writeDerived(db, { ...row, revision: undo.revision, kept: undo.kept });
      return;
    }
    case 'bring-back': {
      for (const binned of await db.bin.bulkGet(undo.notices)) {
        if (binned !== undefined && (await db.notices.get(binned.id)) === undefined) {
          await writeDerived(db, binned.row);
          await db.bin.delete(binned.id);
        }
      }
      return;
    }
    case 'keep':
      await writeDerived(db, { ...(await requireRow(db, undo.notice)), kept: undo.kept });
      return;
    case 'unedit': {
      await bringBackEdit(db, undo, at);
      await writeDerived(db, await requireRow(db, undo.notice));
      return;
    }
    case 'unmark':
      await db.marks.bulkDelete(undo.findings.map((finding) => [undo.notice, finding]));
      await db.marks.bulkPut(undo.before);
      await writeDerived(db, await requireRow(db, undo.notice));
      return;
    case 'unfinish':
      await db.done.bulkDelete(undo.items.map(({ notice, item }) => [notice, item]));
      await db.done.bulkPut(undo.before);
      await deriveAgain(db, undo.items);
      return;
    case 'relabel':
      await writeDerived(db, { ...(await requireRow(db, undo.notice)), tags: undo.tags, pinned: undo.pinned });
  }
}

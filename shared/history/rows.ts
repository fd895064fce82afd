import type { Capture } from '../notice/capture.ts';
import type { HistoryDatabase } from './database.ts';
import { addToTotals, nextStamp } from './facts.ts';
import { historyError, Refusal } from './history-error.ts';
import type { LogAction, LogRow, NoticeRow, Undo } from './records.ts';
import { summarise, textRow } from './summary.ts';

/** The tables that a change of a notice touches; one transaction over all of them. */
export function noticeTables(db: HistoryDatabase) {
  return [db.notices, db.revisions, db.edits, db.texts, db.bin, db.log, db.facts];
}

export async function requireRow(db: HistoryDatabase, id: string): Promise<NoticeRow> {
  const row = await db.notices.get(id);
  if (row === undefined) {
    throw new Refusal(historyError('not-found'));
  }
  return row;
}

export async function requireCapture(db: HistoryDatabase, id: string, revision: number): Promise<Capture> {
  const found = await db.revisions.get([id, revision]);
  if (found === undefined) {
    throw new Refusal(historyError('damaged'));
  }
  return found.capture;
}

type Facts = Pick<NoticeRow, 'id' | 'revision' | 'firstAt' | 'checkedAt' | 'kept'>;

/** Writes everything derived from a notice's newest revision, its edits and what she keeps: row, search text, totals. */
export async function writeDerived(db: HistoryDatabase, facts: Facts, capture?: Capture): Promise<NoticeRow> {
  const { id, revision, firstAt, checkedAt, kept } = facts;
  const read = capture ?? (await requireCapture(db, id, revision));
  const edits = await db.edits.where('notice').equals(id).toArray();
  const row = summarise({ id, revision, firstAt, checkedAt, kept }, read, edits);
  const before = await db.notices.get(id);
  await db.notices.put(row);
  await db.texts.put(textRow(row, read, edits, await nextStamp(db)));
  await addToTotals(db, before === undefined ? 1 : 0, row.items - (before?.items ?? 0));
  return row;
}

/** Takes a notice out of lists, search and totals; its revisions and edits stay until it is purged. */
export async function eraseDerived(db: HistoryDatabase, row: NoticeRow): Promise<void> {
  await db.notices.delete(row.id);
  await db.texts.put({
    notice: row.id,
    stamp: await nextStamp(db),
    at: row.capturedAt,
    head: '',
    lines: '',
    items: [],
  });
  await addToTotals(db, -1, -row.items);
}

export async function writeLog(
  db: HistoryDatabase,
  action: LogAction,
  about: { at: string; notice?: string; subject: string; items: number; undo?: Undo },
): Promise<number> {
  const line: Omit<LogRow, 'id'> = {
    at: about.at,
    action,
    notice: about.notice ?? null,
    subject: about.subject,
    items: about.items,
    undo: about.undo ?? null,
  };
  return db.log.add(line);
}

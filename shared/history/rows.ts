import Dexie from 'dexie';
import type { Capture } from '../notice/capture.ts';
import type { HistoryDatabase } from './database.ts';
import { derive, goneRows, type NoticeWork } from './derive.ts';
import { addToTotals, nextStamp } from './facts.ts';
import { historyError, Refusal } from './history-error.ts';
import type { HerWork } from './join-work.ts';
import {
  isStanding,
  type LogAction,
  type LogRow,
  type NoticeFacts,
  type NoticeRow,
  type Revision,
  type Undo,
} from './records.ts';

/** The tables that a change of a notice touches; one transaction over all of them. */
export function noticeTables(db: HistoryDatabase) {
  const { notices, revisions, edits, marks, done, receipts, texts, facets, cards, bin, log, facts } = db;
  return [notices, revisions, edits, marks, done, receipts, texts, facets, cards, bin, log, facts];
}

/** A notice’s row; a `Refusal` (`not-found`) where there is none. */
export async function requireRow(db: HistoryDatabase, id: string): Promise<NoticeRow> {
  const row = await db.notices.get(id);
  if (row === undefined) {
    throw new Refusal(historyError('not-found'));
  }
  return row;
}

function held(found: Revision | undefined): Revision {
  if (found === undefined) {
    throw new Refusal(historyError('damaged'));
  }
  return found;
}

/** One reading of a notice; a `Refusal` (`damaged`) where it is missing. */
export async function requireRevision(db: HistoryDatabase, id: string, revision: number): Promise<Revision> {
  return held(await db.revisions.get([id, revision]));
}

/* Not by way of `requireRevision`: two async functions within each other let a browser's transaction end too early. */
export async function requireCapture(db: HistoryDatabase, id: string, revision: number): Promise<Capture> {
  return held(await db.revisions.get([id, revision])).capture;
}

/** What became of a notice's items. */
export async function readWork(db: HistoryDatabase, id: string): Promise<NoticeWork> {
  const edits = await db.edits.where('notice').equals(id).toArray();
  const marks = await db.marks.where('notice').equals(id).toArray();
  const done = await db.done.where('notice').equals(id).toArray();
  const ofNotice = db.receipts.where('[notice+item]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
  const receipts = await ofNotice.toArray();
  return { edits, marks, done, filled: new Set(receipts.filter(isStanding).map(({ item }) => item)) };
}

/** Writes what she did with a notice's items in the place of what was known of it. */
export async function writeWork(db: HistoryDatabase, id: string, { edits, marks, done }: HerWork): Promise<void> {
  for (const table of [db.edits, db.marks, db.done]) {
    await table.where('notice').equals(id).delete();
  }
  await db.edits.bulkPut(edits);
  await db.marks.bulkPut(marks);
  await db.done.bulkPut(done);
}

/** Writes everything derived from a notice's newest revision and what became of it: row, search text, facets, cards, totals. */
export async function writeDerived(db: HistoryDatabase, facts: NoticeFacts, capture?: Capture): Promise<NoticeRow> {
  const { id } = facts;
  const read = capture ?? (await requireCapture(db, id, facts.revision));
  const { row, text, facets, cards } = derive(facts, read, await readWork(db, id), await nextStamp(db));
  const before = await db.notices.get(id);
  await db.notices.put(row);
  await db.texts.put(text);
  await db.facets.put(facets);
  await db.cards.where('notice').equals(id).delete();
  await db.cards.bulkPut(cards);
  await addToTotals(db, before === undefined ? 1 : 0, row.items - (before?.items ?? 0));
  return row;
}

/** Writes what is derived of those of these notices that are still there. */
export async function deriveAgain(db: HistoryDatabase, of: readonly { readonly notice: string }[]): Promise<void> {
  for (const row of await db.notices.bulkGet([...new Set(of.map(({ notice }) => notice))])) {
    if (row !== undefined) {
      await writeDerived(db, row);
    }
  }
}

/** Takes a notice out of lists, search and totals; its revisions and what became of its items stay until it is purged. */
export async function eraseDerived(db: HistoryDatabase, row: NoticeRow): Promise<void> {
  const { text, facets } = goneRows(row.id, row.capturedAt, await nextStamp(db));
  await db.notices.delete(row.id);
  await db.texts.put(text);
  await db.facets.put(facets);
  await db.cards.where('notice').equals(row.id).delete();
  await addToTotals(db, -1, -row.items);
}

/** Writes what was done into the log, with what takes it back; gives the number of the line. */
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

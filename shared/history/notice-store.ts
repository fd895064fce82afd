import Dexie from 'dexie';
import type { Capture } from '../notice/capture.ts';
import type { FindingMark } from '../notice/finding-mark.ts';
import type { Finding } from '../notice/notice.ts';
import { fail, type Result } from '../result/result.ts';
import { knownRow } from './capture-store.ts';
import type { HistoryDatabase } from './database.ts';
import { type CaptureDiff, diffCaptures } from './diff.ts';
import { writeEdit } from './edit-store.ts';
import { guarded, type HistoryError, type HistoryErrorCode, historyError, Refusal } from './history-error.ts';
import { noteJoinedPage, readJoinedPage } from './joined-page.ts';
import { correctedFindings, type KeptItem, keptItems } from './kept-items.ts';
import { type EditedField, editable, type NoticeRow } from './records.ts';
import { eraseDerived, noticeTables, requireCapture, requireRow, writeDerived, writeLog } from './rows.ts';

/** A notice opened for reading: its row, the newest reading and the items she keeps, corrected. */
export interface OpenedNotice {
  readonly row: NoticeRow;
  readonly capture: Capture;
  readonly items: readonly KeptItem[];
  /** What does not add up in the notice or in what she keeps of it, with her corrections on top. */
  readonly findings: readonly Finding[];
  /** What she said of findings, of those that stand and of others. */
  readonly marks: readonly FindingMark[];
  /** Ids of the items that she says are finished. */
  readonly done: ReadonlySet<string>;
}

/*
 * Without an await inside: a read that a live query runs beside others loses its transaction at one, and the transaction then ends
 * before its work does.
 */
export async function openNotice(db: HistoryDatabase, id: string): Promise<Result<OpenedNotice, HistoryError>> {
  const tables = [db.notices, db.revisions, db.edits, db.marks, db.done, db.receipts];
  return guarded(() =>
    db.transaction('r', tables, () =>
      Dexie.Promise.all([
        db.notices.get(id).then((row) => row ?? refuse('not-found')),
        db.edits.where('notice').equals(id).toArray(),
        db.marks.where('notice').equals(id).toArray(),
        db.done.where('notice').equals(id).toArray(),
      ]).then(([row, edits, marks, done]) =>
        db.revisions.get([id, row.revision]).then((revision) => {
          const { capture } = revision ?? refuse('damaged');
          const items = keptItems(capture, row.kept, edits);
          const kept = new Set(items.map(({ item }) => item.id));
          return {
            row,
            capture,
            items,
            findings: correctedFindings(capture, items).filter(({ item }) => item === null || kept.has(item)),
            marks: marks.map(({ mark }) => mark),
            done: new Set(done.map(({ item }) => item)),
          };
        }),
      ),
    ),
  );
}

function refuse(code: HistoryErrorCode): never {
  throw new Refusal(historyError(code));
}

/** What history holds of a page, how the page differs from it by now, and whether it holds files that were joined to the page. */
export interface Compared {
  readonly row: NoticeRow;
  readonly diff: CaptureDiff;
  readonly joined: boolean;
}

/**
 * What history holds of the page that a fresh capture read, and how the two differ; null where it holds nothing. Of a notice that holds
 * files too, the page is held against what it said by itself.
 */
export async function compareWithHistory(
  db: HistoryDatabase,
  capture: Capture,
): Promise<Result<Compared | null, HistoryError>> {
  return guarded(() =>
    db.transaction('r', db.notices, db.revisions, db.facts, async () => {
      const row = await knownRow(db, capture);
      if (row === undefined) {
        return null;
      }
      const page = await readJoinedPage(db, row);
      const before = page ?? (await requireCapture(db, row.id, row.revision));
      return { row, diff: diffCaptures(before, capture), joined: page !== null };
    }),
  );
}

/** The reading of an opened notice with what she said of its findings. */
export function marked({ capture, marks }: OpenedNotice): Capture {
  return marks.length === 0 ? capture : { ...capture, marks: [...marks] };
}

/** The captures a ledger or a hand-over is made of: only kept items, with her corrections. Without `items` all kept ones. */
export async function readCaptures(
  db: HistoryDatabase,
  wanted: readonly { readonly notice: string; readonly items?: readonly string[] }[],
): Promise<Result<Capture[], HistoryError>> {
  const captures: Capture[] = [];
  for (const { notice, items } of wanted) {
    const opened = await openNotice(db, notice);
    if (!opened.ok) {
      return opened;
    }
    const chosen = items === undefined ? null : new Set(items);
    const { capture } = opened.value;
    captures.push({
      ...marked(opened.value),
      notice: {
        ...capture.notice,
        findings: [...opened.value.findings],
        items: opened.value.items.map(({ item }) => item).filter((item) => chosen?.has(item.id) ?? true),
      },
    });
  }
  return { ok: true, value: captures };
}

/** Corrects one field. A value equal to the notice's own takes the correction back. Resolves to the log line, for an undo. */
export async function editItem(
  db: HistoryDatabase,
  change: { notice: string; item: string; field: EditedField; value: unknown; at: string },
): Promise<Result<number, HistoryError>> {
  const { notice, item, field, at } = change;
  const value = editable.shape[field].safeParse(change.value);
  if (!value.success) {
    return fail(historyError('invalid', '未能保存：填写的内容不符合这一栏的格式。原内容没有改动。请检查后重试。'));
  }
  return guarded(() =>
    db.transaction('rw', noticeTables(db), async () => {
      const row = await requireRow(db, notice);
      const capture = await requireCapture(db, notice, row.revision);
      const original = capture.notice.items.find((candidate) => candidate.id === item);
      if (original === undefined) {
        throw new Refusal(historyError('not-found'));
      }
      const before = (await db.edits.get([notice, item, field])) ?? null;
      await writeEdit(db, { notice, item, field, value: value.data, base: original[field], at });
      await writeDerived(db, row, capture);
      return writeLog(db, 'edited', {
        at,
        notice,
        subject: row.title,
        items: 1,
        undo: { kind: 'unedit', notice, item, field, before },
      });
    }),
  );
}

/** Takes items out of what she keeps of a notice; the reading itself stays whole. */
export async function removeItems(
  db: HistoryDatabase,
  notice: string,
  items: readonly string[],
  at: string,
): Promise<Result<number, HistoryError>> {
  return guarded(() =>
    db.transaction('rw', noticeTables(db), async () => {
      const row = await requireRow(db, notice);
      const capture = await requireCapture(db, notice, row.revision);
      const away = new Set(items);
      const held = row.kept ?? capture.notice.items.map((item) => item.id);
      const kept = held.filter((id) => !away.has(id));
      await writeDerived(db, { ...row, kept }, capture);
      return writeLog(db, 'removed', {
        at,
        notice,
        subject: row.title,
        items: held.length - kept.length,
        undo: { kind: 'keep', notice, kept: row.kept },
      });
    }),
  );
}

/** Removes notices; they stay in the bin until purged, so that this can be undone. */
export async function removeNotices(
  db: HistoryDatabase,
  ids: readonly string[],
  at: string,
): Promise<Result<number, HistoryError>> {
  return guarded(() =>
    db.transaction('rw', noticeTables(db), async () => {
      const rows = (await db.notices.bulkGet([...ids])).flatMap((row) => row ?? []);
      for (const row of rows) {
        await eraseDerived(db, row);
        await db.bin.put({ id: row.id, removedAt: at, row });
      }
      const [first] = rows;
      return writeLog(db, 'removed', {
        at,
        subject: first?.title ?? '',
        items: rows.reduce((sum, row) => sum + row.items, 0),
        undo: { kind: 'bring-back', notices: rows.map((row) => row.id) },
      });
    }),
  );
}

/** Deletes for good what was removed before `before`, with its revisions and edits. */
export async function purgeBin(db: HistoryDatabase, before: string): Promise<Result<number, HistoryError>> {
  return guarded(() =>
    db.transaction('rw', noticeTables(db), async () => {
      const old = await db.bin.where('removedAt').below(before).primaryKeys();
      for (const id of old) {
        await db.revisions.where('notice').equals(id).delete();
        for (const table of [db.edits, db.marks, db.done]) {
          await table.where('notice').equals(id).delete();
        }
        await noteJoinedPage(db, { id, revision: 1 }, null);
        await db.bin.delete(id);
      }
      return old.length;
    }),
  );
}

import { z } from 'zod/mini';
import { findingKey, type MarkState } from '../notice/finding-mark.ts';
import type { Finding } from '../notice/notice.ts';
import { fail, type Result } from '../result/result.ts';
import type { HistoryDatabase } from './database.ts';
import { guarded, type HistoryError, historyError } from './history-error.ts';
import { Tag } from './records.ts';
import { deriveAgain, noticeTables, requireRow, writeDerived, writeLog } from './rows.ts';

/** Marks findings of a notice as 已核对 or 忽略, or with null takes their marks away. Resolves to the log line, for an undo. */
export async function markFindings(
  db: HistoryDatabase,
  change: { notice: string; findings: readonly Finding[]; state: MarkState | null; at: string },
): Promise<Result<number, HistoryError>> {
  const { notice, findings, state, at } = change;
  return guarded(() =>
    db.transaction('rw', noticeTables(db), async () => {
      const row = await requireRow(db, notice);
      const keys = findings.map(findingKey);
      const places = keys.map((finding): [string, string] => [notice, finding]);
      const before = (await db.marks.bulkGet(places)).flatMap((mark) => mark ?? []);
      await db.marks.bulkDelete(places);
      if (state !== null) {
        await db.marks.bulkPut(
          findings.map(({ code, item, message }, index) => ({
            notice,
            finding: keys[index] ?? '',
            mark: { code, item, message, state, at },
          })),
        );
      }
      await writeDerived(db, row);
      const undo = { kind: 'unmark', notice, findings: keys, before } as const;
      return writeLog(db, 'marked', { at, notice, subject: row.title, items: findings.length, undo });
    }),
  );
}

/** Says of items that they are finished, or that they are not. Resolves to the log line, for an undo. */
export async function finishItems(
  db: HistoryDatabase,
  change: { items: readonly { readonly notice: string; readonly item: string }[]; done: boolean; at: string },
): Promise<Result<number, HistoryError>> {
  const { done, at } = change;
  const items = change.items.map(({ notice, item }) => ({ notice, item }));
  return guarded(() =>
    db.transaction('rw', noticeTables(db), async () => {
      const places = items.map(({ notice, item }): [string, string] => [notice, item]);
      const before = (await db.done.bulkGet(places)).flatMap((one) => one ?? []);
      if (done) {
        await db.done.bulkPut(items.map((place) => ({ ...place, at })));
      } else {
        await db.done.bulkDelete(places);
      }
      await deriveAgain(db, items);
      const first = items[0] === undefined ? undefined : await db.notices.get(items[0].notice);
      const undo = { kind: 'unfinish', items, before } as const;
      return writeLog(db, 'finished', { at, subject: first?.title ?? '', items: items.length, undo });
    }),
  );
}

/** Sets a notice's tags, or pins it above the others. Resolves to the log line, for an undo. */
export async function labelNotice(
  db: HistoryDatabase,
  change: { notice: string; tags?: readonly string[]; pinned?: boolean; at: string },
): Promise<Result<number, HistoryError>> {
  const { notice, at } = change;
  const tags = z.array(Tag).safeParse(change.tags ?? []);
  if (!tags.success) {
    return fail(historyError('invalid', '未能保存：标签要写一至30个字。原有标签没有改动。请改短后重试。'));
  }
  return guarded(() =>
    db.transaction('rw', noticeTables(db), async () => {
      const row = await requireRow(db, notice);
      await writeDerived(db, {
        ...row,
        tags: change.tags === undefined ? row.tags : [...new Set(tags.data)],
        pinned: change.pinned ?? row.pinned,
      });
      const undo = { kind: 'relabel', notice, tags: row.tags, pinned: row.pinned } as const;
      return writeLog(db, 'labelled', { at, notice, subject: row.title, items: row.items, undo });
    }),
  );
}

import { digest } from '../handoff/checksum.ts';
import { unsafeAddress } from '../notice/address.ts';
import { fail, ok, type Result } from '../result/result.ts';
import { backupFault } from './backup-faults.ts';
import { type BackedNotice, type Backup, backupSchema, Line } from './backup-lines.ts';
import type { HistoryDatabase } from './database.ts';
import { readSettings } from './facts.ts';
import { guarded, type HistoryError, historyError } from './history-error.ts';
import type { Batch, Done, Edit, Mark, NoticeFacts, Receipt, Revision, Setting } from './records.ts';
import { noticeTables } from './rows.ts';

/** Each line is hashed together with the hash before it, so that a line lost, moved or changed anywhere shows at the end. */
function chained(before: string, line: string): string {
  return digest(`${before}\n${line}`);
}

/**
 * The history as a text file, one JSON record a line; the last line counts and checksums the others. Returned in pieces, so that
 * a large history is never one string.
 */
export async function writeBackup(
  db: HistoryDatabase,
  at: string,
): Promise<Result<{ pieces: string[]; notices: number }, HistoryError>> {
  return guarded(() =>
    db.transaction('rw', [...noticeTables(db), db.batches], async () => {
      const pieces: string[] = [];
      let checksum = '';
      const put = (line: Line) => {
        const text = JSON.stringify(line);
        checksum = chained(checksum, text);
        pieces.push(`${text}\n`);
      };
      put({ kind: 'head', schema: backupSchema, madeAt: at });
      let notices = 0;
      const remember = (
        { id, revision, firstAt, checkedAt, kept, tags, pinned }: NoticeFacts,
        removedAt: string | null,
      ) => put({ kind: 'notice', value: { id, revision, firstAt, checkedAt, kept, tags, pinned, removedAt } });
      await db.notices.each((row) => {
        notices += 1;
        remember(row, null);
      });
      await db.bin.each(({ row, removedAt }) => remember(row, removedAt));
      await db.revisions.each((value) => put({ kind: 'revision', value }));
      await db.edits.each((value) => put({ kind: 'edit', value }));
      await db.marks.each((value) => put({ kind: 'mark', value }));
      await db.done.each((value) => put({ kind: 'done', value }));
      for (const value of await readSettings(db)) {
        put({ kind: 'setting', value });
      }
      await db.batches.each((value) => put({ kind: 'batch', value }));
      await db.receipts.each((value) => put({ kind: 'receipt', value }));
      pieces.push(`${JSON.stringify({ kind: 'end', lines: pieces.length, checksum } satisfies Line)}\n`);
      await db.facts.put({ key: 'last-backup', value: at });
      return { pieces, notices };
    }),
  );
}

function refuse(message: string): Result<never, HistoryError> {
  return fail(historyError('damaged', `${message}历史没有改动。`));
}

/** Reads a backup file. Everything is checked before anything is believed; a file cut short or changed is refused whole. */
export function readBackup(text: string): Result<Backup, HistoryError> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const backup = {
    notices: [] as BackedNotice[],
    revisions: [] as Revision[],
    edits: [] as Edit[],
    marks: [] as Mark[],
    done: [] as Done[],
    settings: [] as Setting[],
    batches: [] as Batch[],
    receipts: [] as Receipt[],
  };
  let madeAt: string | null = null;
  let checksum = '';
  for (const [at, text] of lines.entries()) {
    const line = parseLine(text);
    if (line === 'unsafe') {
      return refuse(`备份文件第${at + 1}行有会运行代码的网址，文件被人改动过。请换一份备份文件。`);
    }
    if (line === null) {
      return refuse(`备份文件第${at + 1}行不是台账备份的内容，文件不完整或版本不同。请换一份备份文件。`);
    }
    if ((line.kind === 'head') !== (at === 0) || (line.kind === 'end') !== (at === lines.length - 1)) {
      return refuse(`备份文件不完整：共${lines.length}行，缺少开头或结尾。请换一份备份文件。`);
    }
    if (line.kind === 'end') {
      if (line.lines !== at || line.checksum !== checksum || madeAt === null) {
        return refuse('备份文件的校验值不符，内容被改动或损坏。请换一份备份文件。');
      }
      const read = { madeAt, ...backup };
      const fault = backupFault(read);
      return fault === null ? ok(read) : refuse(`备份文件的内容前后不符：${fault}。请换一份备份文件。`);
    }
    checksum = chained(checksum, text);
    switch (line.kind) {
      case 'head':
        madeAt = line.madeAt;
        break;
      case 'notice':
        backup.notices.push(line.value);
        break;
      case 'revision':
        backup.revisions.push(line.value);
        break;
      case 'edit':
        backup.edits.push(line.value);
        break;
      case 'mark':
        backup.marks.push(line.value);
        break;
      case 'done':
        backup.done.push(line.value);
        break;
      case 'setting':
        backup.settings.push(line.value);
        break;
      case 'batch':
        backup.batches.push(line.value);
        break;
      case 'receipt':
        backup.receipts.push(line.value);
        break;
    }
  }
  return refuse('备份文件是空的。请换一份备份文件。');
}

function parseLine(text: string): Line | 'unsafe' | null {
  try {
    const parsed = Line.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
    return parsed.error.issues.some(({ message }) => message === unsafeAddress) ? 'unsafe' : null;
  } catch {
    return null;
  }
}

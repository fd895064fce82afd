import { z } from 'zod/mini';
import { digest } from '../handoff/checksum.ts';
import { fail, ok, type Result } from '../result/result.ts';
import type { HistoryDatabase } from './database.ts';
import { readSettings } from './facts.ts';
import { guarded, type HistoryError, historyError } from './history-error.ts';
import { Batch, Done, type Edit, Instant, Mark, Receipt, Revision, Setting, Tag } from './records.ts';
import { noticeTables } from './rows.ts';
import { StoredEdit } from './stored-edit.ts';

const backupSchema = 'taizhang/backup@3';

/** Versions that are read: the first differs in the version of the records it holds, the second knew no marks, labels and settings. */
const readableSchemas = ['taizhang/backup@1', 'taizhang/backup@2', backupSchema] as const;

/** What is remembered of a notice that its revisions do not say. */
export const BackedNotice = z.strictObject({
  id: z.string().check(z.minLength(1)),
  revision: z.int().check(z.positive()),
  firstAt: Instant,
  checkedAt: Instant,
  kept: z.nullable(z.array(z.string())),
  tags: z._default(z.array(Tag), []),
  pinned: z._default(z.boolean(), false),
});
export type BackedNotice = z.infer<typeof BackedNotice>;

const Line = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('head'), schema: z.enum(readableSchemas), madeAt: Instant }),
  z.strictObject({ kind: z.literal('notice'), value: BackedNotice }),
  z.strictObject({ kind: z.literal('revision'), value: Revision }),
  z.strictObject({ kind: z.literal('edit'), value: StoredEdit }),
  z.strictObject({ kind: z.literal('mark'), value: Mark }),
  z.strictObject({ kind: z.literal('done'), value: Done }),
  z.strictObject({ kind: z.literal('setting'), value: Setting }),
  z.strictObject({ kind: z.literal('batch'), value: Batch }),
  z.strictObject({ kind: z.literal('receipt'), value: Receipt }),
  z.strictObject({ kind: z.literal('end'), lines: z.int().check(z.nonnegative()), checksum: z.string() }),
]);
type Line = z.infer<typeof Line>;

/** A backup as read and checked: everything in it is of its shape and nothing is missing. */
export interface Backup {
  readonly madeAt: string;
  readonly notices: readonly BackedNotice[];
  readonly revisions: readonly Revision[];
  readonly edits: readonly Edit[];
  readonly marks: readonly Mark[];
  readonly done: readonly Done[];
  readonly settings: readonly Setting[];
  readonly batches: readonly Batch[];
  readonly receipts: readonly Receipt[];
}

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
      await db.notices.each(({ id, revision, firstAt, checkedAt, kept, tags, pinned }) => {
        notices += 1;
        put({ kind: 'notice', value: { id, revision, firstAt, checkedAt, kept, tags, pinned } });
      });
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
    if (line === null) {
      return refuse(`备份文件第${at + 1}行不是台账备份的内容，文件不完整或版本不同。请换一份备份文件。`);
    }
    if ((line.kind === 'head') !== (at === 0) || (line.kind === 'end') !== (at === lines.length - 1)) {
      return refuse(`备份文件不完整：共${lines.length}行，缺少开头或结尾。请换一份备份文件。`);
    }
    if (line.kind === 'end') {
      return line.lines === at && line.checksum === checksum && madeAt !== null
        ? ok({ madeAt, ...backup })
        : refuse('备份文件的校验值不符，内容被改动或损坏。请换一份备份文件。');
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

function parseLine(text: string): Line | null {
  try {
    const parsed = Line.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

import { z } from 'zod';
import { digest } from '../handoff/checksum.ts';
import { fail, ok, type Result } from '../result/result.ts';
import type { HistoryDatabase } from './database.ts';
import { guarded, type HistoryError, historyError } from './history-error.ts';
import { Batch, type Edit, Instant, Receipt, Revision } from './records.ts';
import { StoredEdit } from './stored-edit.ts';

const backupSchema = 'taizhang/backup@2';

/** Versions that are read; the first differs only in the version of the records it holds. */
const readableSchemas = ['taizhang/backup@1', backupSchema] as const;

/** What is remembered of a notice that its revisions do not say. */
export const BackedNotice = z.strictObject({
  id: z.string().min(1),
  revision: z.int().positive(),
  firstAt: Instant,
  checkedAt: Instant,
  kept: z.array(z.string()).nullable(),
});
export type BackedNotice = z.infer<typeof BackedNotice>;

const Line = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('head'), schema: z.enum(readableSchemas), madeAt: Instant }),
  z.strictObject({ kind: z.literal('notice'), value: BackedNotice }),
  z.strictObject({ kind: z.literal('revision'), value: Revision }),
  z.strictObject({ kind: z.literal('edit'), value: StoredEdit }),
  z.strictObject({ kind: z.literal('batch'), value: Batch }),
  z.strictObject({ kind: z.literal('receipt'), value: Receipt }),
  z.strictObject({ kind: z.literal('end'), lines: z.int().nonnegative(), checksum: z.string() }),
]);
type Line = z.infer<typeof Line>;

/** A backup as read and checked: everything in it is of its shape and nothing is missing. */
export interface Backup {
  readonly madeAt: string;
  readonly notices: readonly BackedNotice[];
  readonly revisions: readonly Revision[];
  readonly edits: readonly Edit[];
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
    db.transaction('rw', [db.notices, db.revisions, db.edits, db.batches, db.receipts, db.facts, db.log], async () => {
      const pieces: string[] = [];
      let checksum = '';
      const put = (line: Line) => {
        const text = JSON.stringify(line);
        checksum = chained(checksum, text);
        pieces.push(`${text}\n`);
      };
      put({ kind: 'head', schema: backupSchema, madeAt: at });
      let notices = 0;
      await db.notices.each(({ id, revision, firstAt, checkedAt, kept }) => {
        notices += 1;
        put({ kind: 'notice', value: { id, revision, firstAt, checkedAt, kept } });
      });
      await db.revisions.each((value) => put({ kind: 'revision', value }));
      await db.edits.each((value) => put({ kind: 'edit', value }));
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

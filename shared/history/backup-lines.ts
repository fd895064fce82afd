import { z } from 'zod/mini';
import { Batch, Done, type Edit, Instant, Mark, Receipt, Revision, Setting, Tag } from './records.ts';
import { StoredEdit } from './stored-edit.ts';

export const backupSchema = 'taizhang/backup@3';

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
  /** When it was removed; its readings and her work on them are kept until it is purged. */
  removedAt: z._default(z.nullable(Instant), null),
});
export type BackedNotice = z.infer<typeof BackedNotice>;

/** One line of a backup file. */
export const Line = z.discriminatedUnion('kind', [
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
export type Line = z.infer<typeof Line>;

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

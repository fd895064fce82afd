import { z } from 'zod/mini';
import { FindingMark } from '../notice/finding-mark.ts';
import { Item } from '../notice/notice.ts';
import { StoredCapture } from '../notice/stored.ts';

/** An instant, ISO 8601. */
export const Instant = z.iso.datetime({ offset: true });

const Count = z.int().check(z.nonnegative());
const Id = z.string().check(z.minLength(1));

/** A word of her own on a notice. */
export const Tag = z.string().check(z.trim()).check(z.minLength(1)).check(z.maxLength(30));

/** What lists, filters and the overview need of a notice, so that none of them reads a capture. Derived from the newest revision. */
export const NoticeRow = z.strictObject({
  id: Id,
  revision: z.int().check(z.positive()),
  url: z.nullable(z.string()),
  title: z.string(),
  documentNumber: z.nullable(z.string()),
  issuer: z.nullable(z.string()),
  site: z.nullable(z.string()),
  year: z.nullable(z.int()),
  firstAt: Instant,
  /** When the newest revision was read. */
  capturedAt: Instant,
  /** When the page was last read and found unchanged. */
  checkedAt: Instant,
  /** Ids of the items she keeps; null keeps all. */
  kept: z.nullable(z.array(z.string())),
  /** Items kept, and items of the newest revision. */
  items: Count,
  found: Count,
  declared: z.nullable(z.int()),
  /** Open findings: those she has not marked. */
  levels: z.strictObject({ error: Count, warning: Count, info: Count }),
  units: z.array(z.string()),
  editedItems: Count,
  tags: z.array(Tag),
  pinned: z.boolean(),
});
export type NoticeRow = z.infer<typeof NoticeRow>;

/** What is kept of a notice beside its readings: everything else in its row is derived. */
export type NoticeFacts = Pick<NoticeRow, 'id' | 'revision' | 'firstAt' | 'checkedAt' | 'kept' | 'tags' | 'pinned'>;

/** One reading of a page; never changed after it is written. */
export const Revision = z.strictObject({
  notice: Id,
  revision: z.int().check(z.positive()),
  capture: StoredCapture,
  /** When it took its place after the reading before it, where the clock that read the page says otherwise. */
  at: z.optional(Instant),
});
export type Revision = z.infer<typeof Revision>;

/** The fields of an item that a person may correct, in the order in which they are shown to her. */
export const editable = z.pick(Item, {
  number: true,
  title: true,
  text: true,
  section: true,
  units: true,
  leaders: true,
  targets: true,
  qualities: true,
  deadline: true,
  events: true,
  schedule: true,
  funding: true,
  measures: true,
  breakdown: true,
  applicable: true,
});
export const EditedField = z.keyof(editable);
export type EditedField = z.infer<typeof EditedField>;

/**
 * One corrected field: her value and, as `base`, what the notice said when she corrected it. `withdrawn` where she has taken it back since:
 * it is kept, so that an older backup does not bring it back.
 */
export const Edit = z.strictObject({
  notice: Id,
  item: Id,
  field: EditedField,
  value: z.unknown(),
  base: z.unknown(),
  at: Instant,
  withdrawn: z.optional(z.literal(true)),
});
export type Edit = z.infer<typeof Edit>;

/** 已核对 or 忽略 on a finding of a notice; `finding` is its key. */
export const Mark = z.strictObject({ notice: Id, finding: z.string(), mark: FindingMark });
export type Mark = z.infer<typeof Mark>;

/** An item that she says is finished. */
export const Done = z.strictObject({ notice: Id, item: Id, at: Instant });
export type Done = z.infer<typeof Done>;

/** Work in progress that must outlive the window it is done in. `body` belongs to the surface that wrote it. */
export interface DraftRow {
  readonly key: string;
  readonly at: string;
  readonly body: unknown;
}

export const Carrier = z.enum(['clipboard', 'file']);
export type Carrier = z.infer<typeof Carrier>;

/** `port` is how the first version handed batches over; its histories and backups still hold it. */
const KeptCarrier = z.enum([...Carrier.options, 'port']);

export const BatchState = z.enum(['captured', 'sent', 'acknowledged', 'expired']);
export type BatchState = z.infer<typeof BatchState>;

/** One item on its way to a ledger; `key` stays the same however often it is sent. */
export const BatchEntry = z.strictObject({ key: Id, notice: Id, item: Id });
export type BatchEntry = z.infer<typeof BatchEntry>;

/** 批次: captured → sent → acknowledged, or expired; an expired one can be sent again. */
export const Batch = z.strictObject({
  id: Id,
  title: z.string(),
  createdAt: Instant,
  state: BatchState,
  carrier: z.nullable(KeptCarrier),
  sentAt: z.nullable(Instant),
  settledAt: z.nullable(Instant),
  entries: z.array(BatchEntry).check(z.minLength(1)),
});
export type Batch = z.infer<typeof Batch>;

/** One part of a batch as it was sent, word for word: what a pane takes later is what she sent then. */
export interface Parcel {
  readonly batch: string;
  /** From one. */
  readonly part: number;
  readonly text: string;
}

/** Where one item stands in a ledger, as the pane that filled it reported. Rows count from one, as people see them. */
export const Receipt = z.strictObject({
  id: Id,
  batch: Id,
  notice: Id,
  item: Id,
  workbook: z.string(),
  sheet: z.string(),
  rows: z.array(z.int().check(z.positive())),
  at: Instant,
});
export type Receipt = z.infer<typeof Receipt>;

/** Whether an item stands where a receipt says; the receipt of one whose fill was undone names no rows. */
export function isStanding({ rows }: Receipt): boolean {
  return rows.length > 0;
}

/** What it takes to take one change back. */
export const Undo = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('forget'), notice: Id }),
  z.strictObject({
    kind: z.literal('step-back'),
    notice: Id,
    revision: z.int().check(z.positive()),
    kept: z.nullable(z.array(z.string())),
  }),
  z.strictObject({ kind: z.literal('bring-back'), notices: z.array(Id) }),
  z.strictObject({ kind: z.literal('keep'), notice: Id, kept: z.nullable(z.array(z.string())) }),
  z.strictObject({ kind: z.literal('unedit'), notice: Id, item: Id, field: EditedField, before: z.nullable(Edit) }),
  z.strictObject({ kind: z.literal('unmark'), notice: Id, findings: z.array(z.string()), before: z.array(Mark) }),
  z.strictObject({
    kind: z.literal('unfinish'),
    items: z.array(z.strictObject({ notice: Id, item: Id })),
    before: z.array(Done),
  }),
  z.strictObject({ kind: z.literal('relabel'), notice: Id, tags: z.array(Tag), pinned: z.boolean() }),
]);
export type Undo = z.infer<typeof Undo>;

export const LogAction = z.enum([
  'added',
  'revised',
  'unchanged',
  'edited',
  'overruled',
  'marked',
  'finished',
  'labelled',
  'removed',
  'undone',
  'sent',
  'filled',
  'backed-up',
  'restored',
]);
export type LogAction = z.infer<typeof LogAction>;

/** One line of the local log; `undo` is null where the change was taken back or cannot be. */
export const LogRow = z.strictObject({
  id: z.int().check(z.positive()),
  at: Instant,
  action: LogAction,
  notice: z.nullable(z.string()),
  /** The notice's title, or the workbook and sheet; for reading. */
  subject: z.string(),
  items: Count,
  undo: z.nullable(Undo),
});
export type LogRow = z.infer<typeof LogRow>;

/** A removed notice, kept until it is purged so that the removal can be undone. */
export interface BinRow {
  readonly id: string;
  readonly removedAt: string;
  readonly row: NoticeRow;
}

/** Something that she set once. */
export const Setting = z.strictObject({ name: Id, value: z.unknown() });
export type Setting = z.infer<typeof Setting>;

export interface FactRow {
  readonly key: string;
  readonly value: unknown;
}

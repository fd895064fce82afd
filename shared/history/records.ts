import { z } from 'zod';
import { Item } from '../notice/notice.ts';
import { StoredCapture } from '../notice/stored.ts';

/** An instant, ISO 8601. */
export const Instant = z.iso.datetime({ offset: true });

const Count = z.int().nonnegative();
const Id = z.string().min(1);

/** What lists, filters and the overview need of a notice, so that none of them reads a capture. Derived from the newest revision. */
export const NoticeRow = z.strictObject({
  id: Id,
  revision: z.int().positive(),
  url: z.string().nullable(),
  title: z.string(),
  documentNumber: z.string().nullable(),
  issuer: z.string().nullable(),
  site: z.string().nullable(),
  year: z.int().nullable(),
  firstAt: Instant,
  /** When the newest revision was read. */
  capturedAt: Instant,
  /** When the page was last read and found unchanged. */
  checkedAt: Instant,
  /** Ids of the items she keeps; null keeps all. */
  kept: z.array(z.string()).nullable(),
  /** Items kept, and items of the newest revision. */
  items: Count,
  found: Count,
  declared: z.int().nullable(),
  levels: z.strictObject({ error: Count, warning: Count, info: Count }),
  units: z.array(z.string()),
  codes: z.array(z.string()),
  counts: z.strictObject({
    units: z.record(z.string(), Count),
    /** By month due, `2025-12`; items without a date under `none`. */
    months: z.record(z.string(), Count),
    findings: z.record(z.string(), Count),
  }),
  editedItems: Count,
});
export type NoticeRow = z.infer<typeof NoticeRow>;

/** One reading of a page; never changed after it is written. */
export const Revision = z.strictObject({ notice: Id, revision: z.int().positive(), capture: StoredCapture });
export type Revision = z.infer<typeof Revision>;

/** The fields of an item that a person may correct. */
export const editable = Item.pick({
  title: true,
  text: true,
  units: true,
  targets: true,
  deadline: true,
  funding: true,
});
export const EditedField = editable.keyof();
export type EditedField = z.infer<typeof EditedField>;

/** One corrected field: her value and, as `base`, what the notice said when she corrected it. */
export const Edit = z.strictObject({
  notice: Id,
  item: Id,
  field: EditedField,
  value: z.unknown(),
  base: z.unknown(),
  at: Instant,
});
export type Edit = z.infer<typeof Edit>;

/** What search reads of a notice: folded text, the head once and one line an item, in the order of `items`. */
export interface TextRow {
  readonly notice: string;
  /** Grows with every change of the history, so that a reader fetches only what is new to it. */
  readonly stamp: number;
  readonly at: string;
  readonly head: string;
  readonly lines: string;
  readonly items: readonly string[];
}

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
  carrier: KeptCarrier.nullable(),
  sentAt: Instant.nullable(),
  settledAt: Instant.nullable(),
  entries: z.array(BatchEntry).min(1),
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
  rows: z.array(z.int().positive()).min(1),
  at: Instant,
});
export type Receipt = z.infer<typeof Receipt>;

/** What it takes to take one change back. */
export const Undo = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('forget'), notice: Id }),
  z.strictObject({
    kind: z.literal('step-back'),
    notice: Id,
    revision: z.int().positive(),
    kept: z.array(z.string()).nullable(),
  }),
  z.strictObject({ kind: z.literal('bring-back'), notices: z.array(Id) }),
  z.strictObject({ kind: z.literal('keep'), notice: Id, kept: z.array(z.string()).nullable() }),
  z.strictObject({ kind: z.literal('unedit'), notice: Id, item: Id, field: EditedField, before: Edit.nullable() }),
]);
export type Undo = z.infer<typeof Undo>;

export const LogAction = z.enum([
  'added',
  'revised',
  'unchanged',
  'edited',
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
  id: z.int().positive(),
  at: Instant,
  action: LogAction,
  notice: z.string().nullable(),
  /** The notice's title, or the workbook and sheet; for reading. */
  subject: z.string(),
  items: Count,
  undo: Undo.nullable(),
});
export type LogRow = z.infer<typeof LogRow>;

/** A removed notice, kept until it is purged so that the removal can be undone. */
export interface BinRow {
  readonly id: string;
  readonly removedAt: string;
  readonly row: NoticeRow;
}

export interface FactRow {
  readonly key: string;
  readonly value: unknown;
}

import { z } from 'zod/mini';
import { fieldKeys } from '../field-keys.ts';
import { StoredValue } from '../sidecar.ts';

/** One cell that a fill wrote: what was there, what stands there since, and what an earlier fill had last left there. */
export const ReceiptCell = z.strictObject({
  column: z.int().check(z.nonnegative()),
  /** Name of the value in the record: the field, in a matrix field and indicator. */
  slot: z.string().check(z.minLength(1)),
  field: z.enum(fieldKeys),
  header: z.string(),
  before: StoredValue,
  after: StoredValue,
  /** The record of the cell before this fill; missing where no fill had written it. */
  base: z.optional(StoredValue),
  /** The number format before, where the fill changed it. */
  format: z.optional(z.string()),
});
export type ReceiptCell = z.infer<typeof ReceiptCell>;

/**
 * One row that a fill touched. `inserted`: the row was made for it; `blank`: it stands in a row that was empty; `updated`:
 * the row was there; `group`: a group row made for a new section.
 */
export const ReceiptRow = z.strictObject({
  /** The row's stable id: the idempotency key of the item. */
  id: z.string().check(z.minLength(1)),
  number: z.nullable(z.int()),
  title: z.string(),
  /** Key of the capture that the values came from; null for a group row. */
  capture: z.nullable(z.string()),
  kind: z.enum(['inserted', 'blank', 'updated', 'group']),
  /** Zero-based, as it stood when the fill ended. */
  row: z.int().check(z.nonnegative()),
  cells: z.array(ReceiptCell),
});
export type ReceiptRow = z.infer<typeof ReceiptRow>;

/** What a fill did to one sheet: enough to undo it, and to say which rows are in. Kept in the workbook and handed back. */
export const Receipt = z.strictObject({
  schema: z.literal('taizhang/receipt@1'),
  id: z.string().check(z.minLength(1)),
  sheet: z.string().check(z.minLength(1)),
  filledAt: z.iso.datetime({ offset: true }),
  captures: z.array(
    z.strictObject({
      key: z.string().check(z.minLength(1)),
      title: z.string(),
      documentNumber: z.nullable(z.string()),
      url: z.nullable(z.string()),
      capturedAt: z.iso.datetime({ offset: true }),
    }),
  ),
  rows: z.array(ReceiptRow),
  /** Ids of planned rows that are not in the sheet, because the fill stopped. */
  waiting: z.array(z.string()),
  /** Whether the rows were read back and are as written; else they are what the host said it wrote. */
  verified: z.boolean(),
  /** Whether the workbook itself holds this receipt. */
  stored: z.boolean(),
});
export type Receipt = z.infer<typeof Receipt>;

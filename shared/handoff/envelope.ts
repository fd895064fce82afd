import { z } from 'zod/mini';
import { StoredCapture } from '../notice/stored.ts';

export const envelopeSchema = 'taizhang/batch@2';

/** Versions that are read; the first differs only in the version of the notices it carries. */
const readableSchemas: readonly string[] = ['taizhang/batch@1', envelopeSchema];

/** Whether a batch of this schema can be read. */
export function isReadable(schema: string): boolean {
  return readableSchemas.includes(schema);
}

/** The largest envelope that is read, in UTF-16 units of its text. A notice of 50 items takes some 200,000. */
export const envelopeLimit = 20_000_000;

/** Names an item in every ledger and every batch; see `itemKey`. */
export const ItemKey = z.string().check(z.minLength(1)).check(z.maxLength(300));

export const EnvelopeEntry = z.strictObject({
  /** The notice with just the items that were sent. */
  capture: StoredCapture,
  /** Whether those are all its items, so that an item missing here is missing from the notice. */
  whole: z.boolean(),
  /** How many items the notice has, so that a batch in parts can tell when it is together. */
  noticeItems: z.int().check(z.nonnegative()),
  /** By item id: the key that is the same in every batch that carries this item. */
  keys: z.record(z.string(), ItemKey),
});
export type EnvelopeEntry = z.infer<typeof EnvelopeEntry>;

/**
 * What a capture travels in, whatever carries it: the paste, the port and the file hold the same JSON. A batch that is too large for
 * one paste is several envelopes of one `id`, each complete in itself.
 */
export const Envelope = z.strictObject({
  schema: z.string().check(z.refine(isReadable)),
  id: z.uuid(),
  createdAt: z.iso.datetime({ offset: true }),
  part: z.strictObject({ number: z.int().check(z.positive()), of: z.int().check(z.positive()) }),
  entries: z.array(EnvelopeEntry).check(z.minLength(1)),
  /** SHA-256 over the rest of the envelope in canonical form: finds damage, proves no origin. */
  checksum: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type Envelope = z.infer<typeof Envelope>;

/** How many items an envelope carries. */
export function itemCount(envelope: Envelope): number {
  return envelope.entries.reduce((sum, entry) => sum + entry.capture.notice.items.length, 0);
}

import { z } from 'zod/mini';
import { Acknowledgement } from './acknowledgement.ts';
import { envelopeLimit } from './envelope.ts';

/** A batch that waits in the outbox, as the pane lists it before it takes one. */
export const WaitingBatch = z.strictObject({
  id: z.uuid(),
  createdAt: z.iso.datetime({ offset: true }),
  parts: z.int().check(z.positive()),
  items: z.int().check(z.nonnegative()),
  titles: z.array(z.string()).check(z.maxLength(100)),
});
export type WaitingBatch = z.infer<typeof WaitingBatch>;

/** What the pane says over the port. It learns nothing that was not sent on purpose, and takes one part at a time. */
export const PaneMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('list') }),
  z.strictObject({ type: z.literal('take'), batch: z.uuid(), part: z.int().check(z.positive()) }),
  z.strictObject({ type: z.literal('filled'), acknowledgement: Acknowledgement }),
]);
export type PaneMessage = z.infer<typeof PaneMessage>;

/** What the extension answers. `batch` holds the envelope's text, to be read as untrusted as any other. */
export const LinkMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('waiting'), batches: z.array(WaitingBatch).check(z.maxLength(1000)) }),
  z.strictObject({
    type: z.literal('batch'),
    batch: z.uuid(),
    part: z.int().check(z.positive()),
    text: z.string().check(z.maxLength(envelopeLimit)),
  }),
  z.strictObject({ type: z.literal('recorded'), batch: z.uuid() }),
  z.strictObject({ type: z.literal('refused'), message: z.string().check(z.minLength(1)) }),
]);
export type LinkMessage = z.infer<typeof LinkMessage>;

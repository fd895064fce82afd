import { z } from 'zod/mini';
import { fail, ok, type Result } from '../result/result.ts';
import { checksumOf } from './checksum.ts';
import { ItemKey } from './envelope.ts';
import type { EnvelopeError } from './read.ts';

export const acknowledgementSchema = 'taizhang/filled@1';

/** What the pane says once rows stand in the sheet and were read back: which item is in which rows, counted from 1 as Excel shows them. */
export const Acknowledgement = z.strictObject({
  schema: z.literal(acknowledgementSchema),
  batch: z.uuid(),
  filledAt: z.iso.datetime({ offset: true }),
  workbook: z.nullable(z.string().check(z.minLength(1)).check(z.maxLength(300))),
  sheet: z.string().check(z.minLength(1)).check(z.maxLength(31)),
  items: z
    .array(z.strictObject({ key: ItemKey, rows: z.array(z.int().check(z.positive())) }))
    .check(z.maxLength(100_000)),
  checksum: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type Acknowledgement = z.infer<typeof Acknowledgement>;

/** Completes an acknowledgement with its version and checksum. */
export function acknowledge(filled: Omit<Acknowledgement, 'schema' | 'checksum'>): Acknowledgement {
  const bare = { schema: acknowledgementSchema, ...filled } as const;
  return { ...bare, checksum: checksumOf(bare) };
}

/** Reads an acknowledgement she brought back, or that came over a port. Whether the batch was ever sent is for the outbox to say. */
export function readAcknowledgement(text: string): Result<Acknowledgement, EnvelopeError> {
  const refuse = (message: string) => fail({ code: 'not-a-batch' as const, message: `${message}待填状态未改动。` });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('内容不完整，不是填入回执。请在台账窗格中重新复制回执。');
  }
  const read = Acknowledgement.safeParse(value);
  if (!read.success) return refuse('这不是填入回执。请在台账窗格填入后点“复制回执”。');
  if (checksumOf(read.data) !== read.data.checksum) {
    return refuse('回执的校验值不符，内容在途中被改动。请重新复制回执。');
  }
  return ok(read.data);
}

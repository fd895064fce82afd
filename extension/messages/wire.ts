import * as z from 'zod/mini';
import { MessageError } from './message-error.ts';

/** The envelope every message travels in; anything else on the channel is not ours. */
export const Wire = z.strictObject({ taizhang: z.string(), request: z.unknown() });

export const WireReply = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: MessageError }),
]);

import { fail, ok, type Result } from '../../shared/result/result.ts';
import { type MessageError, messageError } from '../messages/message-error.ts';
import type { PickerCalls, Reply, Request } from '../messages/table.ts';
import { readWireReply } from '../messages/wire.ts';
import { api, isConnected } from '../platform/api.ts';
import { call } from '../platform/call.ts';

/** What is only sent may be as immutable as its owner has it. */
type Sent<Value> = Value extends object ? { readonly [Key in keyof Value]: Sent<Value[Key]> } : Value;

/**
 * Asks the background from a page. The reply's shape is the table's: the background checks what it is asked, and the record's
 * schema would more than double what travels into the page.
 */
export async function ask<Name extends keyof PickerCalls & string>(
  name: Name,
  request: Sent<Request<PickerCalls, Name>>,
): Promise<Result<Reply<PickerCalls, Name>, MessageError>> {
  const sent = await call<unknown>((done) => api.runtime.sendMessage({ taizhang: name, request }, done));
  if (!sent.ok) {
    return fail(messageError(isConnected() ? 'asleep' : 'outdated'));
  }
  const reply = readWireReply(sent.value);
  return reply.ok ? ok(reply.value as Reply<PickerCalls, Name>) : reply;
}

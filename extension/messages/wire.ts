import { fail, ok, type Result } from '../../shared/result/result.ts';
import { type MessageError, messageError, messages } from './message-error.ts';

/*
 * The envelope that every message travels in, read by hand: it goes into every captured page, and a library of schemas would
 * weigh more there than all else that a message needs.
 */

/** Whether a value is an object with these members and no others. */
export function isOf<Name extends string>(value: unknown, names: readonly Name[]): value is Record<Name, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(value).length === names.length && names.every((name) => Object.hasOwn(value, name));
}

/** A message's name and request; null where what came over the channel is none of ours. */
export function readWire(raw: unknown): { readonly name: string; readonly request: unknown } | null {
  if (!isOf(raw, ['taizhang', 'request']) || typeof raw.taizhang !== 'string') return null;
  return { name: raw.taizhang, request: raw.request };
}

/** What was answered, its value as yet unread; an answer of another shape is the failure `reply-unknown`. */
export function readWireReply(raw: unknown): Result<unknown, MessageError> {
  if (isOf(raw, ['ok', 'value']) && raw.ok === true) return ok(raw.value);
  if (isOf(raw, ['ok', 'error']) && raw.ok === false && isMessageError(raw.error)) return fail(raw.error);
  return fail(messageError('reply-unknown'));
}

function isMessageError(raw: unknown): raw is MessageError {
  if (!isOf(raw, ['code', 'message'])) return false;
  return typeof raw.code === 'string' && Object.hasOwn(messages, raw.code) && typeof raw.message === 'string';
}

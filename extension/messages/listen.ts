import { fail, type Result } from '../../shared/result/result.ts';
import { api } from '../platform/api.ts';
import { type MessageError, messageError } from './message-error.ts';
import type { CallTable, Reply, Request } from './table.ts';
import { readWire } from './wire.ts';

/** A value that is only read: what is sent needs no copy of lists that others hold. */
type Frozen<Value> = Value extends object ? { readonly [Key in keyof Value]: Frozen<Value[Key]> } : Value;

export type Handlers<Table extends CallTable> = {
  readonly [Name in keyof Table]: (
    request: Request<Table, Name>,
  ) => Promise<Result<Frozen<Reply<Table, Name>>, MessageError>>;
};

/** The part of a table that the answering side needs. */
export type Requests<Table extends CallTable> = { readonly [Name in keyof Table]: Pick<Table[Name], 'request'> };

type Listener = Parameters<typeof api.runtime.onMessage.addListener>[0];

/**
 * Answers the calls of a table. Only the extension's own contexts are heard; a request or an answer that is not of its shape
 * becomes a failure, never an exception. Returns how to stop listening.
 */
export function answer<Table extends CallTable>(requests: Requests<Table>, handlers: Handlers<Table>): () => void {
  const listener: Listener = (message, sender, reply) => {
    const wire = readWire(message);
    if (wire === null || sender.id !== api.runtime.id || !Object.hasOwn(requests, wire.name)) {
      return;
    }
    respond(requests, handlers, wire.name, wire.request).then(reply, () => reply(fail(messageError('thrown'))));
    return true;
  };
  api.runtime.onMessage.addListener(listener);
  return () => api.runtime.onMessage.removeListener(listener);
}

async function respond<Table extends CallTable>(
  requests: Requests<Table>,
  handlers: Handlers<Table>,
  name: keyof Table,
  raw: unknown,
): Promise<Result<unknown, MessageError>> {
  const request = requests[name]?.request(raw) ?? null;
  return request === null
    ? fail(messageError('request-unknown'))
    : handlers[name](request as Request<Table, typeof name>);
}

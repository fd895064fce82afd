import { fail, type Result } from '../../shared/result/result.ts';
import { api } from '../platform/api.ts';
import { type MessageError, messageError } from './message-error.ts';
import type { CallTable, Reply, Request } from './table.ts';
import { Wire } from './wire.ts';

export type Handlers<Table extends CallTable> = {
  readonly [Name in keyof Table]: (request: Request<Table, Name>) => Promise<Result<Reply<Table, Name>, MessageError>>;
};

type Listener = Parameters<typeof api.runtime.onMessage.addListener>[0];

/**
 * Answers the calls of a table. Only the extension's own contexts are heard; a request or an answer that is not of its shape
 * becomes a failure, never an exception. Returns how to stop listening.
 */
export function answer<Table extends CallTable>(table: Table, handlers: Handlers<Table>): () => void {
  const listener: Listener = (message, sender, reply) => {
    const wire = Wire.safeParse(message);
    const name = wire.success ? wire.data.taizhang : '';
    if (!wire.success || sender.id !== api.runtime.id || !Object.hasOwn(table, name)) {
      return;
    }
    respond(table, handlers, name, wire.data.request).then(reply, () => reply(fail(messageError('internal'))));
    return true;
  };
  api.runtime.onMessage.addListener(listener);
  return () => api.runtime.onMessage.removeListener(listener);
}

async function respond<Table extends CallTable>(
  table: Table,
  handlers: Handlers<Table>,
  name: keyof Table,
  raw: unknown,
): Promise<Result<unknown, MessageError>> {
  const request = table[name]?.request.safeParse(raw);
  if (!request?.success) {
    return fail(messageError('internal'));
  }
  return handlers[name](request.data as Request<Table, typeof name>);
}

import { safeParse } from 'zod/v4/core';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { api, isConnected } from '../platform/api.ts';
import { call, type PlatformError } from '../platform/call.ts';
import { type MessageError, type MessageErrorCode, messageError } from './message-error.ts';
import {
  type BackgroundCalls,
  type CallTable,
  type PageCalls,
  type PickerPageCalls,
  type Reply,
  type Request,
  toBackground,
  toPage,
  toPicker,
} from './table.ts';
import { readWireReply } from './wire.ts';

type Outcome<Table extends CallTable, Name extends keyof Table> = Promise<Result<Reply<Table, Name>, MessageError>>;

/** Asks the background; wakes it where it sleeps. */
export async function askBackground<Name extends keyof BackgroundCalls & string>(
  name: Name,
  request: Request<BackgroundCalls, Name>,
): Outcome<BackgroundCalls, Name> {
  const sent = await call<unknown>((done) => api.runtime.sendMessage({ taizhang: name, request }, done));
  return sent.ok
    ? readReply<BackgroundCalls, Name>(toBackground, name, sent.value)
    : fail(messageError(isConnected() ? 'asleep' : 'outdated'));
}

/** Asks the script in a tab's top page. */
export async function askPage<Name extends keyof PageCalls & string>(
  tab: number,
  name: Name,
  request: Request<PageCalls, Name>,
): Outcome<PageCalls, Name> {
  return askTab<PageCalls, Name>(toPage, tab, name, request);
}

/** Asks the picker in a tab's top page. */
export async function askPicker<Name extends keyof PickerPageCalls & string>(
  tab: number,
  name: Name,
  request: Request<PickerPageCalls, Name>,
): Outcome<PickerPageCalls, Name> {
  return askTab<PickerPageCalls, Name>(toPicker, tab, name, request);
}

async function askTab<Table extends CallTable, Name extends keyof Table & string>(
  table: Table,
  tab: number,
  name: Name,
  request: Request<Table, Name>,
): Outcome<Table, Name> {
  const sent = await call<unknown>((done) =>
    api.tabs.sendMessage(tab, { taizhang: name, request }, { frameId: 0 }, done),
  );
  return sent.ok ? readReply<Table, Name>(table, name, sent.value) : fail(messageError(lostPage(sent.error)));
}

/** The browsers say in English alone whether nobody listened, or who listened went before the answer. */
function lostPage({ cause }: PlatformError): MessageErrorCode {
  return /closed before|moved into|disconnected/iu.test(cause) ? 'page-left' : 'page-gone';
}

function readReply<Table extends CallTable, Name extends keyof Table>(
  table: Table,
  name: Name,
  raw: unknown,
): Result<Reply<Table, Name>, MessageError> {
  const reply = readWireReply(raw);
  if (!reply.ok) {
    return reply;
  }
  const shape = table[name]?.reply;
  const value = shape === undefined ? null : safeParse(shape, reply.value);
  return value?.success ? ok(value.data as Reply<Table, Name>) : fail(messageError('reply-unknown'));
}

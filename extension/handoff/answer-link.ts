import { readAcknowledgement } from '../../shared/handoff/acknowledgement.ts';
import { type LinkMessage, PaneMessage } from '../../shared/handoff/live.ts';
import type { History } from '../../shared/history/open-history.ts';
import { api } from '../platform/api.ts';
import { linkPlaces } from '../platform/places.ts';
import { isLinked } from './permission.ts';
import { recordReceipt } from './receipt.ts';
import { signalOutbox } from './signal.ts';
import { LinkWire } from './wire.ts';

const daysWaiting = 7;

type Listener = Parameters<typeof api.runtime.onMessage.addListener>[0];
type Sender = Parameters<Listener>[1];

function originOf(address: string | undefined): string | null {
  try {
    return new URL(address ?? '').origin;
  } catch {
    return null;
  }
}

/** The link is heard from the extension's own script alone, in a frame of a place that she has allowed. */
async function isTrusted(sender: Sender): Promise<boolean> {
  const origin = sender.origin ?? originOf(sender.url);
  const place = linkPlaces.find((one) => one.origin === origin);
  return sender.id === api.runtime.id && sender.tab !== undefined && place !== undefined && isLinked(place);
}

function refused(message: string): LinkMessage {
  return { type: 'refused', message };
}

async function respond(history: History, message: PaneMessage): Promise<LinkMessage> {
  switch (message.type) {
    case 'list': {
      const waiting = await history.outbox.waiting();
      const batches = waiting.ok ? waiting.value : [];
      return {
        type: 'waiting',
        batches: batches.slice(0, 1000).map(({ batch: { id, createdAt, entries, title }, parts }) => ({
          ...{ id, createdAt, parts },
          items: entries.length,
          titles: [title],
        })),
      };
    }
    case 'take': {
      const { batch, part } = message;
      const found = await history.outbox.get(batch);
      const text = await history.outbox.part(batch, part);
      if (!found.ok || !text.ok || found.value?.state !== 'sent' || text.value === null) {
        return refused('浏览器扩展中没有这个待填批次：可能已确认填入、已过期或已移出。请在扩展的“待填”中查看。');
      }
      return { type: 'batch', batch, part, text: text.value };
    }
    case 'filled': {
      const read = readAcknowledgement(JSON.stringify(message.acknowledgement));
      if (!read.ok) {
        return refused(read.error.message);
      }
      const recorded = await recordReceipt(history, read.value);
      return recorded.ok ? { type: 'recorded', batch: read.value.batch } : refused(recorded.error.message);
    }
  }
}

/**
 * Answers panes over the link. Every question can be asked again without harm, so that a background that dies between a question
 * and its answer costs nothing but the asking.
 */
export function answerLink(history: History): void {
  const answer = async (message: unknown, sender: Sender): Promise<LinkMessage> => {
    if (!(await isTrusted(sender))) {
      return refused('连接已关闭。工作簿未作任何改动。请在扩展的“待填”中打开连接，或改用复制粘贴。');
    }
    const asked = PaneMessage.safeParse(message);
    if (!asked.success) {
      return refused('扩展不认识窗格的这条消息。工作簿未作任何改动。请更新扩展和加载项后重试。');
    }
    await history.outbox.expire(new Date(Date.now() - daysWaiting * 86_400_000).toISOString());
    const reply = await respond(history, asked.data);
    if (reply.type === 'recorded') {
      await signalOutbox();
    }
    return reply;
  };
  const listener: Listener = (message, sender, reply) => {
    const wire = LinkWire.safeParse(message);
    if (!wire.success || sender.id !== api.runtime.id) {
      return;
    }
    answer(wire.data.taizhangLink, sender).then(reply, () => reply(refused('扩展未能回答。待填没有改动。请重试。')));
    return true;
  };
  api.runtime.onMessage.addListener(listener);
}

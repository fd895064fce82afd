import { LinkMessage, type PaneMessage, type WaitingBatch } from '../../shared/handoff/live.ts';
import { portOffer, portRequest } from '../../shared/handoff/port.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { type ArrivalError, arrivalLimit } from './arrival.ts';
import { type CaptureText, readCaptureText } from './capture-text.ts';

/** The line to the browser extension, where there is one. */
export interface LiveLink {
  /** Takes one part of a waiting batch. What comes is as untrusted as a paste, and read by the same reader. */
  readonly take: (batch: string, part: number) => Promise<Result<CaptureText, ArrivalError>>;
  /** Says which rows hold which items; false where the extension did not take it down. */
  readonly tell: (acknowledgement: Extract<PaneMessage, { type: 'filled' }>['acknowledgement']) => Promise<boolean>;
}

export interface LiveEvents {
  /** What waits in the extension now; told at the start and whenever it changes. */
  readonly waiting: (batches: readonly WaitingBatch[]) => void;
}

/** How long an answer may take before the pane says that none came. */
const patience = 10_000;

interface Question {
  readonly message: PaneMessage;
  readonly answer: (reply: LinkMessage | null) => void;
}

function answers({ message }: Question, reply: LinkMessage): boolean {
  switch (message.type) {
    case 'list':
      return reply.type === 'waiting';
    case 'take':
      return (
        reply.type === 'refused' ||
        (reply.type === 'batch' && reply.batch === message.batch && reply.part === message.part)
      );
    case 'filled':
      return reply.type === 'refused' || (reply.type === 'recorded' && reply.batch === message.acknowledgement.batch);
  }
}

function refuse(message: string | null): Result<never, ArrivalError> {
  return fail({ code: 'unreadable', message });
}

/**
 * Asks this window's own frame for a line to the extension. Where no extension is, nothing ever answers and nothing is shown. A port
 * is taken from this very window alone, under its own origin: no page around the pane, and none that opened it, can hand it one.
 */
export function openLiveLink(own: Window, { waiting }: LiveEvents): LiveLink {
  let port: MessagePort | null = null;
  let asked: Question | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const hear = ({ data }: MessageEvent) => {
    const reply = LinkMessage.safeParse(data);
    if (!reply.success) return;
    if (reply.data.type === 'waiting') waiting(reply.data.batches);
    if (asked !== null && answers(asked, reply.data)) asked.answer(reply.data);
  };

  const askOne = (message: PaneMessage) =>
    new Promise<LinkMessage | null>((resolve) => {
      if (port === null) {
        resolve(null);
        return;
      }
      const answer = (reply: LinkMessage | null) => {
        clearTimeout(timer);
        asked = null;
        resolve(reply);
      };
      const timer = setTimeout(() => answer(null), patience);
      asked = { message, answer };
      port.postMessage(message);
    });

  /* One question at a time, so that an answer is never taken for another's. */
  const ask = (message: PaneMessage): Promise<LinkMessage | null> => {
    const answered = last.then(() => askOne(message));
    last = answered;
    return answered;
  };

  own.addEventListener('message', ({ source, origin, data, ports: [offered] }) => {
    if (source !== own || origin !== own.location.origin || data !== portOffer || offered === undefined) return;
    port?.close();
    port = offered;
    offered.onmessage = hear;
    if (asked === null) void ask({ type: 'list' });
    else offered.postMessage(asked.message);
  });
  own.postMessage(portRequest, own.location.origin);

  return {
    take: async (batch, part) => {
      const reply = await ask({ type: 'take', batch, part });
      if (reply?.type === 'refused') return refuse(reply.message);
      if (reply?.type !== 'batch') return refuse('浏览器扩展没有应答。工作簿未作任何改动。请重试，或改用复制粘贴。');
      if (reply.text.length > arrivalLimit) return fail({ code: 'too-large', message: null });
      const read = readCaptureText(reply.text);
      if (!read.ok) return read;
      const { envelope } = read.value;
      return envelope?.id === batch && envelope.part.number === part
        ? ok(read.value)
        : refuse('收到的不是所要的批次。工作簿未作任何改动。请在浏览器扩展中重新发送。');
    },
    tell: async (acknowledgement) => (await ask({ type: 'filled', acknowledgement }))?.type === 'recorded',
  };
}

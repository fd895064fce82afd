import type { LinkMessage, PaneMessage } from '../../shared/handoff/live.ts';
import { portOffer, portRequest } from '../../shared/handoff/port.ts';
import { api } from '../platform/api.ts';
import { call } from '../platform/call.ts';
import { linkPlaces } from '../platform/places.ts';
import { framedByOfficeAlone } from './framed.ts';
import { onOutboxSignal } from './signal.ts';

const attempts = 3;
const gone: LinkMessage = {
  type: 'refused',
  message: '浏览器扩展已关闭或刚刚更新。工作簿未作任何改动。请重新打开窗格，或改用复制粘贴。',
};

/** Asks the background, waking it; again where it died before it answered, for every question may be asked twice. */
async function ask(message: unknown): Promise<unknown> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const answered = await call<unknown>((done) => api.runtime.sendMessage({ taizhangLink: message }, done));
    if (answered.ok && answered.value !== undefined) {
      return answered.value;
    }
  }
  return gone;
}

/**
 * Runs in the pane's own frame. Hands the pane's window a port whenever it asks, and once at the start, so that the order of loading
 * does not matter; what comes in at the port goes to the background and its answers come back in order. The port is offered to this
 * window alone, under its own origin, and only where nothing but Excel on the web stands around it.
 */
export function offerLink(): void {
  const { origin } = window.location;
  if (!linkPlaces.some((place) => place.origin === origin) || !framedByOfficeAlone(window)) {
    return;
  }
  let port: MessagePort | null = null;
  let last = Promise.resolve();
  const relay = (to: MessagePort, message: unknown) => {
    last = last.then(async () => to.postMessage(await ask(message)));
  };
  const offer = () => {
    port?.close();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => relay(port1, data);
    port = port1;
    window.postMessage(portOffer, origin, [port2]);
  };
  window.addEventListener('message', ({ source, origin: from, data }) => {
    if (source === window && from === origin && data === portRequest) {
      offer();
    }
  });
  onOutboxSignal(() => {
    if (port !== null) {
      relay(port, { type: 'list' } satisfies PaneMessage);
    }
  });
  offer();
}

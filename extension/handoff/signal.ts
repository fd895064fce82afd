import { api } from '../platform/api.ts';
import { call } from '../platform/call.ts';

const key = 'outbox-changed';

/** Tells every pane that is linked that the outbox has changed. It says nothing but that; a pane then asks. */
export async function signalOutbox(): Promise<void> {
  await call((done) => api.storage.local.set({ [key]: `${Date.now()} ${Math.random()}` }, () => done()));
}

/** Calls `changed` after every signal; heard also where no background is awake. Returns how to stop. */
export function onOutboxSignal(changed: () => void): () => void {
  const listener: Parameters<typeof api.storage.onChanged.addListener>[0] = (changes, area) => {
    if (area === 'local' && key in changes) {
      changed();
    }
  };
  api.storage.onChanged.addListener(listener);
  return () => api.storage.onChanged.removeListener(listener);
}

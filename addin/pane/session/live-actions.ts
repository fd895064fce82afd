import { ok } from '../../../shared/result/result.ts';
import type { Arrival } from '../../carriers/arrival.ts';
import type { PaneActions } from './actions.ts';
import { type PaneContext, patch } from './context.ts';

type LiveActions = Pick<PaneActions, 'waiting' | 'takeWaiting'>;

/** What step 1 does with batches that wait in the browser extension. A batch comes whole or not at all. */
export function liveActions(
  context: PaneContext,
  receive: PaneActions['receive'],
  retryAnswers: () => void,
): LiveActions {
  const live = (change: Partial<ReturnType<typeof context.store.get>['live']>) =>
    patch(context, { live: { ...context.store.get().live, ...change } });

  return {
    waiting: (batches) => {
      live({ waiting: batches });
      retryAnswers();
    },
    takeWaiting: async (id) => {
      const batch = context.store.get().live.waiting.find((one) => one.id === id);
      if (batch === undefined || context.store.get().live.taking !== null) return;
      const parts: Arrival[] = [];
      for (let part = 1; part <= batch.parts; part += 1) {
        live({ taking: { id, done: part - 1 } });
        const came = await context.take(id, part);
        if (!came.ok) {
          live({ taking: null });
          receive(came);
          return;
        }
        parts.push({ ...came.value, from: 'live', name: null });
      }
      live({ taking: null });
      for (const part of parts) receive(ok(part));
    },
  };
}

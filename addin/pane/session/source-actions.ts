import { noticeIdentity } from '../../../shared/notice/identity.ts';
import type { Arrived } from '../../carriers/arrival.ts';
import { readCaptureFile } from '../../carriers/file.ts';
import type { PaneActions } from './actions.ts';
import { type PaneContext, patch } from './context.ts';
import type { Source } from './state.ts';

type SourceActions = Pick<PaneActions, 'receive' | 'receiveFile' | 'removeNotice' | 'dismissProblem' | 'choose'>;

/** What step 1 does. `replan` is called whenever what is to be filled has changed. */
export function sourceActions(context: PaneContext, replan: () => void): SourceActions {
  const update = (change: (source: Source) => Source) =>
    context.store.set((state) => ({ ...state, source: change(state.source), fill: { kind: 'idle' } }));

  const receive = (arrived: Arrived) => {
    if (!arrived.ok) {
      patch(context, { source: { ...context.store.get().source, problem: arrived.error } });
      return;
    }
    update((source) => ({ ...source, arrivals: [...source.arrivals, arrived.value], problem: null }));
    replan();
  };

  return {
    receive,
    receiveFile: async (file) => receive(await readCaptureFile(file)),
    removeNotice: (identity) => {
      update((source) => ({
        ...source,
        arrivals: source.arrivals.map((arrival) => ({
          ...arrival,
          captures: arrival.captures.filter((capture) => noticeIdentity(capture.notice) !== identity),
        })),
      }));
      replan();
    },
    dismissProblem: () => patch(context, { source: { ...context.store.get().source, problem: null } }),
    choose: (choice) => {
      if (choice.unit !== undefined) context.memory.rememberUnit(choice.unit);
      update((source) => ({ ...source, choice: { ...source.choice, ...choice } }));
      replan();
    },
  };
}

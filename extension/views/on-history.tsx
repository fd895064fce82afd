import type { ComponentType } from 'react';
import { type OnDemand, onDemand } from './on-demand.tsx';
import { ownHistory } from './own-history.ts';
import { HistoryContext } from './surface.ts';

/** A part of a surface that stands on the history: loaded on demand, and drawn once the history is open. */
export function onHistory<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Meanwhile?: ComponentType,
): OnDemand<Props> {
  return onDemand<Props>(async () => {
    const [Part, history] = await Promise.all([load(), ownHistory()]);
    return (props) => (
      <HistoryContext.Provider value={history}>
        <Part {...props} />
      </HistoryContext.Provider>
    );
  }, Meanwhile);
}

import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { History } from '../../shared/history/open-history.ts';
import { useSurface } from '../views/surface.ts';

/**
 * The latest answer of what the history holds in memory; undefined until the first. Asked again whenever the history or one of the
 * `deps` changes. It is asked outside of a live query, which loses its way where it waits for anything but the database.
 */
export function useAsked<Answer>(
  ask: (history: History) => Promise<Answer>,
  deps: readonly unknown[],
): Answer | undefined {
  const { history } = useSurface();
  const [answer, setAnswer] = useState<Answer>();
  const changed = useLiveQuery(() => history.stamp(), [history]);
  const stamp = changed?.ok ? changed.value : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is told by the deps
  useEffect(() => {
    let stale = false;
    ask(history).then((fresh) => {
      if (!stale) {
        setAnswer(() => fresh);
      }
    });
    return () => {
      stale = true;
    };
  }, [history, stamp, ...deps]);
  return answer;
}

import type { PaneActions } from './actions.ts';

/**
 * Actions that are loaded beside the first screen. What is asked before they have come waits for them, in its order; each call
 * resolves when it is done.
 */
export function deferredActions(loaded: Promise<PaneActions>): PaneActions {
  const known = new Map<PropertyKey, (...words: unknown[]) => Promise<unknown>>();
  return new Proxy({} as PaneActions, {
    get(_, name) {
      const before = known.get(name);
      if (before !== undefined) return before;
      const later = async (...words: unknown[]) => {
        const action: unknown = Reflect.get(await loaded, name);
        return typeof action === 'function' ? action(...words) : undefined;
      };
      known.set(name, later);
      return later;
    },
  });
}

/** A value that can be read, replaced and watched; the pane's one place of state. */
export interface Store<State> {
  get(): State;
  /** Replaces the state by what `change` makes of it and tells the watchers. */
  set(change: (state: State) => State): void;
  /** Calls `watcher` after every change until the returned function is called. */
  subscribe(watcher: () => void): () => void;
}

/** A store that begins with a state; watchers are told in the order in which they came. */
export function createStore<State>(initial: State): Store<State> {
  let state = initial;
  const watchers = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = change(state);
      for (const watcher of watchers) watcher();
    },
    subscribe(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

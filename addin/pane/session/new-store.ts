import type { PaneState } from './state.ts';
import { createStore, type Store } from './store.ts';
import { noYear } from './year.ts';

/** The state of a pane in which nothing has happened yet. */
export function newStore(): Store<PaneState> {
  return createStore<PaneState>({
    workbook: { kind: 'connecting' },
    source: {
      arrivals: [],
      problems: [],
      reading: null,
      asked: null,
      choice: { unit: null, section: null },
      example: 'none',
      together: [],
    },
    live: { waiting: [], taking: null },
    answers: [],
    ledger: { kind: 'none' },
    preview: { kind: 'none' },
    fill: { kind: 'idle' },
    made: null,
    year: noYear,
  });
}

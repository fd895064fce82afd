import { capturesOf } from './notices.ts';
import type { PaneState } from './state.ts';

export type StepName = 'source' | 'ledger' | 'preview' | 'fill';

/** The four steps in order. */
export const stepNames: readonly StepName[] = ['source', 'ledger', 'preview', 'fill'];

/** The step that needs her; after an undo the comparison stands ready again: the first one with something to decide. Steps before it are done, or had nothing to ask. */
export function currentStep(state: PaneState): StepName {
  const ready = state.fill.kind === 'idle' || (state.fill.kind === 'undone' && state.preview.kind !== 'none');
  if (!ready) return 'fill';
  if (capturesOf(state.source.arrivals).length === 0) return 'source';
  if (state.ledger.kind !== 'mapped' || !state.ledger.confirmed) return 'ledger';
  return 'preview';
}

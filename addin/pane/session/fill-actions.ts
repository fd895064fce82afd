import type { PlanChoices } from '../../../shared/ledger/plan/plan.ts';
import type { PaneActions } from './actions.ts';
import { hostOf, type PaneContext, patch } from './context.ts';
import { makePlan } from './engine.ts';
import { capturesOf } from './notices.ts';

type FillActions = Pick<
  PaneActions,
  'createLedger' | 'dismissMade' | 'decide' | 'accept' | 'restore' | 'fill' | 'resume' | 'stop' | 'undo' | 'startOver'
> & {
  /** Compares again what is to be filled with what the sheet says. */
  readonly replan: () => void;
};

export function fillActions(context: PaneContext, _readSheet: () => Promise<void>): FillActions {
  const plan = async (choices: PlanChoices) => {
    const state = context.store.get();
    const host = hostOf(state);
    const captures = capturesOf(state.source.arrivals);
    if (host === null || state.ledger.kind !== 'mapped' || captures.length === 0) {
      patch(context, { preview: { kind: 'none' } });
      return;
    }
    const made = await makePlan({ host, ledger: state.ledger, captures, choice: state.source.choice, choices });
    patch(context, {
      preview: made.ok ? { kind: 'ready', plan: made.value, choices } : { kind: 'failed', message: made.error },
    });
  };
  const replan = () => void plan({});
  return {
    replan,
    createLedger: async () => {},
    dismissMade: () => patch(context, { made: null }),
    decide: () => {},
    accept: () => {},
    restore: () => {},
    fill: async () => {},
    resume: async () => {},
    stop: () => {},
    undo: async () => {},
    startOver: () => {},
  };
}

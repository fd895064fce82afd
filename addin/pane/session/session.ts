import type { PaneActions } from './actions.ts';
import { answering } from './answering.ts';
import type { PaneContext } from './context.ts';
import { fileActions } from './file-actions.ts';
import { fillActions } from './fill-actions.ts';
import { liveActions } from './live-actions.ts';
import { newStore } from './new-store.ts';
import { sourceActions } from './source-actions.ts';
import type { PaneState } from './state.ts';
import type { Store } from './store.ts';
import { templateActions } from './template-actions.ts';
import { workbookActions } from './workbook-actions.ts';
import { yearActions } from './year-actions.ts';

/** The state and the actions of one pane. */
export interface PaneSession {
  readonly store: Store<PaneState>;
  readonly actions: PaneActions;
}

/** A new session over what the pane's surroundings give it. The workbook is connected afterwards. */
export function createSession(surroundings: Omit<PaneContext, 'store'>, store = newStore()): PaneSession {
  const context: PaneContext = { ...surroundings, store };
  const answers = answering(context);
  const filling = fillActions(context, (sheet) => workbook.readSheet(sheet), answers);
  const workbook = workbookActions(context, filling.replan);
  const { replan, ...fill } = filling;
  const { openBytes, ...ledger } = workbook;
  const source = sourceActions(context, replan, ledger);
  return {
    store,
    actions: {
      ...ledger,
      ...source,
      ...fileActions(context, source),
      ...liveActions(context, source.receive, answers.retry),
      ...fill,
      ...templateActions(context, openBytes, ledger.readSheet),
      ...yearActions(context, ledger.readSheet),
    },
  };
}

import { createContext, useContext } from 'react';
import type { PaneActions } from './session/actions.ts';

const Actions = createContext<PaneActions | null>(null);

export const PaneProvider = Actions.Provider;

/** What can be done in the pane around. */
export function usePane(): PaneActions {
  const actions = useContext(Actions);
  if (actions === null) throw new Error('outside of the pane');
  return actions;
}

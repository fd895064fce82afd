import { useSyncExternalStore } from 'react';
import { type Mode, useSystemMode } from '../../shared/views/system-mode.ts';

/** Office tells nobody in Excel when its theme changes; the pane asks again when it gets the focus back. */
function subscribe(onChange: () => void): () => void {
  window.addEventListener('focus', onChange);
  return () => window.removeEventListener('focus', onChange);
}

/** Light or dark as the program around the pane is, and where it does not say, as the system is. */
export function useMode(around: () => Mode | null): Mode {
  const system = useSystemMode();
  return useSyncExternalStore(subscribe, around) ?? system;
}

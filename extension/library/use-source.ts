import { useCallback } from 'react';
import type { Anchor, Capture } from '../../shared/notice/capture.ts';
import { useSurface } from '../views/surface.ts';

/** Shows a phrase of a notice where it stands; false where no page shows it. The way to the page is loaded when it is first taken. */
export function useSource(): (capture: Capture, anchor: Anchor) => Promise<boolean> {
  const { history, announce, words } = useSurface();
  return useCallback(
    async (capture, anchor) => {
      const { showSource } = await import('./show-source.ts');
      return showSource(history, capture, anchor, announce, words);
    },
    [history, announce, words],
  );
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { askBackground } from '../messages/send.ts';
import type { SessionView } from '../messages/session-view.ts';
import { activeTab } from '../platform/tabs.ts';
import { useShell } from '../views/surface.ts';

export type PageState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'read'; readonly view: SessionView };

/** The session of the tab that the popup stands over, with what the history knows of its page. */
export function usePageSession(): { state: PageState; refresh: () => Promise<void> } {
  const { words } = useShell();
  const [state, setState] = useState<PageState>({ kind: 'loading' });
  const asked = useRef(0);
  const refresh = useCallback(async () => {
    asked.current += 1;
    const turn = asked.current;
    /* What was asked before is older than what was asked since, however late it answers. */
    const show = (next: PageState) => {
      if (turn === asked.current) setState(next);
    };
    const tab = await activeTab();
    if (tab === null) {
      show({ kind: 'failed', message: words.noTab });
      return;
    }
    const opened = await askBackground('session.open', { tab: tab.id });
    show(opened.ok ? { kind: 'read', view: opened.value } : { kind: 'failed', message: words.failure(opened.error) });
  }, [words]);
  useEffect(() => {
    refresh();
  }, [refresh]);
  return { state, refresh };
}

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Compared, OpenedNotice } from '../../shared/history/notice-store.ts';
import { Picks, picksKey } from '../messages/picks.ts';
import { askBackground } from '../messages/send.ts';
import type { Session } from '../messages/session.ts';
import { activeTab } from '../platform/tabs.ts';
import { useSurface } from '../views/surface.ts';

/** What history already holds of the page. */
export interface Known extends Compared {
  /** What she made of it, and what is open in it. */
  readonly opened: OpenedNotice;
}

export type PageState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  /** `waiting` counts the picks on this page that she chose and did not keep yet. */
  | { readonly kind: 'read'; readonly session: Session; readonly known: Known | null; readonly waiting: number };

/** The session of the tab that the popup stands over, and what history knows of its page. */
export function usePageSession(): { state: PageState; refresh: () => Promise<void> } {
  const { history, words } = useSurface();
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
    const session = await askBackground('session.open', { tab: tab.id });
    if (!session.ok) {
      show({ kind: 'failed', message: words.failure(session.error) });
      return;
    }
    const compared = await history.compare(session.value.reading.capture);
    const held = compared.ok ? compared.value : null;
    const opened = held === null ? null : await history.open(held.row.id);
    const known = held !== null && opened?.ok ? { ...held, opened: opened.value } : null;
    const picks = tab.url === null ? null : await history.readDraft(picksKey(tab.url), Picks);
    const waiting = picks?.ok ? (picks.value ?? []).filter((pick) => pick.selected).length : 0;
    show({ kind: 'read', session: session.value, known, waiting });
    askBackground('badge.show', { tab: tab.id, notice: known?.row.id ?? null });
  }, [history, words]);
  useEffect(() => {
    refresh();
  }, [refresh]);
  return { state, refresh };
}

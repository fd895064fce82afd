import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { Tabs } from '../../shared/views/tabs.tsx';
import { activeTab } from '../platform/tabs.ts';
import { HelpLink } from '../views/help-link.tsx';
import { onDemand } from '../views/on-demand.tsx';
import { Skeleton } from '../views/skeleton.tsx';
import { useSurface } from '../views/surface.ts';
import { useDraft } from '../views/use-draft.ts';
import { PageTab } from './page-tab.tsx';
import { freshPopup, PopupState } from './popup-state.ts';

/* The popup opens on the page: what its other tabs need is loaded when they are shown, or while nothing else is to be done. */
const historyTab = onDemand(async () => (await import('./history-tab.tsx')).HistoryTab, ReadingHistory);
const waitingTab = onDemand(async () => (await import('../handoff/waiting-tab.tsx')).WaitingTab, ReadingHistory);

function ReadingHistory() {
  const { words } = useSurface();
  return <Skeleton label={words.readingHistory} />;
}

/** Over another page than last time it begins with that page, unless a correction is half written. */
function overPage(before: PopupState, over: string | null): PopupState {
  return before.over === over ? before : { ...before, over, tab: before.browse.edit === null ? 'page' : before.tab };
}

/** The popup: a view over the history and the tab's session, with no state of its own. */
export function Popup() {
  const { history, words } = useSurface();
  const [state, change] = useDraft('popup', PopupState, freshPopup);
  const waiting = useLiveQuery(() => history.outbox.count(['captured', 'sent']), [history]);
  const loaded = state !== null;
  useEffect(() => {
    if (loaded) {
      activeTab().then((tab) => change((before) => overPage(before, tab?.url ?? null)));
    }
  }, [loaded, change]);
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      historyTab.prepare();
      history.search.prepare();
    });
    return () => cancelIdleCallback(idle);
  }, [history]);
  if (state === null) {
    return <div className="tz-frame" />;
  }
  return (
    <main className="tz-frame">
      <h1 className="tz-unseen">{words.product}</h1>
      <Tabs
        label={words.tabs}
        after={<HelpLink />}
        current={state.tab}
        onChange={(tab) => change((before) => ({ ...before, tab }))}
        tabs={[
          { name: 'page', text: words.pageTab },
          { name: 'history', text: words.historyTab },
          { name: 'waiting', text: words.waitingTab, count: waiting?.ok ? waiting.value : 0 },
        ]}
      >
        {state.tab === 'page' && <PageTab />}
        {state.tab === 'history' && (
          <historyTab.Part
            state={state.browse}
            change={(next) => change((before) => ({ ...before, browse: next(before.browse) }))}
          />
        )}
        {state.tab === 'waiting' && <waitingTab.Part />}
      </Tabs>
    </main>
  );
}

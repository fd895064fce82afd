import { useEffect, useState } from 'react';
import { Tabs } from '../../shared/views/tabs.tsx';
import { activeTab } from '../platform/tabs.ts';
import { HelpLink } from '../views/help-link.tsx';
import { onHistory } from '../views/on-history.tsx';
import { ownHistory } from '../views/own-history.ts';
import { Skeleton } from '../views/skeleton.tsx';
import { useShell } from '../views/surface.ts';
import { useDraft } from '../views/use-draft.ts';
import { PageTab } from './page-tab.tsx';
import { freshPopup, PopupState } from './popup-state.ts';

/* The popup opens on the page: what its other tabs need is loaded when they are shown, or while nothing else is to be done. */
const historyTab = onHistory(async () => (await import('./history-tab.tsx')).HistoryTab, ReadingHistory);
const waitingTab = onHistory(async () => (await import('../handoff/waiting-tab.tsx')).WaitingTab, ReadingHistory);
const waitingCount = onHistory(async () => (await import('../handoff/waiting-count.tsx')).WaitingCount);

function ReadingHistory() {
  const { words } = useShell();
  return <Skeleton label={words.readingHistory} />;
}

/** Over another page than last time it begins with that page, unless a correction is half written. */
function overPage(before: PopupState, over: string | null): PopupState {
  return before.over === over ? before : { ...before, over, tab: before.browse.edit === null ? 'page' : before.tab };
}

/** The popup: a view over the tab's session and the history, with no state of its own. What it shows first the background tells it. */
export function Popup() {
  const { words } = useShell();
  const [state, change] = useDraft('popup', PopupState, freshPopup, { atOnce: true });
  const [waiting, setWaiting] = useState(0);
  const loaded = state !== null;
  useEffect(() => {
    if (loaded) {
      activeTab().then((tab) => change((before) => overPage(before, tab?.url ?? null)));
    }
  }, [loaded, change]);
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      historyTab.prepare();
      ownHistory().then((history) => history.search.prepare());
    });
    return () => cancelIdleCallback(idle);
  }, []);
  if (state === null) {
    return <div className="tz-frame" />;
  }
  return (
    <main className="tz-frame">
      <h1 className="tz-unseen">{words.product}</h1>
      <waitingCount.Part tell={setWaiting} />
      <Tabs
        label={words.tabs}
        after={<HelpLink />}
        current={state.tab}
        onChange={(tab) => change((before) => ({ ...before, tab }))}
        tabs={[
          { name: 'page', text: words.pageTab },
          { name: 'history', text: words.historyTab },
          { name: 'waiting', text: words.waitingTab, count: waiting },
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

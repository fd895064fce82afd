import { z } from 'zod/mini';
import { Tabs } from '../../shared/views/tabs.tsx';
import { NoticeFiles } from '../files/notice-files.tsx';
import { WaitingTab } from '../handoff/waiting-tab.tsx';
import { HelpLink } from '../views/help-link.tsx';
import { useSurface } from '../views/surface.ts';
import { useDraft } from '../views/use-draft.ts';
import { BrowseState, freshBrowse } from './browse-state.ts';
import { HistoryBrowser } from './history-browser.tsx';
import { LibraryBar } from './library-bar.tsx';
import { Overview } from './overview.tsx';

const PageState = z.strictObject({ tab: z.enum(['history', 'waiting', 'overview']), browse: BrowseState });
type PageState = z.infer<typeof PageState>;

const fresh: PageState = { tab: 'history', browse: freshBrowse };

/** The whole history as a page of its own, with the overview. */
export function HistoryPage() {
  const { words } = useSurface();
  const [state, change] = useDraft('history-page', PageState, fresh);
  if (state === null) {
    return <div className="tz-frame" />;
  }
  return (
    <main className="tz-frame">
      <h1 className="tz-unseen">{words.product}</h1>
      <NoticeFiles>
        <Tabs
          label={words.tabs}
          after={<HelpLink />}
          current={state.tab}
          onChange={(tab) => change((before) => ({ ...before, tab }))}
          tabs={[
            { name: 'history', text: words.historyTab },
            { name: 'waiting', text: words.waitingTab },
            { name: 'overview', text: words.overviewTab },
          ]}
        >
          {state.tab === 'overview' && <Overview open={(browse) => change(() => ({ tab: 'history', browse }))} />}
          {state.tab === 'waiting' && <WaitingTab />}
          {state.tab === 'history' && (
            <HistoryBrowser
              head={<LibraryBar />}
              state={state.browse}
              change={(next) => change((before) => ({ ...before, browse: next(before.browse) }))}
            />
          )}
        </Tabs>
      </NoticeFiles>
    </main>
  );
}

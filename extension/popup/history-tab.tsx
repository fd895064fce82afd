import type { BrowseState } from '../library/browse-state.ts';
import { HistoryBrowser } from '../library/history-browser.tsx';
import { LibraryBar } from '../library/library-bar.tsx';
import { openOwnPage } from '../platform/tabs.ts';
import { useSurface } from '../views/surface.ts';

/** 历史 in the popup: the same list as on the full page, and the way there. */
export function HistoryTab({
  state,
  change,
}: {
  state: BrowseState;
  change: (next: (before: BrowseState) => BrowseState) => void;
}) {
  const { words } = useSurface();
  return (
    <HistoryBrowser
      head={
        <LibraryBar>
          <button type="button" className="tz-link" onClick={() => openOwnPage('/library.html')}>
            {words.openFullPage}
          </button>
        </LibraryBar>
      }
      state={state}
      change={change}
    />
  );
}

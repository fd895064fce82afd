import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useEffect, useState } from 'react';
import type { Hit } from '../../shared/history/shelf.ts';
import { LongList } from '../../shared/views/long-list.tsx';
import { Pane, panel } from '../views/pane.tsx';
import { Skeleton } from '../views/skeleton.tsx';
import { useSurface } from '../views/surface.ts';
import type { BrowseProps, BrowseState } from './browse-state.ts';
import { ChosenBar } from './chosen-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import { NoticeCard } from './notice-card.tsx';
import { NoticePanel } from './notice-panel.tsx';

/** 历史: search, filters and the list of notices; or the one that is open. */
export function HistoryBrowser({ state, change, head }: BrowseProps & { head: ReactNode }) {
  return state.notice === null ? (
    <NoticeList state={state} change={change} head={head} />
  ) : (
    <NoticePanel key={state.notice} id={state.notice} state={state} change={change} />
  );
}

function NoticeList({ state, change, head }: BrowseProps & { head: ReactNode }) {
  const { history, words, announce } = useSurface();
  const { query, filter } = state;
  const listed = useLiveQuery(() => history.list(filter), [history, filter]);
  const answer = useAnswer(query, filter, listed);

  /* After the list, whose rows ask for themselves first; the text is there by the time a word is typed. */
  const ready = listed !== undefined;
  useEffect(() => {
    if (ready) {
      history.search.warm();
    }
  }, [history, ready]);
  useEffect(() => {
    if (listed?.ok === false) {
      announce({ text: words.failure(listed.error), tone: 'error' });
    }
  }, [listed, words, announce]);

  const ids = listed?.ok ? listed.value : [];
  const shown: readonly Hit[] | null =
    query.trim() === '' ? ids.map((notice) => ({ notice, items: [] })) : (answer?.hits ?? null);
  return (
    <Pane actions={<ChosenBar state={state} change={change} all={shown?.map((hit) => hit.notice) ?? []} />}>
      {head}
      <FilterBar state={state} change={change} />
      {listed === undefined || shown === null ? (
        <Skeleton label={words.readingHistory} />
      ) : shown.length === 0 ? (
        <EmptyList filtered={query.trim() !== '' || Object.keys(filter).length > 0} />
      ) : (
        <>
          <p className="tz-secondary" role="status" data-query={answer?.query ?? ''}>
            {words.noticesFound(shown.length)}
          </p>
          <LongList
            within={panel}
            label={words.noticesFound(shown.length)}
            items={shown}
            estimate={72}
            keyOf={(hit) => hit.notice}
            render={(hit) => <NoticeCard hit={hit} state={state} change={change} />}
          />
        </>
      )}
    </Pane>
  );
}

/** The hits of a query, with the query that they answer. */
interface Answer {
  readonly query: string;
  readonly hits: readonly Hit[];
}

/** The latest answer; null while the first is on its way. Searched again whenever the list changes. */
function useAnswer(query: string, filter: BrowseState['filter'], listed: unknown): Answer | null {
  const { history, words, announce } = useSurface();
  const [answer, setAnswer] = useState<Answer | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed list means changed hits
  useEffect(() => {
    let stale = false;
    if (query.trim() === '') {
      setAnswer(null);
    } else {
      history.search.find(query, filter).then((found) => {
        if (stale) {
          return;
        }
        if (found.ok) {
          setAnswer({ query, hits: found.value });
        } else {
          announce({ text: words.failure(found.error), tone: 'error' });
        }
      });
    }
    return () => {
      stale = true;
    };
  }, [query, filter, listed, history, words, announce]);
  return answer;
}

function EmptyList({ filtered }: { filtered: boolean }) {
  const { words } = useSurface();
  return (
    <div className="tz-empty">
      <h2 className="tz-title">{filtered ? words.noHits : words.historyEmpty}</h2>
      <p>{filtered ? words.noHitsHint : words.historyEmptyHint}</p>
    </div>
  );
}

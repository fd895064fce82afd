import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useEffect } from 'react';
import type { Asked, Hit, ItemPlace } from '../../shared/history/catalogue.ts';
import { LongList } from '../../shared/views/long-list.tsx';
import { Pane, panel } from '../views/pane.tsx';
import { Skeleton } from '../views/skeleton.tsx';
import { useSurface } from '../views/surface.ts';
import { namesOf, useOwnUnit } from '../views/use-own-unit.ts';
import { type BrowseProps, historyFilter, isLooking, listsItems, placeKey } from './browse-state.ts';
import { ChosenBar } from './chosen-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import { ItemHit } from './item-hit.tsx';
import { MyTasks } from './my-tasks.tsx';
import { NoticeCard } from './notice-card.tsx';
import { NoticePanel } from './notice-panel.tsx';
import { ViewSwitch } from './view-switch.tsx';
import './history.css';

/** 历史: her tasks, search, filters and the list of items or notices; or the notice that is open. */
export function HistoryBrowser({ state, change, head }: BrowseProps & { head: ReactNode }) {
  return state.notice === null ? (
    <Lists state={state} change={change} head={head} />
  ) : (
    <NoticePanel key={state.notice} id={state.notice} state={state} change={change} />
  );
}

function noticeKey({ notice }: Hit): string {
  return notice;
}

function Lists({ state, change, head }: BrowseProps & { head: ReactNode }) {
  const { words } = useSurface();
  const answer = useAnswer(state);
  const items = listsItems(state);
  const all = answer === null ? [] : items ? answer.items.map(placeKey) : answer.notices.map(noticeKey);
  return (
    <Pane actions={<ChosenBar state={state} change={change} all={all} />}>
      {head}
      <MyTasks state={state} change={change} />
      <FilterBar state={state} change={change} />
      {answer === null ? (
        <Skeleton label={words.readingHistory} />
      ) : answer.notices.length === 0 ? (
        <EmptyList looking={isLooking(state)} />
      ) : (
        <>
          <ViewSwitch state={state} change={change} answer={answer} />
          {items ? (
            <ItemList places={answer.items} state={state} change={change} />
          ) : (
            <LongList
              within={panel}
              label={words.noticesFound(answer.notices.length)}
              items={answer.notices}
              estimate={72}
              keyOf={noticeKey}
              render={(hit) => <NoticeCard hit={hit} state={state} change={change} />}
            />
          )}
        </>
      )}
    </Pane>
  );
}

function ItemList({ places, state, change }: BrowseProps & { places: readonly ItemPlace[] }) {
  const { words } = useSurface();
  return (
    <LongList
      within={panel}
      label={words.itemsOf(places.length)}
      items={places}
      estimate={96}
      keyOf={placeKey}
      render={(place) => <ItemHit place={place} state={state} change={change} />}
    />
  );
}

/** The latest answer with the query that it is of; null while the first is on its way. Asked again whenever the history changes. */
function useAnswer({ query, filter }: BrowseProps['state']): (Asked & { readonly query: string }) | null {
  const { history, words, announce } = useSurface();
  const [own] = useOwnUnit();
  const asked = useLiveQuery(
    async () => ({ query, found: await history.search.ask(query, historyFilter(filter, namesOf(own))) }),
    [history, query, filter, own],
  );
  const found = asked?.found;
  /* After the list, whose rows ask for themselves first; the text is there by the time a word is typed. */
  const ready = found !== undefined;
  useEffect(() => {
    if (ready) {
      history.search.warm();
    }
  }, [history, ready]);
  useEffect(() => {
    if (found?.ok === false) {
      announce({ text: words.failure(found.error), tone: 'error' });
    }
  }, [found, words, announce]);
  return asked === undefined
    ? null
    : { query: asked.query, ...(asked.found.ok ? asked.found.value : { notices: [], items: [] }) };
}

function EmptyList({ looking }: { looking: boolean }) {
  const { words } = useSurface();
  return (
    <div className="tz-empty">
      <h2 className="tz-title">{looking ? words.noHits : words.historyEmpty}</h2>
      <p>{looking ? words.noHitsHint : words.historyEmptyHint}</p>
    </div>
  );
}

import { type ReactNode, useEffect } from 'react';
import type { Hit } from '../../shared/history/catalogue.ts';
import type { ItemPlace } from '../../shared/history/facets.ts';
import { LongList } from '../../shared/views/long-list.tsx';
import { namesOf } from '../settings/own-unit.ts';
import { Pane, panel } from '../views/pane.tsx';
import { Skeleton } from '../views/skeleton.tsx';
import { useSurface } from '../views/surface.ts';
import { useOwnUnit } from '../views/use-own-unit.ts';
import { type BrowseAnswer, type BrowseProps, historyFilter, isLooking, listsItems } from './browse-state.ts';
import { ChosenBar } from './chosen-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import { ItemHit } from './item-hit.tsx';
import { MyTasks } from './my-tasks.tsx';
import { NoticeCard } from './notice-card.tsx';
import { NoticePanel } from './notice-panel.tsx';
import { useAsked } from './use-asked.ts';
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

function keyOf({ key }: ItemPlace): string {
  return key;
}

function noticeKey({ notice }: Hit): string {
  return notice;
}

function Lists({ state, change, head }: BrowseProps & { head: ReactNode }) {
  const { words } = useSurface();
  const answer = useAnswer(state);
  const items = listsItems(state);
  const count = answer === null ? 0 : items ? answer.items.length : answer.notices.length;
  const all = () => (items ? (answer?.items.map(keyOf) ?? []) : (answer?.notices.map(noticeKey) ?? []));
  return (
    <Pane actions={<ChosenBar state={state} change={change} count={count} all={all} />}>
      {head}
      <MyTasks state={state} change={change} />
      <FilterBar state={state} change={change} />
      <AnswerStatus answer={answer} items={items} looking={isLooking(state)} />
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

/** Says how much answers; it stands from the start, so that every answer is read out, that there is none too. */
function AnswerStatus({ answer, items, looking }: { answer: BrowseAnswer | null; items: boolean; looking: boolean }) {
  const { words } = useSurface();
  if (answer === null) {
    return <p className="tz-unseen" role="status" />;
  }
  const { notices, items: places, query, filter } = answer;
  const found = items ? words.history.itemsFound(places.length, notices.length) : words.noticesFound(notices.length);
  return (
    <p className="tz-unseen" role="status" data-query={query} data-filter={JSON.stringify(filter)}>
      {notices.length > 0 ? found : looking ? words.noHits : words.historyEmpty}
    </p>
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
      keyOf={keyOf}
      render={(place) => <ItemHit place={place} state={state} change={change} />}
    />
  );
}

/** The latest answer; null while the first is on its way. Asked again whenever the history changes. */
function useAnswer({ query, filter }: BrowseProps['state']): BrowseAnswer | null {
  const { history, words, announce } = useSurface();
  const [own] = useOwnUnit();
  const asked = useAsked(
    async ({ search }) => ({ query, filter, found: await search.ask(query, historyFilter(filter, namesOf(own))) }),
    [query, filter, own],
  );
  const found = asked?.found;
  /* Once the list stands and its rows have asked for themselves; the text is there by the time a word is typed. */
  const ready = found !== undefined;
  useEffect(() => {
    if (ready) {
      const waiting = requestIdleCallback(() => history.search.warm());
      return () => cancelIdleCallback(waiting);
    }
    return undefined;
  }, [history, ready]);
  useEffect(() => {
    if (found?.ok === false) {
      announce({ text: words.failure(found.error), tone: 'error' });
    }
  }, [found, words, announce]);
  return asked === undefined
    ? null
    : {
        query: asked.query,
        filter: asked.filter,
        ...(asked.found.ok ? asked.found.value : { notices: [], items: [] }),
      };
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

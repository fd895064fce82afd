import { useState } from 'react';
import { markFinder } from '../../shared/notice/finding-mark.ts';
import type { Item } from '../../shared/notice/notice.ts';
import { momentText } from '../../shared/views/day-text.ts';
import { ItemRow } from '../../shared/views/item-row.tsx';
import { LongList } from '../../shared/views/long-list.tsx';
import { NoticeHead } from '../../shared/views/notice-head.tsx';
import { PageAttachments } from '../files/page-attachments.tsx';
import { GatherNotes } from '../gather/gather-notes.tsx';
import { QueueButton } from '../gather/queue-button.tsx';
import type { SessionView } from '../messages/session-view.ts';
import { isAmong, keepOnlyUnit, namesShown } from '../settings/own-unit.ts';
import { DiffView } from '../views/diff-view.tsx';
import { FindingList, type OnMark } from '../views/finding-list.tsx';
import { ownHistory } from '../views/own-history.ts';
import { OwnUnit } from '../views/own-unit.tsx';
import { Pane, panel } from '../views/pane.tsx';
import { Skeleton } from '../views/skeleton.tsx';
import { useShell } from '../views/surface.ts';
import { useUndoable } from '../views/use-undoable.ts';
import { PageActions } from './page-actions.tsx';
import { PickButton } from './pick-button.tsx';
import { usePageSession } from './use-page-session.ts';

interface Shown {
  readonly view: SessionView;
  readonly refresh: () => Promise<void>;
}

function itemKey(item: Item): string {
  return item.id;
}

/** 本页: what was found on the page, what does not add up, and the one button that keeps it. */
export function PageTab() {
  const { words } = useShell();
  const { state, refresh } = usePageSession();
  switch (state.kind) {
    case 'loading':
      return (
        <Pane>
          <Skeleton label={words.readingPage} />
        </Pane>
      );
    case 'failed':
      return (
        <Pane>
          <div className="tz-empty" role="alert">
            <p>{state.message}</p>
            <button type="button" className="tz-button" onClick={refresh}>
              {words.retry}
            </button>
          </div>
        </Pane>
      );
    case 'read':
      return state.view.notice.items.length === 0 ? (
        <NothingFound view={state.view} refresh={refresh} />
      ) : (
        <PageNotice view={state.view} refresh={refresh} />
      );
  }
}

function NothingFound({ view, refresh }: Shown) {
  const { words, language } = useShell();
  const { tab, notice, known } = view;
  return (
    <Pane>
      <div className="tz-empty">
        <h2 className="tz-title">{words.nothingFound}</h2>
        {known === null ? (
          <p>{words.nothingFoundHint}</p>
        ) : (
          <p className="tz-done">
            {words.keptWithAttachments(momentText(known.row.capturedAt, language), known.row.items)}
          </p>
        )}
        <PageAttachments notice={notice} tab={tab} />
        <ClosedFrames addresses={view.closedFrames} />
        <PickButton tab={tab} waiting={view.picks} primary />
        <QueueButton tab={tab} title={notice.title} onChange={refresh} />
      </div>
      <GatherNotes round={view.round} links={view.links} onChange={refresh} />
    </Pane>
  );
}

function PageNotice({ view, refresh }: Shown) {
  const { words, language } = useShell();
  const { tab, notice: page, known, own } = view;
  /* What she chose just now is shown before the history has it. */
  const [only, setOnly] = useState(view.only);
  const names = namesShown(only, own);
  const diff = known?.diff ?? null;
  const made = known?.made ?? null;
  const notice = made ?? page;
  const { items, findings } = notice;
  const marks = known?.marks ?? [];
  const undoable = useUndoable();
  const mark: OnMark | undefined =
    known === null || made === null
      ? undefined
      : (which, to) =>
          undoable(
            ownHistory().then((history) => history.mark(known.row.id, which, to)),
            words.history.markDone(to, which.length),
            refresh,
          );
  const units = [...new Set(items.flatMap((item) => item.units.map((unit) => unit.canonical)))];
  const shown = items.filter((item) => isAmong(names, item.units));
  /* The page alone cannot renew what was read from its files too. */
  const filesFirst = diff !== null && known?.joined === true;
  const markOf = markFinder(marks);
  const open = findings.filter((finding) => markOf(finding) === null);
  const choose = async (unit: string | null) => {
    setOnly(unit);
    await keepOnlyUnit(await ownHistory(), unit);
  };
  return (
    <Pane
      actions={
        <PageActions
          view={view}
          refresh={refresh}
          all={items.length}
          mine={names === null ? [] : shown}
          filesFirst={filesFirst}
        />
      }
    >
      <NoticeHead
        notice={notice}
        found={notice.items.filter((item) => item.list === null).length}
        all={notice.items.length}
        language={language}
      />
      {known !== null && <Known known={known} filesFirst={filesFirst} />}
      <GatherNotes round={view.round} links={view.links} onChange={refresh} />
      {(filesFirst || (page.attachments.length > 0 && notice.items.length < fewItems)) && (
        <PageAttachments notice={page} tab={tab} />
      )}
      <FindingList findings={findings} items={items} marks={marks} {...(mark === undefined ? {} : { onMark: mark })} />
      <ClosedFrames addresses={view.closedFrames} />
      {units.length > 0 && <OwnUnit units={units} value={only} onChange={choose} />}
      <LongList
        within={panel}
        label={words.itemsOf(shown.length)}
        items={shown}
        estimate={76}
        keyOf={itemKey}
        render={(item) => (
          <ItemRow
            item={item}
            findings={open.filter((finding) => finding.item === item.id).map(words.phrased)}
            language={language}
            {...(names === null ? {} : { mine: names })}
          />
        )}
      />
    </Pane>
  );
}

/** That the notice is in the history, and what has changed on the page since. */
function Known({ known, filesFirst }: { known: NonNullable<SessionView['known']>; filesFirst: boolean }) {
  const { words, language } = useShell();
  const { row, diff, joined } = known;
  const captured = words.alreadyCaptured(momentText(row.capturedAt, language));
  return (
    <section className="tz-known" aria-label={captured}>
      <p className="tz-done">
        {joined ? words.keptWithAttachments(momentText(row.capturedAt, language), row.items) : captured}
        {row.kept !== null && ` ${words.keptOf(row.items, row.found)}`}
      </p>
      {diff !== null ? <DiffView diff={diff} /> : <p>{words.unchangedSince}</p>}
      {filesFirst && <p>{words.files.renewWithFiles}</p>}
    </section>
  );
}

/** A page with fewer items than this may have its list in what is attached to it. */
const fewItems = 3;

function ClosedFrames({ addresses }: { addresses: readonly string[] }) {
  const { words } = useShell();
  return addresses.length === 0 ? null : (
    <div className="tz-note">
      <p>{words.closedFrames(addresses.length)}</p>
      <ul>
        {addresses.map((address) => (
          <li key={address}>{address}</li>
        ))}
      </ul>
    </div>
  );
}

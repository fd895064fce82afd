import { useState } from 'react';
import { isUnchanged } from '../../shared/history/diff.ts';
import { markFinder } from '../../shared/notice/finding-mark.ts';
import type { Item } from '../../shared/notice/notice.ts';
import { momentText } from '../../shared/views/day-text.ts';
import { ItemRow } from '../../shared/views/item-row.tsx';
import { LongList } from '../../shared/views/long-list.tsx';
import { NoticeHead } from '../../shared/views/notice-head.tsx';
import { PageAttachments } from '../files/page-attachments.tsx';
import { GatherNotes } from '../gather/gather-notes.tsx';
import { QueueButton } from '../gather/queue-button.tsx';
import { SendButton } from '../handoff/send-button.tsx';
import { saveLedger } from '../library/save-file.ts';
import { useTemplate } from '../library/template-choice.tsx';
import { askBackground } from '../messages/send.ts';
import type { Session } from '../messages/session.ts';
import { DiffView } from '../views/diff-view.tsx';
import { FindingList, type OnMark } from '../views/finding-list.tsx';
import { OwnUnit } from '../views/own-unit.tsx';
import { Pane, panel } from '../views/pane.tsx';
import { Skeleton } from '../views/skeleton.tsx';
import { useSurface } from '../views/surface.ts';
import { isAmong, useOnlyUnit } from '../views/use-own-unit.ts';
import { useUndoable } from '../views/use-undoable.ts';
import { type Known, usePageSession } from './use-page-session.ts';

function itemKey(item: Item): string {
  return item.id;
}

/** 本页: what was found on the page, what does not add up, and the one button that keeps it. */
export function PageTab() {
  const { words } = useSurface();
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
      return state.session.reading.capture.notice.items.length === 0 ? (
        <NothingFound session={state.session} known={state.known} waiting={state.waiting} />
      ) : (
        <PageNotice session={state.session} known={state.known} waiting={state.waiting} refresh={refresh} />
      );
  }
}

function NothingFound({ session, known, waiting }: { session: Session; known: Known | null; waiting: number }) {
  const { words, language } = useSurface();
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
        <PageAttachments notice={session.reading.capture.notice} tab={session.tab} />
        <ClosedFrames addresses={session.reading.closedFrames} />
        <PickButton tab={session.tab} waiting={waiting} primary />
        <QueueButton tab={session.tab} title={session.reading.capture.notice.title} />
      </div>
      <GatherNotes />
    </Pane>
  );
}

function PageNotice({
  session,
  known,
  waiting,
  refresh,
}: {
  session: Session;
  known: Known | null;
  waiting: number;
  refresh: () => Promise<void>;
}) {
  const { history, words, language, announce } = useSurface();
  const page = session.reading.capture.notice;
  const { only, names, choose } = useOnlyUnit();
  const [template] = useTemplate();
  const [busy, setBusy] = useState(false);
  const changed = known !== null && !isUnchanged(known.diff);
  /* What is kept whole and stands as it was read is shown as she made it. */
  const made = known !== null && !changed && known.row.kept === null ? known.opened : null;
  const notice = made?.capture.notice ?? page;
  const items = made?.items.map(({ item }) => item) ?? notice.items;
  const findings = made?.findings ?? notice.findings;
  const marks = known?.opened.marks ?? [];
  const undoable = useUndoable();
  const mark: OnMark | undefined =
    made === null
      ? undefined
      : (which, to) =>
          undoable(history.mark(made.row.id, which, to), words.history.markDone(to, which.length), refresh);
  const units = [...new Set(items.flatMap((item) => item.units.map((unit) => unit.canonical)))];
  const shown = items.filter((item) => isAmong(names, item.units));

  const save = async (kept: readonly string[] | null) => {
    setBusy(true);
    const saved = await askBackground('session.save', { tab: session.tab, kept: kept === null ? null : [...kept] });
    setBusy(false);
    if (!saved.ok) {
      announce({ text: words.failure(saved.error), tone: 'error' });
      return;
    }
    const { log, kind, items } = saved.value;
    announce({
      text: words.saved(kind, items),
      tone: 'done',
      undo: async () => {
        const undone = await history.undo(log);
        announce({
          text: undone.ok ? words.undone : words.failure(undone.error),
          tone: undone.ok ? 'done' : 'error',
        });
        await refresh();
      },
    });
    await refresh();
  };

  /* The page alone cannot renew what was read from its files too. */
  const filesFirst = changed && known.joined;
  const markOf = markFinder(marks);
  const open = findings.filter((finding) => markOf(finding) === null);
  const { selected } = session.reading;
  const actions = (
    <footer className="tz-actions">
      {filesFirst ? null : known === null || changed || known.row.kept !== null ? (
        <button type="button" className="tz-button tz-primary" disabled={busy} onClick={() => save(null)}>
          {changed ? words.update(notice.items.length) : words.captureAll(notice.items.length)}
        </button>
      ) : (
        <>
          <SendButton chosen={[{ notice: known.row.id }]} />
          <button
            type="button"
            className="tz-button"
            onClick={() => saveLedger(history, [{ notice: known.row.id }], announce, words, template)}
          >
            {words.exportExcel}
          </button>
        </>
      )}
      {known === null && names !== null && shown.length > 0 && (
        <button type="button" className="tz-button" disabled={busy} onClick={() => save(shown.map((item) => item.id))}>
          {words.captureMine(shown.length)}
        </button>
      )}
      {selected !== null && selected.length > 0 && (
        <button type="button" className="tz-button" disabled={busy} onClick={() => save(selected)}>
          {words.captureSelected(selected.length)}
        </button>
      )}
      <PickButton tab={session.tab} waiting={waiting} />
    </footer>
  );
  return (
    <Pane actions={actions}>
      <NoticeHead
        notice={notice}
        found={notice.items.filter((item) => item.list === null).length}
        all={notice.items.length}
        language={language}
      />
      {known !== null && (
        <section className="tz-known" aria-label={words.alreadyCaptured(momentText(known.row.capturedAt, language))}>
          <p className="tz-done">
            {known.joined
              ? words.keptWithAttachments(momentText(known.row.capturedAt, language), known.row.items)
              : words.alreadyCaptured(momentText(known.row.capturedAt, language))}
            {known.row.kept !== null && ` ${words.keptOf(known.row.items, known.row.found)}`}
          </p>
          {changed ? <DiffView diff={known.diff} /> : <p>{words.unchangedSince}</p>}
          {filesFirst && <p>{words.files.renewWithFiles}</p>}
        </section>
      )}
      <GatherNotes />
      {(filesFirst || (page.attachments.length > 0 && notice.items.length < fewItems)) && (
        <PageAttachments notice={page} tab={session.tab} />
      )}
      <FindingList findings={findings} items={items} marks={marks} {...(mark === undefined ? {} : { onMark: mark })} />
      <ClosedFrames addresses={session.reading.closedFrames} />
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

/** A page with fewer items than this may have its list in what is attached to it. */
const fewItems = 3;

function PickButton({ tab, waiting, primary = false }: { tab: number; waiting: number; primary?: boolean }) {
  const { words, announce } = useSurface();
  const pick = async () => {
    const opened = await askBackground('picker.open', { tab });
    if (opened.ok) {
      window.close();
    } else {
      announce({ text: words.failure(opened.error), tone: 'error' });
    }
  };
  return (
    <button type="button" className={primary ? 'tz-button tz-primary' : 'tz-button'} onClick={pick}>
      {waiting > 0 ? words.goOnPicking(waiting) : words.pickOnPage}
    </button>
  );
}

function ClosedFrames({ addresses }: { addresses: readonly string[] }) {
  const { words } = useSurface();
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

import { useState } from 'react';
import type { Item } from '../../shared/notice/notice.ts';
import { SendButton } from '../handoff/send-button.tsx';
import { ExportButton } from '../library/export-button.tsx';
import { askBackground } from '../messages/send.ts';
import type { SessionView } from '../messages/session-view.ts';
import { useShell } from '../views/surface.ts';
import { useUndoOffer } from '../views/use-undoable.ts';
import { PickButton } from './pick-button.tsx';

interface ActionsProps {
  readonly view: SessionView;
  readonly refresh: () => Promise<void>;
  /** How many items a capture of the whole page holds. */
  readonly all: number;
  /** The items of her unit; none where she shows all. */
  readonly mine: readonly Item[];
  /** Whether only the page together with its files can renew what is kept. */
  readonly filesFirst: boolean;
}

/** What can be done with the page just now: capture it, whole or in part, renew it, or send on what is kept. */
export function PageActions({ view, refresh, all, mine, filesFirst }: ActionsProps) {
  const { words, announce } = useShell();
  const [busy, setBusy] = useState(false);
  const offerUndo = useUndoOffer();
  const { tab, known, selected } = view;
  const save = async (kept: readonly string[] | null) => {
    setBusy(true);
    const saved = await askBackground('session.save', { tab, kept: kept === null ? null : [...kept] });
    setBusy(false);
    if (!saved.ok) {
      announce({ text: words.failure(saved.error), tone: 'error' });
      return;
    }
    const { log, kind, items } = saved.value;
    await offerUndo(words.saved(kind, items), log, refresh);
  };
  const isNews = known === null || known.diff !== null || known.row.kept !== null;
  return (
    <footer className="tz-actions">
      {isNews && !filesFirst && (
        <button type="button" className="tz-button tz-primary" disabled={busy} onClick={() => save(null)}>
          {known !== null && known.diff !== null ? words.update(all) : words.captureAll(all)}
        </button>
      )}
      {!isNews && (
        <>
          <SendButton chosen={[{ notice: known.row.id }]} />
          <ExportButton chosen={[{ notice: known.row.id }]} />
        </>
      )}
      {known === null && mine.length > 0 && (
        <button type="button" className="tz-button" disabled={busy} onClick={() => save(mine.map((item) => item.id))}>
          {words.captureMine(mine.length)}
        </button>
      )}
      {selected !== null && selected.length > 0 && (
        <button type="button" className="tz-button" disabled={busy} onClick={() => save(selected)}>
          {words.captureSelected(selected.length)}
        </button>
      )}
      <PickButton tab={tab} waiting={view.picks} />
    </footer>
  );
}

import { isUnchanged } from '../../shared/history/diff.ts';
import type { History } from '../../shared/history/open-history.ts';
import { gatherFrom } from '../gather/gather-from.ts';
import { Picks, picksKey } from '../messages/picks.ts';
import type { Session } from '../messages/session.ts';
import type { Known, SessionView } from '../messages/session-view.ts';
import { addressOf } from '../platform/tabs.ts';
import { onlyUnit, ownUnit } from '../settings/own-unit.ts';

/** What the history holds of a session's page; null where it holds nothing, or cannot tell. */
async function knownOf(history: History, { capture }: Session['reading']): Promise<Known | null> {
  const compared = await history.compare(capture);
  if (!compared.ok || compared.value === null) {
    return null;
  }
  const { row, diff, joined } = compared.value;
  const opened = await history.open(row.id);
  if (!opened.ok) {
    return null;
  }
  const { id, capturedAt, items, found, kept } = row;
  const changed = !isUnchanged(diff);
  const { notice } = opened.value.capture;
  return {
    row: { id, capturedAt, items, found, kept },
    joined,
    diff: changed ? (diff as Known['diff']) : null,
    marks: [...opened.value.marks],
    made:
      changed || kept !== null
        ? null
        : { ...notice, items: opened.value.items.map(({ item }) => item), findings: [...opened.value.findings] },
  };
}

async function picksOn(history: History, tab: number): Promise<number> {
  const url = await addressOf(tab);
  const picks = url === null ? null : await history.readDraft(picksKey(url), Picks);
  return picks?.ok ? (picks.value ?? []).filter(({ selected }) => selected).length : 0;
}

/** A session as the popup shows it, with what the history knows of its page and of her. */
export async function viewSession(history: History, { tab, reading }: Session): Promise<SessionView> {
  const [known, picks, own, only, gathered] = await Promise.all([
    knownOf(history, reading),
    picksOn(history, tab),
    history.readSetting(ownUnit.key, ownUnit.shape),
    history.readSetting(onlyUnit.key, onlyUnit.shape),
    gatherFrom(history),
  ]);
  const { capture, selected, closedFrames } = reading;
  return {
    tab,
    notice: capture.notice,
    selected,
    closedFrames,
    known,
    picks,
    own: own.ok ? own.value : null,
    only: only.ok ? only.value : null,
    ...gathered,
  };
}

import type { History } from '../../shared/history/open-history.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import type { Item } from '../../shared/notice/notice.ts';
import { receivePage } from '../../shared/page/wire-page.ts';
import { fail, ok } from '../../shared/result/result.ts';
import type { Handlers } from '../messages/listen.ts';
import { messageError } from '../messages/message-error.ts';
import type { ReadItem } from '../messages/picker-calls.ts';
import { Picks, picksKey, type WaitingPick } from '../messages/picks.ts';
import { Session, sessionKey } from '../messages/session.ts';
import type { PickerCalls } from '../messages/table.ts';
import { keepCapture } from './keep-capture.ts';
import { loadEngine } from './load-engine.ts';

/** An item of a capture with its printed line and the account of its figures. */
function accounted({ provenance, figures }: Capture, item: Item): ReadItem {
  return { item, line: provenance[item.id]?.line?.exact ?? '', figures: figures[item.id] ?? [] };
}

/**
 * Answers the picker: the engine and the history are here, the marks are in the page. Nothing that matters is remembered between
 * calls, so the background may die between any two of them.
 */
export function createPickings(history: History): Handlers<PickerCalls> {
  /** Ids of a reading's items that the history keeps. */
  async function keptOf(capture: Capture): Promise<ReadonlySet<string>> {
    const known = await history.compare(capture);
    if (!known.ok || known.value === null) {
      return new Set();
    }
    const { row, diff } = known.value;
    const added = new Set(diff.added.map((item) => item.id));
    return new Set(row.kept ?? capture.notice.items.map((item) => item.id).filter((id) => !added.has(id)));
  }

  async function sessionOf(tab: number): Promise<Session | null> {
    const draft = await history.readDraft(sessionKey(tab), Session);
    return draft.ok ? draft.value : null;
  }

  async function waitingOn(url: string | null): Promise<WaitingPick[]> {
    const draft = url === null ? null : await history.readDraft(picksKey(url), Picks);
    return draft?.ok ? (draft.value ?? []) : [];
  }

  async function earlierOf(
    tab: number,
    url: string | null,
  ): Promise<{ id: string; capture: Capture; kept: readonly string[] | null } | null> {
    const session = await sessionOf(tab);
    const earlier = session?.earlier ?? null;
    if (session === null || earlier === null || session.reading.capture.notice.url !== url) {
      return null;
    }
    const opened = await history.open(earlier);
    return opened.ok ? { id: earlier, capture: opened.value.capture, kept: opened.value.row.kept } : null;
  }

  return {
    async 'picker.read'({ tab, page }) {
      const index = receivePage(page);
      const { extractOnce, itemRuns } = await loadEngine();
      const extracted = extractOnce(index, new Date().toISOString());
      const { notice } = extracted.capture;
      const runs = itemRuns(index, extracted);
      const [kept, earlier, waiting] = await Promise.all([
        keptOf(extracted.capture),
        earlierOf(tab, notice.url),
        waitingOn(page.url),
      ]);
      return ok({
        title: notice.title,
        items: notice.items.flatMap((item) => {
          const run = runs.get(item.id);
          return run === undefined
            ? []
            : [{ ...accounted(extracted.capture, item), ...run, captured: kept.has(item.id) }];
        }),
        findings: notice.findings,
        waiting,
        earlier:
          earlier === null
            ? null
            : {
                title: earlier.capture.notice.title,
                items: earlier.kept?.length ?? earlier.capture.notice.items.length,
              },
      });
    },
    async 'picker.items'({ page, runs }) {
      const index = receivePage(page);
      const { extractOnce, readPicked } = await loadEngine();
      const { notice } = extractOnce(index, new Date().toISOString()).capture;
      return ok(
        readPicked(index, notice, runs).map((picked) =>
          picked === null
            ? null
            : { item: picked.item, line: picked.anchors.line?.exact ?? '', figures: [...picked.figures] },
        ),
      );
    },
    async 'picker.keep'({ url, picks }) {
      const key = picksKey(url);
      const kept = await (picks.length === 0 ? history.dropDraft(key) : history.writeDraft(key, picks));
      return kept.ok ? ok(null) : fail(messageError('history', kept.error.message));
    },
    async 'picker.save'({ tab, page, entries, join }) {
      const index = receivePage(page);
      const { extractOnce, joinCaptures, pickNotice } = await loadEngine();
      const picked = pickNotice(index, extractOnce(index, new Date().toISOString()), entries);
      if (!join) {
        return keepCapture(history, tab, picked.capture, picked.kept);
      }
      const earlier = await earlierOf(tab, picked.capture.notice.url);
      if (earlier === null) {
        return fail(messageError('no-session'));
      }
      const joined = joinCaptures(earlier.capture, picked.capture, new Set(picked.kept));
      return keepCapture(history, tab, joined, earlier.kept === null ? null : [...earlier.kept, ...picked.kept]);
    },
    async 'picker.undo'({ log }) {
      const undone = await history.undo(log);
      return undone.ok ? ok(null) : fail(messageError('history', undone.error.message));
    },
  };
}

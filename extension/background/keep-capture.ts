import type { History } from '../../shared/history/open-history.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { type MessageError, messageError } from '../messages/message-error.ts';
import { type SavedNote, Session, sessionKey } from '../messages/session.ts';
import { showNotice } from './notice-badge.ts';

/** Keeps a capture in the history, notes it in the tab's session where there is one, and shows on the icon what is open in it. */
export async function keepCapture(
  history: History,
  tab: number,
  capture: Capture,
  kept: readonly string[] | null,
): Promise<Result<SavedNote, MessageError>> {
  const saved = await history.save(capture, kept);
  if (!saved.ok) {
    return fail(messageError('history', saved.error.message));
  }
  const { kind, row, log } = saved.value;
  const note: SavedNote = { kind, notice: row.id, items: row.items, log, at: new Date().toISOString() };
  const session = await history.readDraft(sessionKey(tab), Session);
  if (session.ok && session.value !== null) {
    await history.writeDraft(sessionKey(tab), { ...session.value, saved: note });
  }
  await showNotice(history, tab, row.id);
  return ok(note);
}

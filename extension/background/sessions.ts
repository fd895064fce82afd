import type { History } from '../../shared/history/open-history.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { type MessageError, messageError } from '../messages/message-error.ts';
import { type SavedNote, Session, sessionKey } from '../messages/session.ts';
import { injectScript } from '../platform/inject.ts';
import { keepCapture } from './keep-capture.ts';
import { readTab } from './read-tab.ts';

type Outcome<Value> = Promise<Result<Value, MessageError>>;

/** The capture sessions, one a tab; all they know lies in the history's drafts, so the background may die at any moment. */
export interface Sessions {
  readonly open: (tab: number) => Outcome<Session>;
  readonly save: (tab: number, kept: readonly string[] | null) => Outcome<SavedNote>;
  /** Reads and keeps at once: the whole page, or what is selected on it. */
  readonly capture: (tab: number, selection: boolean) => Outcome<SavedNote>;
}

/** The sessions over one history; a tab that is asked for twice at once is read once. */
export function createSessions(history: History): Sessions {
  const opening = new Map<number, Outcome<Session>>();

  async function read(tab: number): Outcome<Session> {
    if (!(await injectScript(tab, '/content-scripts/page.js')).ok) {
      return fail(messageError('no-access'));
    }
    const reading = await readTab(tab);
    if (!reading.ok) {
      return reading;
    }
    const earlier = await history.readDraft(sessionKey(tab), Session);
    const known = earlier.ok ? earlier.value : null;
    const samePage = known?.reading.capture.notice.url === reading.value.capture.notice.url;
    const session: Session = {
      tab,
      reading: reading.value,
      saved: samePage ? (known?.saved ?? null) : null,
      earlier: (samePage ? known?.earlier : known?.saved?.notice) ?? null,
    };
    const written = await history.writeDraft(sessionKey(tab), session);
    return written.ok ? ok(session) : fail(messageError('history', written.error.message));
  }

  /* A second trigger while the first still reads joins it. */
  function open(tab: number): Outcome<Session> {
    const running = opening.get(tab);
    if (running !== undefined) {
      return running;
    }
    const started = read(tab).finally(() => opening.delete(tab));
    opening.set(tab, started);
    return started;
  }

  async function save(tab: number, kept: readonly string[] | null): Outcome<SavedNote> {
    const draft = await history.readDraft(sessionKey(tab), Session);
    if (!draft.ok || draft.value === null) {
      return fail(messageError('no-session'));
    }
    return keepCapture(history, tab, draft.value.reading.capture, kept);
  }

  return {
    open,
    save,
    async capture(tab, selection) {
      const session = await open(tab);
      return session.ok ? save(tab, selection ? session.value.reading.selected : null) : session;
    },
  };
}

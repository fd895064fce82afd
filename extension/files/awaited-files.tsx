import { useLiveQuery } from 'dexie-react-hooks';
import { useSurface } from '../views/surface.ts';
import { AttachmentList } from './attachment-list.tsx';
import { Awaited, awaitedKey } from './awaited.ts';

/** The notice whose attachments are waited for: which they are, which came, and the way out of waiting. */
export function AwaitedFiles() {
  const { history, words } = useSurface();
  const draft = useLiveQuery(() => history.readDraft(awaitedKey, Awaited), [history]);
  const awaited = draft?.ok ? draft.value : null;
  if (awaited === null) {
    return null;
  }
  const { title, attachments, files } = awaited;
  return (
    <section className="tz-awaited tz-note">
      <p>{words.files.awaited(title || words.untitled)}</p>
      <AttachmentList attachments={attachments} />
      {files.length > 0 && <p className="tz-done">{words.files.joined(files)}</p>}
      <button type="button" className="tz-link" onClick={() => history.dropDraft(awaitedKey)}>
        {words.files.notAwaited}
      </button>
    </section>
  );
}

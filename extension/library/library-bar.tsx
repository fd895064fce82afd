import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useEffect, useRef } from 'react';
import { localDay } from '../../shared/notice/day-of.ts';
import { momentText } from '../../shared/views/day-text.ts';
import { download } from '../../shared/views/download.ts';
import { fileName } from '../platform/file-name.ts';
import { useSurface } from '../views/surface.ts';

/** How much the history holds, when it was last backed up, and 备份 / 恢复. */
export function LibraryBar({ children }: { children?: ReactNode }) {
  const { history, words, language, announce } = useSurface();
  const file = useRef<HTMLInputElement>(null);
  const totals = useLiveQuery(() => history.totals(), [history]);
  const last = useLiveQuery(() => history.lastBackup(), [history]);

  useEffect(() => {
    navigator.storage?.persist?.().catch(() => false);
  }, []);

  const backup = async () => {
    const made = await history.backup();
    if (!made.ok) {
      announce({ text: words.failure(made.error), tone: 'error' });
      return;
    }
    const day = localDay(new Date());
    download(fileName(`台账备份${day}`, '.taizhang-backup.jsonl'), new Blob(made.value.pieces));
    announce({ text: words.backedUp(made.value.notices), tone: 'done' });
  };
  const restore = async (chosen: File | undefined) => {
    if (chosen === undefined) {
      return;
    }
    const restored = await history.restore(await chosen.text());
    announce(
      restored.ok
        ? { text: words.restored(restored.value), tone: 'done' }
        : { text: words.failure(restored.error), tone: 'error' },
    );
  };
  return (
    <div className="tz-library">
      {totals?.ok && <span>{words.totals(totals.value.notices, totals.value.items)}</span>}
      {last?.ok && (
        <span className="tz-secondary">
          {words.lastBackup(last.value === null ? null : momentText(last.value, language))}
        </span>
      )}
      <button type="button" className="tz-link" onClick={backup}>
        {words.backup}
      </button>
      <button type="button" className="tz-link" onClick={() => file.current?.click()}>
        {words.restore}
      </button>
      {children}
      <input
        ref={file}
        type="file"
        accept=".jsonl"
        hidden
        aria-label={words.restore}
        onChange={(event) => {
          restore(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </div>
  );
}

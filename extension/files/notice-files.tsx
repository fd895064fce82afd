import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useSurface } from '../views/surface.ts';
import { readInWorker } from './read-in-worker.ts';

/** The endings that notices and their annexes come with. */
const accepted = '.docx,.xlsx,.pdf,.html,.htm,.mhtml,.mht,.txt';

function hasFiles(event: DragEvent): boolean {
  return [...event.dataTransfer.types].includes('Files');
}

/** A page that takes notices as files, dropped anywhere on it or chosen: each is read, kept in the history and said. */
export function NoticeFiles({ children }: { children: ReactNode }) {
  const { history, words, announce } = useSurface();
  const [reading, setReading] = useState<{ readonly name: string; readonly stop: () => void } | null>(null);
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);

  const takeOne = async (file: File) => {
    const stop = new AbortController();
    setReading({ name: file.name, stop: () => stop.abort() });
    const read = await readInWorker(file, stop.signal);
    setReading(null);
    if (!read.ok) {
      const { error } = read;
      const why = error.kind === 'refused' ? words.failure(error.reason) : words.fileFailure[error.kind];
      announce({ text: words.fileFailed(file.name, why), tone: error.kind === 'cancelled' ? 'done' : 'error' });
      return;
    }
    if (read.value.notice.items.length === 0) {
      announce({ text: words.fileFailed(file.name, words.fileEmpty), tone: 'error' });
      return;
    }
    const saved = await history.save(read.value);
    if (!saved.ok) {
      announce({ text: words.failure(saved.error), tone: 'error' });
      return;
    }
    const { kind, row, log } = saved.value;
    announce({
      text: words.fileSaved(file.name, words.saved(kind, row.items)),
      tone: 'done',
      undo: async () => {
        const undone = await history.undo(log);
        announce({ text: undone.ok ? words.undone : words.failure(undone.error), tone: undone.ok ? 'done' : 'error' });
      },
    });
  };
  const take = async (files: FileList | null) => {
    for (const file of [...(files ?? [])]) {
      await takeOne(file);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files are dropped on the page; the button below chooses them by keyboard
    <div
      className="tz-drop"
      data-over={over}
      onDragOver={(event) => {
        if (hasFiles(event)) {
          event.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) {
          setOver(false);
        }
      }}
      onDrop={(event) => {
        setOver(false);
        if (hasFiles(event)) {
          event.preventDefault();
          take(event.dataTransfer.files);
        }
      }}
    >
      {children}
      <div className="tz-files">
        {reading === null ? (
          <>
            <button type="button" className="tz-button" onClick={() => chooser.current?.click()}>
              {words.openNoticeFile}
            </button>
            <span className="tz-secondary">{words.dropNoticeFile}</span>
          </>
        ) : (
          <>
            <span role="status">{words.readingFile(reading.name)}</span>
            <button type="button" className="tz-button" onClick={reading.stop}>
              {words.cancel}
            </button>
          </>
        )}
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          accept={accepted}
          aria-label={words.openNoticeFile}
          data-notice-files=""
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
      </div>
    </div>
  );
}

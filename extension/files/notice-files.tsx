import { CheckmarkCircle16Regular } from '@fluentui/react-icons/headless/svg/checkmark-circle';
import { ErrorCircle16Regular } from '@fluentui/react-icons/headless/svg/error-circle';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useSurface } from '../views/surface.ts';
import { AwaitedFiles } from './awaited-files.tsx';
import { type Reading, useFileReading } from './use-file-reading.ts';

/** The endings that notices and their annexes come with. */
const accepted = '.docx,.xlsx,.pdf,.html,.htm,.mhtml,.mht,.csv,.txt';

function hasFiles(event: DragEvent): boolean {
  return [...event.dataTransfer.types].includes('Files');
}

/** A page that takes notices as files, dropped anywhere on it or chosen: each is read, kept in the history and said. */
export function NoticeFiles({ children }: { children: ReactNode }) {
  const { reading, outcomes, take, close } = useFileReading();
  const [over, setOver] = useState(false);
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
          take([...event.dataTransfer.files]);
        }
      }}
    >
      <AwaitedFiles />
      {children}
      <Outcomes outcomes={outcomes} close={close} />
      <div className="tz-files">{reading === null ? <Chooser take={take} /> : <ReadingLine reading={reading} />}</div>
    </div>
  );
}

function Chooser({ take }: { take: (files: readonly File[]) => void }) {
  const { words } = useSurface();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="tz-button" onClick={() => input.current?.click()}>
        {words.files.open}
      </button>
      <span className="tz-secondary">{words.files.hint}</span>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accepted}
        aria-label={words.files.open}
        data-notice-files=""
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}

function ReadingLine({ reading: { name, at, of, stop } }: { reading: Reading }) {
  const { words } = useSurface();
  return (
    <>
      <span role="status">{words.files.reading(name, at, of)}</span>
      <button type="button" className="tz-button" onClick={stop}>
        {words.cancel}
      </button>
    </>
  );
}

/** What became of each of several files; the last word on them would hide the others'. */
function Outcomes({ outcomes, close }: { outcomes: ReturnType<typeof useFileReading>['outcomes']; close: () => void }) {
  const { words } = useSurface();
  return outcomes.length === 0 ? null : (
    <section className="tz-outcomes" aria-label={words.files.outcomes}>
      <ul>
        {outcomes.map(({ text, tone, undo }) => (
          <li key={text} data-tone={tone}>
            {tone === 'done' ? <CheckmarkCircle16Regular aria-hidden /> : <ErrorCircle16Regular aria-hidden />}
            <span>{text}</span>
            {undo !== undefined && (
              <button type="button" className="tz-link" onClick={undo}>
                {words.undo}
              </button>
            )}
          </li>
        ))}
      </ul>
      <button type="button" className="tz-button" onClick={close}>
        {words.files.close}
      </button>
    </section>
  );
}

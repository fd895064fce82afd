import { useEffect, useMemo, useRef } from 'react';
import { z } from 'zod/mini';
import { envelopeLimit } from '../../shared/handoff/envelope.ts';
import { useSurface } from '../views/surface.ts';
import { useDraft } from '../views/use-draft.ts';
import { BatchPreview } from './batch-preview.tsx';
import { pastedText, readIncoming } from './read-incoming.ts';
import { ReceiptPreview } from './receipt-preview.tsx';

const Draft = z.strictObject({ text: z.nullable(z.string()) });

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/**
 * Where receipts and batch files come back: by paste, by file, by drop. What came is shown first and nothing is taken before she
 * says so; it waits in a draft, since choosing a file may close a popup.
 */
export function Incoming() {
  const { words, announce } = useSurface();
  const [draft, change] = useDraft('incoming', Draft, { text: null });
  const file = useRef<HTMLInputElement>(null);
  const ready = draft !== null;

  useEffect(() => {
    if (!ready) {
      return;
    }
    const take = (text: string) => {
      const read = readIncoming(text);
      if (read.kind === 'refused') {
        announce({
          text: read.failure === null ? words.handoff.unknownContent : words.failure(read.failure),
          tone: 'error',
        });
      } else {
        change(() => ({ text }));
      }
    };
    const takeFile = async (chosen: File) => {
      take(chosen.size > 3 * envelopeLimit ? '' : await chosen.text());
    };
    const onPaste = (event: ClipboardEvent) => {
      if (event.clipboardData !== null && !isField(event.target)) {
        event.preventDefault();
        take(pastedText(event.clipboardData));
      }
    };
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) {
        event.preventDefault();
      }
    };
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      const [dropped] = event.dataTransfer?.files ?? [];
      if (dropped !== undefined) {
        takeFile(dropped);
      }
    };
    const input = file.current;
    const onChoose = () => {
      const [chosen] = input?.files ?? [];
      if (chosen !== undefined) {
        takeFile(chosen);
      }
    };
    input?.addEventListener('change', onChoose);
    document.addEventListener('paste', onPaste);
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('drop', onDrop);
    return () => {
      input?.removeEventListener('change', onChoose);
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('drop', onDrop);
    };
  }, [ready, change, announce, words]);

  const done = () => change(() => ({ text: null }));
  return (
    <section className="tz-incoming">
      <p className="tz-secondary">{words.handoff.receiptHint}</p>
      <button type="button" className="tz-link" onClick={() => file.current?.click()}>
        {words.handoff.openFile}
      </button>
      <input ref={file} type="file" accept=".json,.txt" hidden aria-label={words.handoff.openFile} />
      {draft?.text != null && <Preview text={draft.text} done={done} />}
    </section>
  );
}

function Preview({ text, done }: { text: string; done: () => void }) {
  const read = useMemo(() => readIncoming(text), [text]);
  switch (read.kind) {
    case 'receipt':
      return <ReceiptPreview receipt={read.receipt} done={done} />;
    case 'batch':
      return <BatchPreview envelope={read.envelope} done={done} />;
    case 'refused':
      return null;
  }
}

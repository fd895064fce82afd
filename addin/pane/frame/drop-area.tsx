import { type ReactNode, useEffect } from 'react';
import { pastedText } from '../../carriers/paste.ts';
import { usePane } from '../session-context.tsx';

/** Whether a paste belongs to a field of hers rather than to the pane. */
function isOwnField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Takes files dropped anywhere on the pane, and a paste wherever no field wants it. */
export function DropArea({ children, className }: { children: ReactNode; className: string }) {
  const pane = usePane();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.clipboardData === null || isOwnField(event.target)) return;
      event.preventDefault();
      pane.paste(pastedText(event.clipboardData));
    };
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      void pane.takeFiles([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener('paste', onPaste);
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('drop', onDrop);
    };
  }, [pane]);
  return <main className={className}>{children}</main>;
}

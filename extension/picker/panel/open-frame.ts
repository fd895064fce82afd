import { rootOf } from '../../page/unclobbered.ts';
import { make } from '../make.ts';
import type { Host } from '../page/host.ts';

/**
 * A blank frame, once it has the document it will keep: some browsers make it anew after the first turn. Null where the page took the
 * frame's host away, for a frame outside of the page never loads.
 */
export async function openFrame(
  page: Document,
  { element, root }: Host,
): Promise<{ frame: HTMLIFrameElement; document: Document } | null> {
  const frame = make(page, 'iframe', { class: 'panel' });
  await new Promise<void>((resolve) => {
    const watch = new MutationObserver(() => {
      if (!element.isConnected) {
        settle();
      }
    });
    const settle = () => {
      watch.disconnect();
      resolve();
    };
    watch.observe(rootOf(page), { childList: true });
    frame.addEventListener('load', settle, { once: true });
    root.append(frame);
  });
  const inner = frame.contentDocument;
  return inner === null ? null : { frame, document: inner };
}

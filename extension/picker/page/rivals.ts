import { rootOf } from '../../page/unclobbered.ts';
import { hostName } from './host.ts';

/** Tells when another picker has come to the page, as one of a newer version of the extension does. */
export function watchRivals(page: Document, own: Element, onRival: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver((records) => {
    const rival = records.some(({ addedNodes }) =>
      [...addedNodes].some((node) => node !== own && node instanceof HTMLElement && node.hasAttribute(hostName)),
    );
    if (rival) {
      onRival();
    }
  });
  observer.observe(rootOf(page), { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

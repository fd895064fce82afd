/** A page that changes at every moment is not read at every moment: reading may take this share of the time. */
const share = 0.05;
const quiet = 200;

/**
 * Tells when the page has changed and come to rest; `check` says how long it took, and a costly one is asked for more rarely.
 * Changes of the element given as `own` are not the page's.
 */
export function watch(
  page: Document,
  frames: readonly Document[],
  own: Element,
  check: () => void,
  signal: AbortSignal,
): void {
  let timer = 0;
  let wait = quiet;
  const run = () => {
    timer = 0;
    const start = performance.now();
    check();
    wait = Math.max(quiet, (performance.now() - start) / share);
  };
  const observer = new MutationObserver((records) => {
    const foreign = records.some(
      ({ target, addedNodes, removedNodes }) =>
        !own.contains(target) && ![...addedNodes, ...removedNodes].every((node) => node === own),
    );
    if (foreign && timer === 0) timer = window.setTimeout(run, wait);
  });
  for (const inner of [page, ...frames]) {
    observer.observe(inner, { childList: true, characterData: true, subtree: true });
  }
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
  });
}

import type { PageIndex } from '../../shared/page/page-index.ts';
import { readPage } from '../../shared/page/read-page.ts';
import { surveyFrames } from './frames.ts';
import { rootOf } from './unclobbered.ts';

/** The live document's index, with the frames it may read. Read anew each time: a page may have changed under its address. */
export function indexPage(page: Document): { index: PageIndex; closedFrames: readonly string[] } {
  const frames = surveyFrames(page);
  const index = readPage(
    { documentElement: rootOf(page) },
    { url: window.location.href, frame: (src) => frames.open.get(src) ?? null },
  );
  return { index, closedFrames: frames.closed };
}

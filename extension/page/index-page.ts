import type { PageIndex } from '../../shared/page/page-index.ts';
import { readPage } from '../../shared/page/read-page.ts';
import { surveyFrames } from './frames.ts';

/** The live document's index, with the frames it may read. Read anew each time: a page may have changed under its address. */
export function indexPage(page: Document): { index: PageIndex; closedFrames: readonly string[] } {
  const frames = surveyFrames(page);
  const index = readPage(page, { url: page.location.href, frame: (src) => frames.open.get(src) ?? null });
  return { index, closedFrames: frames.closed };
}

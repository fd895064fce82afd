import type { PageIndex } from '../../shared/page/page-index.ts';
import { readPage } from '../../shared/page/read-page.ts';
import { surveyFrames } from './frames.ts';
import { rootOf } from './unclobbered.ts';

const mostElements = 400_000;
/** Lines of a page, by the elements that begin them; the same as of a file. */
const mostLines = 50_000;
const lineTags = ['p', 'li', 'br', 'div', 'dd', 'tr'] as const;
const mostText = 16_000_000;

/** Whether a page is one that can be read and sent to the engine: a million elements would keep the page from answering. */
export function isReadable(page: Document): boolean {
  const count = (tag: string) => Document.prototype.getElementsByTagName.call(page, tag).length;
  return count('*') <= mostElements && lineTags.reduce((lines, tag) => lines + count(tag), 0) <= mostLines;
}

/** Whether an index can travel: a browser's messages end at 64 MB. */
export function fits({ text }: PageIndex): boolean {
  return text.length <= mostText;
}

/** The live document's index, with the frames it may read. Read anew each time: a page may have changed under its address. */
export function indexPage(page: Document): { index: PageIndex; closedFrames: readonly string[] } {
  const frames = surveyFrames(page);
  const index = readPage(
    { documentElement: rootOf(page) },
    { url: window.location.href, frame: (src) => frames.open.get(src) ?? null },
  );
  return { index, closedFrames: frames.closed };
}

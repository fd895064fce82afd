import { extract } from '../../shared/extract/extract.ts';
import { readPage } from '../../shared/page/read-page.ts';

/** The record of the document this runs in, frames included, as JSON. */
export function recordHere(capturedAt: string): string {
  const frame = (src: string): Document | null => {
    for (const element of document.querySelectorAll('iframe')) {
      if (element.getAttribute('src')?.trim() === src) return element.contentDocument;
    }
    return null;
  };
  return JSON.stringify(extract([readPage(document, { frame })], { capturedAt }).capture.notice);
}

import { decodePage } from '../page/charset.ts';
import type { PageDocument } from '../page/dom.ts';
import type { PageIndex } from '../page/page-index.ts';
import { readPage } from '../page/read-page.ts';
import { refuseLargePage } from './large-page.ts';
import { parsePage } from './parse-page.ts';

/** The bytes of a file that was saved with a page, by the address the page names it by; null for any that is not there. */
export type Beside = (address: string) => Uint8Array | null;

function parseSaved(bytes: Uint8Array): PageDocument {
  const markup = decodePage(bytes);
  refuseLargePage(markup);
  return parsePage(markup);
}

/**
 * The index of a saved page's bytes; the frames saved beside it are read where they stand. Throws a `DocumentFault` for a page of more
 * elements than can be read.
 */
export function indexPageBytes(bytes: Uint8Array, beside: Beside = () => null, url?: string): PageIndex {
  const frame = (src: string) => {
    const found = beside(src);
    return found === null ? null : parseSaved(found);
  };
  return readPage(parseSaved(bytes), url === undefined ? { frame } : { frame, url });
}

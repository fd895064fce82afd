import { decodePage } from '../page/charset.ts';
import type { PageDocument } from '../page/dom.ts';
import type { PageIndex } from '../page/page-index.ts';
import { readPage } from '../page/read-page.ts';
import { refuseLargePage } from './large-page.ts';
import { parsePage } from './parse-page.ts';

/** The bytes of a file that was saved with a page, by the address the page names it by; null for any that is not there. */
export type Beside = (address: string) => Uint8Array | null;

const mostInlined = 16 << 20;

/** A frame's page written into its address (RFC 2397), as programs do that save a page in one file; null for any other address. */
function writtenOut(address: string): Uint8Array | null {
  const head = /^data:(?:text\/html|application\/xhtml\+xml)(?:;[^,;]{1,60}){0,4},/iu.exec(address)?.[0];
  if (head === undefined || address.length > mostInlined) return null;
  const data = address.slice(head.length);
  try {
    const letters = /;base64,$/iu.test(head) ? atob(data.replace(/\s/gu, '')) : unescaped(data);
    return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Bytes as Latin letters, of text in which some are written as %E4. */
function unescaped(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (code) => String.fromCharCode(code)).join('');
  return bytes.replace(/%([0-9A-Fa-f]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Parses a saved page's markup. Throws a `DocumentFault` for more elements than can be read. */
export function parseMarkup(markup: string): PageDocument {
  refuseLargePage(markup);
  return parsePage(markup);
}

function parseSaved(bytes: Uint8Array): PageDocument {
  return parseMarkup(decodePage(bytes));
}

/**
 * The index of a saved page's bytes; frames are read where they stand, whether saved beside the page or within it. Throws a
 * `DocumentFault` for a page of more elements than can be read.
 */
export function indexPageBytes(bytes: Uint8Array, beside: Beside = () => null, url?: string): PageIndex {
  const frame = (src: string) => {
    const found = writtenOut(src) ?? beside(src);
    return found === null ? null : parseSaved(found);
  };
  const options = { frame, inlined: parseMarkup };
  return readPage(parseSaved(bytes), url === undefined ? options : { ...options, url });
}

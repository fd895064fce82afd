import { decodePage } from '../page/charset.ts';
import type { PageDocument } from '../page/dom.ts';
import type { PageIndex } from '../page/page-index.ts';
import { readPage } from '../page/read-page.ts';
import { refuseLargePage } from './large-page.ts';
import { parsePage } from './parse-page.ts';

/** The bytes of a file that was saved with a page, by the address the page names it by; null for any that is not there. */
export type Beside = (address: string) => Uint8Array | null;

const mostInlined = 16 << 20;
const headLength = 4096;

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

/** Where a page was saved from, as browsers (`saved from url=(0041)https://…`) and SingleFile write it at its head; null elsewhere. */
function savedFrom(markup: string): string | null {
  const head = markup.slice(0, headLength);
  return (
    /saved from url=\(\d{1,6}\)(https?:\/\/[^\s<>]{1,2000})/iu.exec(head)?.[1] ??
    /saved with SingleFile\s{1,9}url:\s{0,9}(https?:\/\/[^\s<>]{1,2000})/iu.exec(head)?.[1] ??
    null
  );
}

/** Whether an address names a page saved beside this one, and no place on the web nor a script. */
function isBeside(address: string): boolean {
  return (
    !/^(?:[a-z][a-z0-9+.-]{0,20}:|\/\/|#)/iu.test(address) && /\.(?:x?html?|aspx?|jsp|php|do)(?:[?#]|$)/iu.test(address)
  );
}

/**
 * The index of a saved page's bytes; frames are read where they stand, whether saved beside the page or within it, and named where
 * they should be beside it and are not. Throws a
 * `DocumentFault` for a page of more elements than can be read.
 */
export function indexPageBytes(bytes: Uint8Array, beside: Beside = () => null, url?: string): PageIndex {
  const frame = (src: string) => {
    const found = writtenOut(src) ?? beside(src);
    if (found !== null) return parseMarkup(decodePage(found));
    return isBeside(src) ? 'missing' : null;
  };
  const markup = decodePage(bytes);
  const place = url ?? savedFrom(markup);
  const options = { frame, inlined: parseMarkup };
  return readPage(parseMarkup(markup), place === null ? options : { ...options, url: place });
}

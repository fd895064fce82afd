import { absoluteAddress } from '../page/absolute-address.ts';
import { decodePage } from '../page/charset.ts';
import type { PageDocument } from '../page/dom.ts';
import type { PageIndex } from '../page/page-index.ts';
import { readPage } from '../page/read-page.ts';
import { DocumentFault } from './document-error.ts';
import { parseMarkup } from './saved-page.ts';

/** A part of a MIME message (RFC 2045): its headers by lower-case name, and its body still encoded. */
interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

const mostParts = 5_000;
const deepest = 5;
const latin = new TextDecoder('latin1');

function partOf(text: string): Part {
  const empty = /\r?\n\r?\n/u.exec(text);
  const head = text.slice(0, empty?.index ?? text.length).replace(/\r?\n[ \t]{1,99}/gu, ' ');
  const headers = new Map<string, string>();
  for (const line of head.split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: empty === null ? '' : text.slice(empty.index + empty[0].length) };
}

function parameter(header: string, name: string): string | null {
  const found = new RegExp(`[;\\s]${name}\\s{0,9}=\\s{0,9}(?:"([^"]{1,400})"|([^;\\s]{1,400}))`, 'iu').exec(header);
  return found?.[1] ?? found?.[2] ?? null;
}

/** The parts of a message, those inside parts included, none of them a container. */
function partsIn(message: Part, depth = 0): Part[] {
  const type = message.headers.get('content-type') ?? '';
  const boundary = /^multipart\//iu.test(type) ? parameter(type, 'boundary') : null;
  if (boundary === null || depth > deepest) return [message];
  const parts = message.body.split(`--${boundary}`).slice(1, mostParts);
  return parts
    .filter((part) => !part.startsWith('--'))
    .flatMap((part) => partsIn(partOf(part.replace(/^[ \t]{0,9}\r?\n/u, '')), depth + 1));
}

function fromLatin(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at) & 255;
  return bytes;
}

/** A body as bytes (RFC 2045 §6): quoted-printable, base64, or as it stands. */
function bodyBytes({ headers, body }: Part): Uint8Array {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  if (encoding === 'base64') {
    try {
      return fromLatin(atob(body.replace(/[^A-Za-z0-9+/]/gu, '')));
    } catch {
      throw notWhole;
    }
  }
  if (encoding !== 'quoted-printable') return fromLatin(body);
  const plain = body.replace(/[ \t]{0,99}=[ \t]{0,99}\r?\n/gu, '');
  return fromLatin(
    plain.replace(/=([0-9A-Fa-f]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}

function isHtml({ headers }: Part): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)/iu.test(headers.get('content-type') ?? '');
}

function markupOf(part: Part): string {
  return decodePage(bodyBytes(part), part.headers.get('content-type'));
}

function documentOf(part: Part): PageDocument {
  return parseMarkup(markupOf(part));
}

/** The pages of a message, and which of them is the one that was saved; null where it holds none. */
function pagesOf(message: Part): { readonly main: Part; readonly pages: readonly Part[] } | null {
  const pages = partsIn(message).filter(isHtml);
  const start = parameter(message.headers.get('content-type') ?? '', 'start');
  const main = pages.find(({ headers }) => start !== null && headers.get('content-id') === start) ?? pages[0];
  return main === undefined ? null : { main, pages };
}

const notWhole = new DocumentFault('damaged', '保存的网页（.mhtml）已损坏或没有下载完整。请重新保存后再试。');

/** Refuses a page that breaks off: nothing closes the message behind it, and its own markup does not end. */
function refuseCut({ headers, body }: Part, main: Part): void {
  const boundary = parameter(headers.get('content-type') ?? '', 'boundary');
  if (boundary === null || body.includes(`--${boundary}--`) || !body.endsWith(main.body)) return;
  if (!/<\/html\s{0,99}>/iu.test(markupOf(main).slice(-2_000))) throw notWhole;
}

/** The markup of the page that a message of one file holds; null where it holds none. */
export function mhtmlMarkup(bytes: Uint8Array): string | null {
  const held = pagesOf(partOf(latin.decode(bytes).trimStart()));
  return held === null ? null : markupOf(held.main);
}

/**
 * A web page saved in one file (.mhtml, .mht; RFC 2557) as browsers write it: its main document, and the frames that are saved with
 * it. Throws a `DocumentFault` where it holds no page.
 */
export function indexMhtml(bytes: Uint8Array, url?: string): PageIndex {
  const message = partOf(latin.decode(bytes).trimStart());
  const held = pagesOf(message);
  if (held === null) {
    throw new DocumentFault(
      'no-text',
      '文件是邮件或网页存档，其中没有网页正文。请在浏览器中打开公告，用“另存为”保存为“网页，全部”或“仅 HTML”再试。',
    );
  }
  const { main, pages } = held;
  refuseCut(message, main);
  const named = new Map<string, Part>();
  for (const part of pages) {
    const id = part.headers.get('content-id')?.replace(/^<|>$/gu, '');
    if (id !== undefined) named.set(`cid:${id}`, part);
    const location = part.headers.get('content-location');
    if (location !== undefined) named.set(location, part);
  }
  const address = [message.headers.get('snapshot-content-location'), main.headers.get('content-location')].find(
    (one) => one !== undefined && /^https?:\/\//iu.test(one),
  );
  const place = url ?? address;
  const base = main.headers.get('content-location') ?? null;
  const frame = (src: string) => {
    const part = named.get(src) ?? named.get(absoluteAddress(src, base));
    return part === undefined || part === main ? null : documentOf(part);
  };
  const options = { frame, inlined: parseMarkup };
  return readPage(documentOf(main), place === undefined ? options : { ...options, url: place });
}

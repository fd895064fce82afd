const labels: ReadonlyMap<string, string> = new Map([
  ['gb2312', 'gb18030'],
  ['gb_2312-80', 'gb18030'],
  ['gbk', 'gb18030'],
  ['gb18030', 'gb18030'],
  ['x-gbk', 'gb18030'],
  ['hz', 'gb18030'],
  ['utf8', 'utf-8'],
  ['utf-8', 'utf-8'],
  ['big5', 'big5'],
  ['utf-16', 'utf-16le'],
  ['utf-16le', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
]);

const headBytes = 4096;
/** So many Chinese letters stand whole for each that is damaged, where a text is damaged UTF-8; of GBK bytes none do. */
const damaged = 8;
/** Of the characters of a text, so many are of Chinese text. */
const textual = 0.9;

function known(label: string | undefined): string | null {
  if (label === undefined) return null;
  return labels.get(label.trim().toLowerCase()) ?? null;
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * UTF-16 without its mark, as some programs save text: half of each Latin letter, digit and line feed is nought, the same half of each.
 * Null for bytes without noughts and for those of no text.
 */
export function unmarkedWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sides: [first: number, second: number] = [0, 0];
  for (let at = bytes.indexOf(0); at >= 0 && at < headBytes; at = bytes.indexOf(0, at + 1)) {
    sides[at % 2 === 0 ? 0 : 1] += 1;
  }
  const [first, second] = sides;
  if (bytes.length % 2 !== 0 || first + second === 0) return null;
  const charset = first < second ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(charset).decode(bytes.subarray(0, headBytes - (headBytes % 2)));
  const letters = text.match(/[\p{Script=Han}\p{P}\w\s]/gu)?.length ?? 0;
  return letters >= text.length * textual ? charset : null;
}

function declared(text: string): string | null {
  return known(/charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w-]{2,20})/iu.exec(text)?.[1]);
}

/**
 * The encoding of a page: byte order mark, then noughts in every other byte, then the transport's header, then the page's own meta tag, then UTF-8 where the
 * bytes allow it, else GB18030. Pages that call themselves gb2312 or gbk hold GBK bytes, so both are read as GB18030.
 */
export function charsetOf(bytes: Uint8Array, contentType?: string): string {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return marked;
  const wide = unmarkedWide(bytes);
  if (wide !== null) return wide;
  const header = contentType === undefined ? null : declared(contentType);
  if (header !== null) return header;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headBytes));
  const meta = declared(head);
  if (meta !== null && !meta.startsWith('utf-16')) {
    return meta === 'utf-8' && !isMostlyUtf8(bytes) ? 'gb18030' : meta;
  }
  return isUtf8(bytes) ? 'utf-8' : 'gb18030';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Whether bytes that call themselves UTF-8 are: a few letters that are damaged make no other encoding of the rest. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  if (isUtf8(bytes)) return true;
  const text = new TextDecoder('utf-8').decode(bytes);
  const lost = text.split('\ufffd').length - 1;
  const letters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return letters > lost * damaged;
}

/** Decodes a page's bytes, without its byte order mark. */
export function decodePage(bytes: Uint8Array, contentType?: string): string {
  return new TextDecoder(charsetOf(bytes, contentType)).decode(bytes);
}

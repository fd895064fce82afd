const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its character references resolved (XML 1.0 §4.6: the five named ones and numbers); an unknown one is null. */
export function decodeXml(text: string): string | null {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let out = text.slice(0, at);
  while (at >= 0) {
    const end = text.indexOf(';', at);
    if (end < 0 || end - at > 10) return null;
    const character = reference(text.slice(at + 1, end));
    if (character === null) return null;
    const next = text.indexOf('&', end);
    out += character + (next < 0 ? text.slice(end + 1) : text.slice(end + 1, next));
    at = next;
  }
  return out;
}

function reference(name: string): string | null {
  if (!name.startsWith('#')) return named[name] ?? null;
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

const markup = /[&<>"\r\n\t]/;

/** Text fit for a quoted attribute; line ends and tabs as references, so that it keeps them. */
export function encodeXml(text: string): string {
  if (!markup.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}

/** Text fit for an element's content. */
export function encodeContent(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}

const loneSurrogate = /\p{Surrogate}/gu;
/** An underscore is looked at alone: one may end an escape's shape and begin the next. */
const unfit = /[\p{Cc}\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/gu;

/** The control characters XML 1.0 allows: tab, line feed, and those from U+007F on. */
function isAllowed(character: string): boolean {
  return character === '\t' || character === '\n' || (character >= '\u007F' && character < '\uFFFE');
}

/** A cell's text as `ST_Xstring` (ECMA-376 22.9.2.19): what XML cannot hold as `_xHHHH_`, a literal of that shape escaped. */
export function encodeCellText(text: string): string {
  const safe = text.replace(loneSurrogate, '\uFFFD').replace(unfit, (found) => {
    if (found === '_') return '_x005F_';
    return isAllowed(found) ? found : `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  });
  return encodeContent(safe);
}

const escaped = /_x([0-9A-Fa-f]{4})_/g;

/** The reverse of `ST_Xstring`'s escaping. */
export function decodeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

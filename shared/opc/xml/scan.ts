import { XlsxFault } from '../error.ts';
import { decodeXml } from './escape.ts';

/** The tags and texts of an XML text, one after the other, in one pass; comments and instructions are stepped over. */
export class XmlScanner {
  readonly text: string;
  kind: 'open' | 'empty' | 'close' | 'text' | 'cdata' = 'text';
  /** Where the token starts and ends in `text`. */
  start = 0;
  end: number;
  name = '';

  constructor(text: string, from = 0) {
    this.text = text;
    this.end = from;
  }

  /** Moves to the next token; false at the end. Throws `broken-xml` for a tag that does not close and for a DTD. */
  next(): boolean {
    const { text } = this;
    while (this.end < text.length) {
      this.start = this.end;
      if (text.charCodeAt(this.start) !== 60) {
        const tag = text.indexOf('<', this.start);
        this.end = tag < 0 ? text.length : tag;
        this.kind = 'text';
        return true;
      }
      if (this.#readMarkup()) return true;
    }
    return false;
  }

  /** Whether the token is an opening tag, be it of an empty element. */
  get opens(): boolean {
    return this.kind === 'open' || this.kind === 'empty';
  }

  /** The decoded text of a `text` or `cdata` token. */
  content(): string {
    if (this.kind === 'cdata') return withLineFeeds(this.text.slice(this.start + 9, this.end - 3));
    const decoded = decodeXml(withLineFeeds(this.text.slice(this.start, this.end)));
    if (decoded === null) throw brokenXml();
    return decoded;
  }

  /** The decoded value of an attribute of the current tag, by its full name. */
  attribute(name: string): string | null {
    for (const attribute of this.attributes()) if (attribute.name === name) return attribute.value;
    return null;
  }

  attributes(): XmlAttribute[] {
    return readAttributes(this.text, this.start + 1 + this.name.length, this.end);
  }

  #readMarkup(): boolean {
    const { text, start } = this;
    const second = text.charCodeAt(start + 1);
    if (second === 33) return this.#readDeclaration();
    if (second === 63) {
      this.end = after(text, '?>', start);
      return false;
    }
    const closing = second === 47;
    const nameStart = closing ? start + 2 : start + 1;
    const nameEnd = endOfName(text, nameStart);
    if (nameEnd === nameStart) throw brokenXml();
    this.name = text.slice(nameStart, nameEnd);
    this.end = endOfTag(text, nameEnd);
    if (closing) this.kind = 'close';
    else this.kind = text.charCodeAt(this.end - 2) === 47 ? 'empty' : 'open';
    return true;
  }

  #readDeclaration(): boolean {
    const { text, start } = this;
    if (text.startsWith('<!--', start)) {
      this.end = after(text, '-->', start + 4);
      return false;
    }
    if (!text.startsWith('<![CDATA[', start)) throw brokenXml();
    this.end = after(text, ']]>', start + 9);
    this.kind = 'cdata';
    return true;
  }
}

export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
  /** Where the attribute starts (its name) and where its raw value lies, in the text it was read from. */
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** Elements within elements; programs write some dozens, and a part that goes deeper is made to exhaust its reader. */
export const deepestXml = 1_000;

/** The fault of a part that is not well-formed, with zh-CN words that say what to do. */
export function brokenXml(): XlsxFault {
  return new XlsxFault(
    'broken-xml',
    '文件内部的 XML 不完整或已损坏，无法读取。请在 Excel 或 WPS 中打开并另存一份再试。',
  );
}

/** Line ends as XML reads them (XML 1.0 §2.11). */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw brokenXml();
  return at + mark.length;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function endOfName(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 62 || code === 47 || code === 61 || isSpace(code)) break;
    if (code === 60 || code === 38 || code === 34 || code === 39) throw brokenXml();
  }
  return at;
}

/** The place after a tag's `>`; a `>` inside a quoted value does not end it. */
function endOfTag(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 62) return at + 1;
    if (code === 60) break;
    if (code === 34 || code === 39) {
      at = text.indexOf(code === 34 ? '"' : "'", at + 1);
      if (at < 0) break;
    }
  }
  throw brokenXml();
}

function readAttributes(text: string, from: number, end: number): XmlAttribute[] {
  const attributes: XmlAttribute[] = [];
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || code === 47 || code === 62) {
      at += 1;
      continue;
    }
    const start = at;
    const nameEnd = endOfName(text, at);
    at = nameEnd;
    while (isSpace(text.charCodeAt(at))) at += 1;
    if (text.charCodeAt(at) !== 61) throw brokenXml();
    at += 1;
    while (isSpace(text.charCodeAt(at))) at += 1;
    const quote = text.charCodeAt(at);
    if (quote !== 34 && quote !== 39) throw brokenXml();
    const valueStart = at + 1;
    const valueEnd = text.indexOf(quote === 34 ? '"' : "'", valueStart);
    const value = decodeXml(text.slice(valueStart, valueEnd));
    if (value === null) throw brokenXml();
    attributes.push({ name: text.slice(start, nameEnd), value, start, valueStart, valueEnd });
    at = valueEnd + 1;
  }
  return attributes;
}

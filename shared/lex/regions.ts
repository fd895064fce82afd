import type { Span } from './span.ts';

const quotePairs: ReadonlyMap<number, number> = new Map(
  ['“”', '‘’', '《》', '「」', '〈〉', '""'].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)] as const),
);
const opening = '（(〔[【［';
const closing = '）)〕]】］';
const quoteReach = 80;

const plain = 0;
const opens = 1;
const closes = 2;
const quotes = 3;

/** What a mark does, by its code; everything else is plain. */
const roles = new Uint8Array(0x10000);
for (const mark of opening) roles[mark.charCodeAt(0)] = opens;
for (const mark of closing) roles[mark.charCodeAt(0)] = closes;
for (const code of quotePairs.keys()) roles[code] = quotes;

/** Where the quotations and bracket groups of a text stand; an unclosed quotation mark opens nothing. */
export class TextRegions {
  /** `brackets` are the outermost bracket groups in order, the brackets included. */
  constructor(
    readonly quotes: readonly Span[],
    readonly brackets: readonly Span[],
  ) {}

  /** Start of the quotation (“”, 《》) around an offset, or -1. */
  quoteAt(offset: number): number {
    return around(this.quotes, offset);
  }

  /** Start of the outermost bracket group around an offset, or -1. */
  bracketAt(offset: number): number {
    return around(this.brackets, offset);
  }
}

const none: readonly Span[] = [];
/** Most texts have neither. */
const noRegions = new TextRegions(none, none);

/** True for an opening bracket of any kind that a notice puts units or remarks in. */
export function isOpening(character: string): boolean {
  return roles[character.charCodeAt(0)] === opens;
}

/** True for a closing bracket of any kind. */
export function isClosing(character: string): boolean {
  return roles[character.charCodeAt(0)] === closes;
}

/** The start of the span around an offset, of some in order; -1 where none is. */
function around(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const span = spans[low - 1];
  return span !== undefined && offset < span.end ? span.start : -1;
}

/** Where the quotation that opens at `at` is closed, within reach; -1 where it is not. */
function quoteEnd(text: string, at: number): number {
  const close = quotePairs.get(text.charCodeAt(at));
  const last = Math.min(text.length, at + quoteReach);
  for (let end = at + 1; end < last; end += 1) if (text.charCodeAt(end) === close) return end + 1;
  return -1;
}

/** Finds quotations and bracket groups in one pass; brackets of different kinds may close one another, as pages print them. */
export function regionsOf(text: string): TextRegions {
  const quoted: Span[] = [];
  const brackets: Span[] = [];
  let depth = 0;
  let groupStart = -1;
  let quotedTo = -1;
  for (let at = 0; at < text.length; at += 1) {
    const role = roles[text.charCodeAt(at)] ?? plain;
    if (role === plain) continue;
    if (role === quotes) {
      const end = at >= quotedTo ? quoteEnd(text, at) : -1;
      if (end > 0) {
        quoted.push({ start: at, end });
        quotedTo = end;
      }
    } else if (role === opens) {
      if (depth === 0) groupStart = at;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) brackets.push({ start: groupStart, end: at + 1 });
    }
  }
  return quoted.length + brackets.length === 0 ? noRegions : new TextRegions(quoted, brackets);
}

import type { Capture } from '../notice/capture.ts';
import type { Item, Notice } from '../notice/notice.ts';

/** A long quote is named by its two ends. */
const wholeUpTo = 60;
const endLength = 24;
const contextLength = 16;
/** Characters of a quote that tell whether it is printed again. */
const headLength = 12;

/** Percent-encodes a part of a text directive; the directive's own syntax is `-`, `,` and `&`. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/-/g, '%2D');
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** The first offset from `at` on at which a browser lets a text fragment begin or end. */
function boundaryFrom(text: string, at: number): number {
  const segment = words.segment(text).containing(at);
  return segment === undefined ? text.length : segment.index === at ? at : segment.index + segment.segment.length;
}

/** The last such offset up to `at`. */
function boundaryTo(text: string, at: number): number {
  return words.segment(text).containing(at)?.index ?? text.length;
}

interface Place {
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
}

/** Narrows a quote to the word boundaries inside it; null where nothing is left. */
function atWords({ prefix, exact, suffix }: Place): Place | null {
  const whole = prefix + exact + suffix;
  const from = boundaryFrom(whole, prefix.length);
  const to = boundaryTo(whole, prefix.length + exact.length);
  if (from >= to) return null;
  return { prefix: whole.slice(0, from), exact: whole.slice(from, to), suffix: whole.slice(to) };
}

function lastWords(text: string): string {
  return text.slice(boundaryFrom(text, Math.max(0, text.length - contextLength)));
}

function firstWords(text: string): string {
  return text.slice(0, boundaryTo(text, contextLength));
}

/**
 * The text directive of a run of a page, without `:~:`. Source: the URL Fragment Text Directives specification: parts match
 * whole words only; a context pins a text that stands on the page more than once.
 */
export function textDirective(place: Place, unique: boolean): string | null {
  const narrowed = atWords(place);
  if (narrowed === null) return null;
  const { prefix, exact, suffix } = narrowed;
  const parts: string[] = [];
  if (exact.length <= wholeUpTo) {
    parts.push(encoded(exact));
  } else {
    const head = boundaryTo(exact, endLength) || endLength;
    const tail = boundaryFrom(exact, exact.length - endLength);
    parts.push(encoded(exact.slice(0, head)), encoded(exact.slice(tail)));
  }
  if (!unique) {
    const [before, after] = [lastWords(prefix).trim(), firstWords(suffix).trim()];
    if (before !== '') parts.unshift(`${encoded(before)}-`);
    if (after !== '') parts.push(`-${encoded(after)}`);
  }
  return `text=${parts.join(',')}`;
}

/** Two characters in one number: most places of a text are told apart from the beginning of a quote without cutting it out. */
function startOf(text: string, at: number, width: number): number {
  const first = text.charCodeAt(at);
  return width < 2 ? first : first * 0x10000 + text.charCodeAt(at + 1);
}

/**
 * The quotes of a notice that may stand on its page more than once: those whose first characters its record prints again.
 * One pass over the texts for each length of a beginning, so that a notice of thousands of like items stays cheap; a quote
 * that only begins like another is named with its context too, which does no harm.
 */
export function repeatedQuotes(notice: Notice): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const widths = new Set<number>();
  const starts = new Set<number>();
  for (const { quote } of notice.items) {
    const head = quote.slice(0, headLength);
    counts.set(head, 0);
    widths.add(head.length);
    starts.add(startOf(head, 0, head.length));
  }
  const texts = [
    notice.title,
    ...notice.attachments.map((one) => one.title),
    ...notice.items.flatMap((item) => [item.title, item.text, ...item.measures]),
  ];
  for (const width of widths) {
    for (const text of texts) {
      for (let at = 0; at + width <= text.length; at += 1) {
        if (!starts.has(startOf(text, at, width))) continue;
        const head = text.slice(at, at + width);
        const count = counts.get(head);
        if (count !== undefined) counts.set(head, count + 1);
      }
    }
  }
  const again = (quote: string): boolean => (counts.get(quote.slice(0, headLength)) ?? 0) > 1;
  return new Set(notice.items.map((item) => item.quote).filter(again));
}

/**
 * The address of an item's sentence on its page, or null where the page has no address that a workbook may open (only
 * http and https). The quote's recorded context is added where the quote alone could mark another place.
 */
export function textFragmentUrl(capture: Capture, item: Item, repeated: ReadonlySet<string>): string | null {
  const { url } = capture.notice;
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  const anchors = Object.values(capture.provenance[item.id] ?? {});
  const anchor =
    anchors.find((one) => one.exact === item.quote) ?? anchors.find((one) => one.exact.includes(item.quote));
  const at = anchor?.exact.indexOf(item.quote) ?? -1;
  const place: Place =
    anchor && at >= 0
      ? {
          prefix: anchor.prefix + anchor.exact.slice(0, at),
          exact: item.quote,
          suffix: anchor.exact.slice(at + item.quote.length) + anchor.suffix,
        }
      : { prefix: '', exact: item.quote, suffix: '' };
  const directive = textDirective(place, !repeated.has(item.quote));
  if (directive === null) return url;
  return `${url}${url.includes('#') ? '' : '#'}:~:${directive}`;
}

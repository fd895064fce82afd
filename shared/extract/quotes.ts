/** Lengths tried in turn for a quote. */
const lengths = [10, 16, 24, 36, 54, 80, 120, 180];
const base = 0x01000193;

export interface QuoteWish {
  /** Where the quote begins in the page's text. */
  readonly start: number;
  /** The farthest it may go: the end of its line. */
  readonly end: number;
}

/** The farthest a quote from `start` may go: the end of its line, looked for no farther than the longest quote. */
export function quoteEnd(text: string, start: number): number {
  const near = text.slice(start, start + (lengths.at(-1) ?? 0));
  const line = near.indexOf('\n');
  return start + (line < 0 ? near.length : line);
}

function hashOf(text: string, from: number, length: number): number {
  let hash = 0;
  for (let at = from; at < from + length; at += 1) hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0;
  return hash;
}

const sieveBits = 0xffff;

/** How often each wished prefix of one length occurs in the text: one pass with a rolling hash, matches compared letter by letter. */
function occurrences(text: string, wishes: readonly { readonly key: string }[], length: number): Map<string, number> {
  const counts = new Map<string, number>();
  const byHash = new Map<number, string[]>();
  /* Nearly no place of the text passes it, and those that do are looked up. */
  const sieve = new Uint8Array(sieveBits + 1);
  for (const { key } of wishes) {
    if (counts.has(key)) continue;
    counts.set(key, 0);
    const hash = hashOf(key, 0, length);
    sieve[(hash ^ (hash >>> 16)) & sieveBits] = 1;
    const beside = byHash.get(hash);
    if (beside === undefined) byHash.set(hash, [key]);
    else beside.push(key);
  }
  if (text.length < length) return counts;
  let power = 1;
  for (let at = 1; at < length; at += 1) power = Math.imul(power, base);
  let hash = hashOf(text, 0, length);
  for (let at = 0; ; at += 1) {
    if (sieve[(hash ^ (hash >>> 16)) & sieveBits] === 1) {
      for (const key of byHash.get(hash) ?? [])
        if (text.startsWith(key, at)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    if (at + length >= text.length) return counts;
    hash = (Math.imul(hash - Math.imul(text.charCodeAt(at), power), base) + text.charCodeAt(at + length)) | 0;
  }
}

/**
 * The shortest run from each start that occurs once in the page's text, within its line; where even the whole line repeats,
 * the line's first 180 letters. A few passes over the text whatever the number of items.
 */
export function quotesFor(text: string, wishes: readonly QuoteWish[]): string[] {
  const quotes: (string | null)[] = wishes.map(() => null);
  for (const length of lengths) {
    const open: { index: number; key: string }[] = [];
    for (const [index, wish] of wishes.entries()) {
      if (quotes[index] !== null || wish.end - wish.start < length) continue;
      open.push({ index, key: text.slice(wish.start, wish.start + length) });
    }
    if (open.length === 0) continue;
    const counts = occurrences(text, open, length);
    for (const { index, key } of open) if (counts.get(key) === 1) quotes[index] = key.trimEnd();
  }
  const longest = lengths.at(-1) ?? 0;
  return quotes.map((quote, index) => {
    const wish = wishes[index];
    return (
      quote ?? (wish === undefined ? '' : text.slice(wish.start, Math.min(wish.end, wish.start + longest)).trimEnd())
    );
  });
}

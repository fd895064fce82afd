/** Lengths tried in turn for a quote. */
const lengths = [10, 16, 24, 36, 54, 80, 120, 180];
const longest = 180;
const sieveBits = 0xffff;
const base = 0x01000193;

export interface QuoteWish {
  /** Where the quote begins in the page's text. */
  readonly start: number;
  /** The farthest it may go: the end of its line. */
  readonly end: number;
}

/** The farthest a quote from `start` may go: the end of its line, looked for no farther than the longest quote. */
export function quoteEnd(text: string, start: number): number {
  const near = text.slice(start, start + longest);
  const line = near.indexOf('\n');
  return start + (line < 0 ? near.length : line);
}

function hashOf(text: string, from: number, length: number): number {
  let hash = 0;
  for (let at = from; at < from + length; at += 1) hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0;
  return hash;
}

/** Items whose quotes begin alike, and all places of the text where such a quote could stand. */
interface Alike {
  readonly wishes: number[];
  readonly places: number[];
}

/** Wishes by their shortest quote with every place where it stands: one pass with a rolling hash, matches compared letter by letter. */
function placesOf(text: string, wishes: readonly QuoteWish[], length: number): Map<string, Alike> {
  const found = new Map<string, Alike>();
  const byHash = new Map<number, string[]>();
  /* Nearly no place of the text passes it, and those that do are looked up. */
  const sieve = new Uint8Array(sieveBits + 1);
  for (const [index, wish] of wishes.entries()) {
    if (wish.end - wish.start < length) continue;
    const key = text.slice(wish.start, wish.start + length);
    const alike = found.get(key);
    if (alike !== undefined) {
      alike.wishes.push(index);
      continue;
    }
    found.set(key, { wishes: [index], places: [] });
    const hash = hashOf(key, 0, length);
    sieve[(hash ^ (hash >>> 16)) & sieveBits] = 1;
    const beside = byHash.get(hash);
    if (beside === undefined) byHash.set(hash, [key]);
    else beside.push(key);
  }
  if (found.size === 0 || text.length < length) return found;
  let power = 1;
  for (let at = 1; at < length; at += 1) power = Math.imul(power, base);
  let hash = hashOf(text, 0, length);
  for (let at = 0; ; at += 1) {
    if (sieve[(hash ^ (hash >>> 16)) & sieveBits] === 1) {
      for (const key of byHash.get(hash) ?? []) if (text.startsWith(key, at)) found.get(key)?.places.push(at);
    }
    if (at + length >= text.length) return found;
    hash = (Math.imul(hash - Math.imul(text.charCodeAt(at), power), base) + text.charCodeAt(at + length)) | 0;
  }
}

/** The same groups told apart by longer quotes; a wish whose line is shorter drops out. */
function toldApart(text: string, wishes: readonly QuoteWish[], groups: readonly Alike[], length: number): Alike[] {
  return groups.flatMap((group) => {
    const longer = new Map<string, Alike>();
    for (const index of group.wishes) {
      const wish = wishes[index];
      if (wish === undefined || wish.end - wish.start < length) continue;
      const key = text.slice(wish.start, wish.start + length);
      const alike = longer.get(key);
      if (alike === undefined) longer.set(key, { wishes: [index], places: [] });
      else alike.wishes.push(index);
    }
    if (longer.size === 0) return [];
    for (const at of group.places) longer.get(text.slice(at, at + length))?.places.push(at);
    return [...longer.values()];
  });
}

/**
 * The shortest run from each start that occurs once in the page's text, within its line; where even the whole line repeats,
 * the line's first 180 letters. One pass over the text, and a few over the places that begin alike, whatever the number of items.
 */
export function quotesFor(text: string, wishes: readonly QuoteWish[]): string[] {
  const quotes: (string | undefined)[] = new Array<undefined>(wishes.length).fill(undefined);
  let open: Alike[] | null = null;
  for (const length of lengths) {
    open = open === null ? [...placesOf(text, wishes, length).values()] : toldApart(text, wishes, open, length);
    const repeated: Alike[] = [];
    for (const group of open) {
      const [only, other] = group.places;
      if (only === undefined || other !== undefined) repeated.push(group);
      else for (const index of group.wishes) quotes[index] = text.slice(only, only + length).trimEnd();
    }
    open = repeated;
  }
  return wishes.map(
    ({ start, end }, index) => quotes[index] ?? text.slice(start, Math.min(end, start + longest)).trimEnd(),
  );
}

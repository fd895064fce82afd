/** One notice as search holds it in memory. */
export interface ShelfEntry {
  readonly notice: string;
  readonly at: string;
  readonly head: string;
  readonly lines: string;
  readonly items: readonly string[];
}

/** A notice that a query found; `items` is empty where its head alone answers every word. */
export interface Hit {
  readonly notice: string;
  readonly items: readonly string[];
}

/**
 * The searchable text in memory. A substring scan over it is faster than any index that would have to be kept in the
 * database: 20,000 items are some 4 million characters, scanned in about a millisecond, while one index entry for each pair of
 * characters costs a capture a hundred milliseconds of writing. It also finds any run of characters, not only whole words.
 */
export class Shelf {
  readonly #entries = new Map<string, ShelfEntry>();
  #ordered: readonly ShelfEntry[] | null = null;

  put(entry: ShelfEntry): void {
    if (entry.head === '') {
      this.#entries.delete(entry.notice);
    } else {
      this.#entries.set(entry.notice, entry);
    }
    this.#ordered = null;
  }

  /** Newest first. Each hit holds the items that answer those words which the notice's head does not. */
  find(terms: readonly string[], within?: ReadonlySet<string>): Hit[] {
    const hits: Hit[] = [];
    if (terms.length === 0) {
      return hits;
    }
    for (const entry of this.#inOrder()) {
      if (within === undefined || within.has(entry.notice)) {
        const hit = match(entry, terms);
        if (hit !== null) {
          hits.push(hit);
        }
      }
    }
    return hits;
  }

  #inOrder(): readonly ShelfEntry[] {
    this.#ordered ??= [...this.#entries.values()].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
    return this.#ordered;
  }
}

function match(entry: ShelfEntry, terms: readonly string[]): Hit | null {
  const open: string[] = [];
  for (const term of terms) {
    if (!entry.head.includes(term)) {
      if (!entry.lines.includes(term)) {
        return null;
      }
      open.push(term);
    }
  }
  if (open.length === 0) {
    return { notice: entry.notice, items: [] };
  }
  const items = entry.lines
    .split('\n')
    .flatMap((line, at) => (open.every((term) => line.includes(term)) ? (entry.items[at] ?? []) : []));
  return items.length === 0 ? null : { notice: entry.notice, items };
}

/** Words of a table that is written as text, parted by blanks and line ends. */
export function parted(table: string): string[] {
  return table.split(/\s+/).filter((word) => word !== '');
}

/** Words by their first character, longest first, so that the longest word at a place is found without a search. */
export class WordSet {
  readonly #byFirst = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      const first = word.charAt(0);
      const known = this.#byFirst.get(first);
      if (known) known.push(word);
      else this.#byFirst.set(first, [word]);
    }
    for (const known of this.#byFirst.values()) known.sort((left, right) => right.length - left.length);
  }

  /** The longest word that starts at `at`, or null. */
  at(text: string, at: number): string | null {
    const candidates = this.#byFirst.get(text.charAt(at));
    if (!candidates) return null;
    for (const word of candidates) if (text.startsWith(word, at)) return word;
    return null;
  }
}

/** Words by their last character, to find the longest word that ends at a place. */
export class EndingSet {
  readonly #byLast = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      const last = word.charAt(word.length - 1);
      const known = this.#byLast.get(last);
      if (known) known.push(word);
      else this.#byLast.set(last, [word]);
    }
    for (const known of this.#byLast.values()) known.sort((left, right) => right.length - left.length);
  }

  /** The longest word that ends just before `end`, or null. */
  before(text: string, end: number): string | null {
    const candidates = end > 0 ? this.#byLast.get(text.charAt(end - 1)) : undefined;
    if (!candidates) return null;
    for (const word of candidates) if (text.endsWith(word, end)) return word;
    return null;
  }
}

/** Words of a table that is written as text, parted by blanks and line ends. */
export function parted(table: string): string[] {
  return table.split(/\s+/).filter((word) => word !== '');
}

const none: readonly string[] = [];

const sieveBits = 0xfff;

/** Words by one of their letters, longest first; a sieve of letters answers for nearly all others without a look-up. */
class Index {
  readonly #known = new Uint8Array(sieveBits + 1);
  readonly #words = new Map<number, string[]>();

  constructor(words: Iterable<string>, letterOf: (word: string) => number) {
    for (const word of new Set(words)) {
      const letter = letterOf(word);
      this.#known[letter & sieveBits] = 1;
      const beside = this.#words.get(letter);
      if (beside) beside.push(word);
      else this.#words.set(letter, [word]);
    }
    for (const beside of this.#words.values()) beside.sort((left, right) => right.length - left.length);
  }

  with(letter: number): readonly string[] {
    return this.#known[letter & sieveBits] === 1 ? (this.#words.get(letter) ?? none) : none;
  }
}

/** Words by their first letter, so that the longest word at a place is found without a search. */
export class WordSet {
  readonly #index: Index;

  constructor(words: Iterable<string>) {
    this.#index = new Index(words, (word) => word.charCodeAt(0));
  }

  /** The longest word that starts at `at`, or null. */
  at(text: string, at: number): string | null {
    for (const word of this.#index.with(text.charCodeAt(at))) if (text.startsWith(word, at)) return word;
    return null;
  }
}

/** Words by their last letter, to find the longest word that ends at a place. */
export class EndingSet {
  readonly #index: Index;

  constructor(words: Iterable<string>) {
    this.#index = new Index(words, (word) => word.charCodeAt(word.length - 1));
  }

  /** The longest word that ends just before `end`, or null. */
  before(text: string, end: number): string | null {
    if (end <= 0) return null;
    for (const word of this.#index.with(text.charCodeAt(end - 1))) if (text.endsWith(word, end)) return word;
    return null;
  }
}

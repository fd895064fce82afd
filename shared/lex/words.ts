/** Words of a table that is written as text, parted by blanks and line ends. */
export function parted(table: string): string[] {
  return table.split(/\s+/).filter((word) => word !== '');
}

/** Every word that is put together from one of each of some parts; an empty one may be left out. */
export function combined(...parts: readonly (readonly string[])[]): string[] {
  return parts.reduce<string[]>((words, part) => words.flatMap((word) => part.map((more) => word + more)), ['']);
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

  /** The offset behind the longest word that may start at `at`; `at` where none does. */
  past(text: string, at: number): number {
    return at + (this.at(text, at)?.length ?? 0);
  }

  /** Whether one of the words stands in a text from `from` up to `to`. */
  within(text: string, from = 0, to = text.length): boolean {
    for (let at = from; at < to; at += 1) {
      for (const word of this.#index.with(text.charCodeAt(at))) {
        if (at + word.length <= to && text.startsWith(word, at)) return true;
      }
    }
    return false;
  }
}

/** Words by their last letter, to find the longest word that ends at a place. */
export class EndingSet {
  readonly #index: Index;

  constructor(words: Iterable<string>) {
    this.#index = new Index(words, (word) => word.charCodeAt(word.length - 1));
  }

  /** Where the longest word that may end just before `end` starts; `end` where none does. */
  startOf(text: string, end: number): number {
    return end - (this.before(text, end)?.length ?? 0);
  }

  /** Whether one of the words ends a text. */
  ends(text: string): boolean {
    return this.before(text, text.length) !== null;
  }

  /** The longest word that ends just before `end`, or null. */
  before(text: string, end: number): string | null {
    if (end <= 0) return null;
    for (const word of this.#index.with(text.charCodeAt(end - 1))) if (text.endsWith(word, end)) return word;
    return null;
  }
}

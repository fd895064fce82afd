import type { TextRow } from './derived-records.ts';

/** A word that is looked for: a text answers it that holds one of its forms, a name also one that sounds like it. */
export interface Wanted {
  readonly forms: readonly string[];
  readonly sounds: ((name: string) => boolean) | null;
}

/** A notice's searchable text in memory; `names` are the title's and then each item's. */
interface Entry {
  readonly head: string;
  readonly lines: string;
  readonly items: readonly string[];
  readonly names: readonly string[];
}

/** How a notice answers a query: by its head alone, or by these of its items together with its head. */
export interface Answer {
  readonly whole: boolean;
  readonly items: readonly string[];
}

/**
 * The searchable text in memory. A substring scan over it is faster than any index that would have to be kept in the
 * database: 20,000 items are some 4 million characters, scanned in about a millisecond, while one index entry for each pair of
 * characters costs a capture a hundred milliseconds of writing. It also finds any run of characters, not only whole words.
 */
export class Shelf {
  readonly #entries = new Map<string, Entry>();

  put({ notice, head, lines, items, names }: TextRow): void {
    if (head === '') {
      this.#entries.delete(notice);
    } else {
      this.#entries.set(notice, { head, lines, items, names: names.split('\n') });
    }
  }

  /** Null where the notice does not answer every word. Its items need to answer those words only that its head does not. */
  ask(notice: string, wanted: readonly Wanted[]): Answer | null {
    const entry = this.#entries.get(notice);
    if (entry === undefined) {
      return null;
    }
    const [title = '', ...names] = entry.names;
    const open = wanted.filter((word) => !answers(word, entry.head, title));
    if (open.length === 0) {
      return { whole: true, items: entry.items };
    }
    /* A word that stands in no line of the notice is not looked for in each of them. */
    const looked = open.map((word) => ({ word, held: holds(word, entry.lines) }));
    if (!looked.every(({ word, held }) => held || word.sounds !== null)) {
      return null;
    }
    const lines = looked.some(({ held }) => held) ? entry.lines.split('\n') : [];
    const items = entry.items.filter((_, at) =>
      looked.every(
        ({ word, held }) => (held && holds(word, lines[at] ?? '')) || (word.sounds?.(names[at] ?? '') ?? false),
      ),
    );
    return items.length === 0 ? null : { whole: false, items };
  }
}

function holds({ forms }: Wanted, text: string): boolean {
  return forms.some((form) => text.includes(form));
}

function answers(word: Wanted, text: string, name: string): boolean {
  return holds(word, text) || (word.sounds?.(name) ?? false);
}

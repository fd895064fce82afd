import type { ItemDraft } from '../../draft.ts';
import { likeness } from './likeness.ts';
import { titleWording, wholeWording } from './wordings.ts';

/** Of the items with one number so many are compared with an entry; more have it only where each section counts anew. */
const mostTwins = 60;

function areAlike(item: ItemDraft, entry: ItemDraft): boolean {
  return (
    likeness(wholeWording(item), wholeWording(entry)) >= 0.5 || likeness(titleWording(item), titleWording(entry)) >= 0.6
  );
}

/** Items that have been found, to be asked which of them a further list prints again. */
export class KnownItems {
  readonly items: ItemDraft[] = [];
  readonly #byNumber = new Map<number, ItemDraft[]>();
  readonly #byTitle = new Map<string, ItemDraft>();

  constructor(items: readonly ItemDraft[] = []) {
    this.add(items);
  }

  add(items: readonly ItemDraft[]): void {
    for (const item of items) {
      this.items.push(item);
      this.#byTitle.set(item.title.text, item);
      if (item.number === null) continue;
      const same = this.#byNumber.get(item.number);
      if (same) same.push(item);
      else this.#byNumber.set(item.number, [item]);
    }
  }

  /**
   * Pairs the entries of a list that repeats these items with those they repeat: same number and like words, or the same words. Where
   * both count alike and two thirds are told by their words, the rest belong together by their number, however their titles differ.
   */
  mirroredBy(entries: readonly ItemDraft[]): Map<ItemDraft, ItemDraft> {
    const pairs = this.#alike(entries);
    if (pairs.size * 3 < entries.length * 2 || !this.#countLike(entries)) return pairs;
    const taken = new Set(pairs.values());
    for (const [at, entry] of entries.entries()) {
      const item = this.items[at];
      if (item !== undefined && !pairs.has(entry) && !taken.has(item)) pairs.set(entry, item);
    }
    return pairs;
  }

  #alike(entries: readonly ItemDraft[]): Map<ItemDraft, ItemDraft> {
    const pairs = new Map<ItemDraft, ItemDraft>();
    const taken = new Set<ItemDraft>();
    /* By number: how many at the front are taken and need no second look. */
    const passed = new Map<number, number>();
    const sameNumber = (entry: ItemDraft): ItemDraft | null => {
      const same = entry.number === null ? undefined : this.#byNumber.get(entry.number);
      if (same === undefined || entry.number === null) return null;
      let from = passed.get(entry.number) ?? 0;
      for (let first = same[from]; first !== undefined && taken.has(first); first = same[from]) from += 1;
      passed.set(entry.number, from);
      for (let at = from; at < same.length && at < from + mostTwins; at += 1) {
        const item = same[at];
        if (item !== undefined && !taken.has(item) && areAlike(item, entry)) return item;
      }
      return null;
    };
    for (const entry of entries) {
      const found = sameNumber(entry) ?? this.#byTitle.get(entry.title.text);
      if (found === undefined || taken.has(found)) continue;
      taken.add(found);
      pairs.set(entry, found);
    }
    return pairs;
  }

  /** Whether a list counts as these items do, place by place. */
  #countLike(entries: readonly ItemDraft[]): boolean {
    return (
      entries.length === this.items.length &&
      entries.every((entry, at) => entry.number !== null && entry.number === this.items[at]?.number)
    );
  }
}

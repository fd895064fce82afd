import type { Item, Unit } from '../../shared/notice/notice.ts';
import type { SentPage } from '../messages/sent-page.ts';
import { ask } from './ask.ts';
import type { Entry } from './model/entry.ts';

/** The fields of every entry: those the page's reading gave, and those of runs made by hand, which are asked for once. */
export class ItemReadings {
  readonly #found = new Map<string, Item>();
  readonly #hers = new Map<string, Item | null>();
  readonly #asked = new Set<string>();

  constructor(
    readonly page: SentPage,
    readonly title: string,
    found: readonly Item[],
    readonly onRead: () => void,
  ) {
    for (const item of found) this.#found.set(item.id, item);
  }

  /** The item of an entry with its corrections; undefined while it is being read, null where the run is none. */
  itemOf(entry: Entry): Item | null | undefined {
    const item = entry.found === null ? this.#hers.get(entry.key) : this.#found.get(entry.found);
    return item == null || entry.units === null ? item : { ...item, units: [...entry.units] };
  }

  unitsOf(entry: Entry): readonly Unit[] {
    return entry.units ?? this.itemOf(entry)?.units ?? [];
  }

  /** Has the runs among these read that were not yet. */
  async want(entries: readonly Entry[]): Promise<void> {
    const missing = entries.filter((entry) => entry.found === null && !this.#asked.has(entry.key));
    if (missing.length === 0) return;
    for (const { key } of missing) this.#asked.add(key);
    const runs = missing.map(({ start, end, section, list }) => ({ start, end, section, list }));
    const read = await ask('picker.items', { page: this.page, title: this.title, runs });
    for (const [at, { key }] of missing.entries()) {
      if (read.ok) this.#hers.set(key, read.value[at] ?? null);
      else this.#asked.delete(key);
    }
    this.onRead();
  }
}

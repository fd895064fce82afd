import type { Result } from '../result/result.ts';
import type { HistoryDatabase } from './database.ts';
import { type ItemPlace, type NoticeFacets, unpackFacets } from './facets.ts';
import { readStamp } from './facts.ts';
import { asksItems, type HistoryFilter, hasFinding, itemFits, noticeFits } from './filter.ts';
import { guarded, type HistoryError } from './history-error.ts';
import { choicesOf, type FilterChoices, type Overview, overviewOf, type TaskCounts, tasksOf } from './overview.ts';
import { isPinyin, type Readings, soundFinder } from './pinyin.ts';
import { termsOf } from './search-text.ts';
import { Shelf, type Wanted } from './shelf.ts';

type Outcome<Value> = Promise<Result<Value, HistoryError>>;

/** A notice that answers; `items` are those that answer a query, empty where the notice's head alone does or nothing is asked. */
export interface Hit {
  readonly notice: string;
  readonly items: readonly string[];
}

export interface Asked {
  /** Pinned ones first, else the newest first. */
  readonly notices: readonly Hit[];
  /** In the order of their notices; where the filter asks when they are due, by their days. */
  readonly items: readonly ItemPlace[];
}

/** Lists, filters and search over one open history. It holds the history's facets and text in memory and reads only what changed. */
export interface Catalogue {
  /** Loads what lists and filters need ahead of the first. */
  readonly prepare: () => Outcome<void>;
  /** Loads the text ahead of the first query. */
  readonly warm: () => Outcome<void>;
  /** What answers every word of the query and fits the filter. */
  readonly ask: (query: string, filter?: HistoryFilter) => Outcome<Asked>;
  /** Its notices alone. */
  readonly find: (query: string, filter?: HistoryFilter) => Outcome<Hit[]>;
  /** Its items alone. */
  readonly items: (query: string, filter?: HistoryFilter) => Outcome<ItemPlace[]>;
  readonly choices: () => Outcome<FilterChoices>;
  readonly overview: () => Outcome<Overview>;
  /** What a unit, under any of its names, has to finish. */
  readonly tasks: (units: readonly string[]) => Outcome<TaskCounts>;
}

/** A notice that fits, whether its head alone answers the query, and its items that fit and answer. */
interface Answering {
  readonly facets: NoticeFacets;
  readonly whole: boolean;
  readonly items: NoticeFacets['items'];
}

/** The day that counts as today, `YYYY-MM-DD`. */
export type Today = () => string;

const batch = 64;

/** `loadReadings` brings the readings of characters when a query may be pinyin; without it only initials are found. */
export function createCatalogue(
  db: HistoryDatabase,
  today: Today,
  loadReadings: (() => Promise<Readings>) | undefined,
): Catalogue {
  const facets = new Map<string, NoticeFacets>();
  const shelf = new Shelf();
  let ordered: readonly NoticeFacets[] | null = null;
  let facetsKnown = 0;
  let textsKnown = 0;
  let readings: Readings | null = null;

  async function loadFacets(): Promise<void> {
    /* The first time in the order that they lie in, which is the quickest. */
    const fresh = facetsKnown === 0 ? db.facets : db.facets.where('stamp').above(facetsKnown);
    for (const row of await fresh.toArray()) {
      ordered = null;
      facetsKnown = Math.max(facetsKnown, row.stamp);
      if (row.gone) {
        facets.delete(row.notice);
      } else {
        facets.set(row.notice, unpackFacets(row));
      }
    }
  }

  /* In small reads, so that a list waiting for its rows gets its turn between them. */
  async function loadTexts(): Promise<void> {
    for (let fresh = batch; fresh === batch; ) {
      const rows = await db.texts.where('stamp').above(textsKnown).limit(batch).toArray();
      for (const row of rows) {
        shelf.put(row);
        textsKnown = Math.max(textsKnown, row.stamp);
      }
      fresh = rows.length;
    }
  }

  /* One load at a time: two at once would fetch the same rows twice. */
  const freshFacets = inTurn(loadFacets);
  const freshTexts = inTurn(loadTexts);

  /** All notices in order. */
  async function notices(): Promise<readonly NoticeFacets[]> {
    if ((await readStamp(db)) > facetsKnown) {
      await freshFacets();
    }
    ordered ??= [...facets.values()].sort(
      (a, b) => Number(b.pinned) - Number(a.pinned) || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0),
    );
    return ordered;
  }

  async function wantedOf(query: string): Promise<Wanted[]> {
    const terms = termsOf(query);
    if (terms.some(([word]) => isPinyin(word))) {
      readings ??= (await loadReadings?.()) ?? null;
    }
    const known = readings;
    return terms.map((forms) => ({
      forms,
      sounds: known !== null && isPinyin(forms[0]) ? soundFinder(forms[0], known) : null,
    }));
  }

  async function answering(query: string, filter: HistoryFilter): Promise<Answering[]> {
    const all = await notices();
    const wanted = await wantedOf(query);
    if (wanted.length > 0 && facetsKnown > textsKnown) {
      await freshTexts();
    }
    const day = today();
    const narrowed = asksItems(filter) || filter.finding !== undefined;
    return all.flatMap((one) => {
      if (!noticeFits(one, filter)) {
        return [];
      }
      const answer = wanted.length === 0 ? null : shelf.ask(one.notice, wanted);
      if (wanted.length > 0 && answer === null) {
        return [];
      }
      const named = answer === null || answer.whole ? null : new Set(answer.items);
      const items =
        named === null && !narrowed
          ? one.items
          : one.items.filter(
              (item) => (named === null || named.has(item.item)) && (!narrowed || itemFits(item, filter, day)),
            );
      return [{ facets: one, whole: named === null, items }];
    });
  }

  function noticesOf(found: readonly Answering[], filter: HistoryFilter): Hit[] {
    const { finding } = filter;
    return found.flatMap(({ facets: one, whole, items }): Hit[] => {
      const told = whole && !asksItems(filter) && (finding === undefined || hasFinding(one.codes, finding));
      return items.length > 0 || told
        ? [{ notice: one.notice, items: whole ? [] : items.map(({ item }) => item) }]
        : [];
    });
  }

  function itemsOf(found: readonly Answering[], filter: HistoryFilter): ItemPlace[] {
    const places: ItemPlace[] = found.flatMap(({ items }) => items);
    return filter.due === undefined ? places : places.sort(byDay);
  }

  return {
    prepare: () =>
      guarded(async () => {
        await notices();
      }),
    warm: () => guarded(() => freshTexts()),
    ask: (query, filter = {}) =>
      guarded(async () => {
        const found = await answering(query, filter);
        return { notices: noticesOf(found, filter), items: itemsOf(found, filter) };
      }),
    find: (query, filter = {}) => guarded(async () => noticesOf(await answering(query, filter), filter)),
    items: (query, filter = {}) => guarded(async () => itemsOf(await answering(query, filter), filter)),
    choices: () => guarded(async () => choicesOf(await notices())),
    overview: () => guarded(async () => overviewOf(await notices())),
    tasks: (units) => guarded(async () => tasksOf(await notices(), units, today())),
  };
}

function byDay(a: ItemPlace, b: ItemPlace): number {
  const [first, second] = [a.due ?? '9999', b.due ?? '9999'];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Runs one piece of work at a time, each call after those before it. */
function inTurn(work: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(work, work);
    return last;
  };
}

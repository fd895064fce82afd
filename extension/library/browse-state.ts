import { z } from 'zod/mini';
import type { Asked } from '../../shared/history/catalogue.ts';
import { placeOf } from '../../shared/history/facets.ts';
import type { HistoryFilter } from '../../shared/history/filter.ts';
import { EditedField } from '../../shared/history/records.ts';
import { UnitRole } from '../../shared/notice/notice.ts';

/** What she narrows the history by; `mine` stands for her own unit under all its names. */
export const BrowseFilter = z.strictObject({
  mine: z.optional(z.literal(true)),
  unit: z.optional(z.string()),
  role: z.optional(UnitRole),
  /** See `HistoryFilter`. */
  due: z.optional(z.string()),
  filled: z.optional(z.boolean()),
  done: z.optional(z.boolean()),
  finding: z.optional(z.string()),
  year: z.optional(z.int()),
  site: z.optional(z.string()),
  place: z.optional(z.string()),
  tag: z.optional(z.string()),
});
export type BrowseFilter = z.infer<typeof BrowseFilter>;

/** What is open and half done in the history, on whichever surface. */
export const BrowseState = z.strictObject({
  query: z.string(),
  filter: BrowseFilter,
  /** Whether items or notices are listed; null for notices until she looks for something. */
  view: z.nullable(z.enum(['items', 'notices'])),
  /** The notice that is open, and its item that is unfolded. */
  notice: z.nullable(z.string()),
  item: z.nullable(z.string()),
  /** A field being corrected, as typed so far. */
  edit: z.nullable(z.strictObject({ notice: z.string(), item: z.string(), field: EditedField, text: z.string() })),
  /** What is chosen: ids of notices, of items while a notice is open, or places of items (`placeKey`) where items are listed. */
  chosen: z.array(z.string()),
  choosing: z.boolean(),
});
export type BrowseState = z.infer<typeof BrowseState>;

export const freshBrowse: BrowseState = {
  query: '',
  filter: {},
  view: null,
  notice: null,
  item: null,
  edit: null,
  chosen: [],
  choosing: false,
};

/** What every part of the history's view is given: the state that outlives it, and how to change it. */
export interface BrowseProps {
  readonly state: BrowseState;
  readonly change: (next: (before: BrowseState) => BrowseState) => void;
}

/** An answer with what it answers. */
export interface BrowseAnswer extends Asked {
  readonly query: string;
  readonly filter: BrowseFilter;
}

/** Whether she looks for something, by words or by filters. */
export function isLooking({ query, filter }: BrowseState): boolean {
  return query.trim() !== '' || Object.keys(filter).length > 0;
}

/** Whether items are listed, and not notices: as she chose, else items where she looks for something. */
export function listsItems(state: BrowseState): boolean {
  return (state.view ?? (isLooking(state) ? 'items' : 'notices')) === 'items';
}

/** The words looked for, to be marked where they stand. */
export function wordsOf({ query }: BrowseState): string[] {
  return query.trim().split(/\s+/u);
}

/** The filter as the history understands it; `own` are the names of her unit. */
export function historyFilter({ mine, unit, ...rest }: BrowseFilter, own: readonly string[]): HistoryFilter {
  if (mine) {
    return { ...rest, units: own };
  }
  return unit === undefined ? rest : { ...rest, units: [unit] };
}

/** Chosen places as what to send or export: each notice with its chosen items. */
export function placesChosen(keys: readonly string[]): { notice: string; items: string[] }[] {
  const byNotice = new Map<string, string[]>();
  for (const key of keys) {
    const place = placeOf(key);
    if (place !== null) {
      const items = byNotice.get(place.notice);
      if (items === undefined) {
        byNotice.set(place.notice, [place.item]);
      } else {
        items.push(place.item);
      }
    }
  }
  return [...byNotice].map(([notice, items]) => ({ notice, items }));
}

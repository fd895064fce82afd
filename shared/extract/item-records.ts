import type { FigureClaim, ItemAnchors } from '../notice/capture.ts';
import type { Item, Unit } from '../notice/notice.ts';
import type { PageIndex } from '../page/page-index.ts';
import type { ItemDraft } from './draft.ts';
import { Identities } from './identity.ts';
import type { PlacedItem } from './lists/assemble/fold.ts';
import { quoteEnd, quotesFor } from './quotes.ts';
import type { ItemRead } from './readers/read-item.ts';

/** The items of a record with the place of every field, the notice's own among them, and the account of their figures, by id. */
export interface ItemRecords {
  readonly items: Item[];
  readonly provenance: Record<string, ItemAnchors>;
  readonly figures: Record<string, FigureClaim[]>;
}

/** The shortest words by which each item is found on its page again. */
function quotesOf(pageText: string, placed: readonly PlacedItem[]): string[] {
  const wishes = placed.map(({ draft }) => {
    const start = draft.title.pageRange(0, 1)?.start ?? draft.start;
    return { start, end: quoteEnd(pageText, start) };
  });
  return quotesFor(pageText, wishes);
}

function withCanonical(units: ItemRead['units'], canonical: readonly string[]): Unit[] {
  return units.map(({ name, role, basis }, at) => ({ name, role, basis, canonical: canonical[at] ?? name }));
}

function recordOf(
  id: string,
  list: string | null,
  draft: ItemDraft,
  read: ItemRead,
  canonical: readonly string[],
  quote: string,
): Item {
  const title = draft.title.text;
  return {
    id,
    list,
    number: draft.number,
    section: draft.section,
    title,
    text: draft.text.text,
    units: withCanonical(read.units, canonical),
    leaders: read.leaders,
    targets: read.targets,
    qualities: read.qualities,
    deadline: read.deadline,
    events: read.events,
    schedule: read.schedule,
    funding: read.funding,
    measures: read.measures,
    breakdown: read.breakdown,
    applicable: read.applicable,
    applicableReason: read.applicableReason,
    quote: quote === '' ? title : quote,
  };
}

/**
 * Puts what was read of each item into its record; `canonical` holds the names of its units as the whole notice knows them, `notice` the
 * places of the notice's own fields.
 */
export function itemRecords(
  page: PageIndex,
  notice: ItemAnchors,
  placed: readonly PlacedItem[],
  reads: readonly ItemRead[],
  canonical: readonly (readonly string[])[],
): ItemRecords {
  const provenance: Record<string, ItemAnchors> = { notice };
  const identities = new Identities(provenance);
  const figures: Record<string, FigureClaim[]> = {};
  const items: Item[] = [];
  const quotes = quotesOf(page.text, placed);
  for (const [at, { draft, list }] of placed.entries()) {
    const read = reads[at];
    if (read === undefined) continue;
    const id = identities.next(list, draft.number, draft.title.text);
    provenance[id] = read.anchors;
    figures[id] = read.figures;
    items.push(recordOf(id, list, draft, read, canonical[at] ?? [], quotes[at] ?? ''));
  }
  return { items, provenance, figures };
}

import { carryingItems, type ItemDraft, type SectionDraft } from '../../draft.ts';
import { contentOf } from '../../lines/content.ts';
import type { FieldSource, ShareSource, UnitSource } from '../../lines/sources.ts';
import type { Part } from '../parts.ts';
import type { Candidate } from '../weigh/candidate.ts';
import { annexFields, itemOfAnnex } from './annexes.ts';
import { KnownItems } from './known-items.ts';

/** From which share of its entries on a list is another list printed again. */
export const minMirror = 0.6;

/** From which share of its items on a list names units throughout. */
const minNamed = 0.8;

/** Items that the notice prints in its list and again in an annex. */
export interface Twin {
  readonly item: ItemDraft;
  readonly annex: string;
}

export interface PlacedItem {
  readonly draft: ItemDraft;
  readonly list: string | null;
}

interface Additions {
  readonly fields: FieldSource[];
  readonly units: UnitSource[];
  readonly shares: ShareSource[];
}

/** What the parts beside the main list add: fields and units to its items, further items, lists of their own. */
export class Fold {
  readonly placed: PlacedItem[] = [];
  readonly sections: SectionDraft[] = [];
  readonly twins: Twin[] = [];
  readonly #additions = new Map<ItemDraft, Additions>();
  readonly #known: KnownItems;

  constructor(
    readonly candidates: readonly Candidate[],
    readonly mainItems: readonly ItemDraft[],
  ) {
    this.#known = new KnownItems(mainItems);
  }

  /** Takes one part in. */
  take(part: Part, index: number): void {
    const all = this.candidates.filter((candidate) => candidate.partIndex === index);
    const own = all.filter((candidate) => candidate.verdict.accepted);
    if (part.kind !== 'annex') this.#further(own);
    else if (!this.#aboutOne(part) && !this.#again(all)) this.#apart(own, part);
  }

  /** The item with all that was added to it. */
  added(item: ItemDraft): ItemDraft {
    const more = this.#additions.get(item);
    return more === undefined
      ? item
      : {
          ...item,
          fields: [...item.fields, ...more.fields],
          units: [...item.units, ...more.units],
          shares: item.shares.length > 0 ? item.shares : more.shares,
        };
  }

  /** A list outside the annexes that names units and repeats nothing belongs to the notice's items. */
  #further(own: readonly Candidate[]): void {
    for (const { list } of own) {
      const carries = list.items.some((item) => item.units.length > 0);
      if (!carries || this.#known.mirroredBy(list.items).size > 0) continue;
      this.#place(list.items, null, list.sections);
    }
  }

  /** An annex about one item gives it its labelled parts. */
  #aboutOne(part: Part): boolean {
    const { fields, units } = annexFields(part);
    const labelled = fields.some(
      (field) =>
        field.kind === 'measures' ||
        field.kind === 'schedule' ||
        field.kind === 'funding' ||
        field.kind === 'breakdown',
    );
    const item = labelled ? itemOfAnnex(part, this.mainItems) : null;
    if (item === null) return false;
    this.#add(
      item,
      fields,
      units.map((line) => ({ excerpt: contentOf(line), header: null, origin: 'annex' })),
    );
    return true;
  }

  /** An annex that prints the main list again gives each item what it says beside it. */
  #again(all: readonly Candidate[]): boolean {
    const entries = all.flatMap((candidate) => candidate.list.items);
    const pairs = this.#known.mirroredBy(entries);
    if (pairs.size === 0 || pairs.size < entries.length * minMirror) return false;
    for (const [entry, item] of pairs) {
      this.#add(
        item,
        entry.fields,
        entry.units.map((unit) => ({ ...unit, origin: 'annex' })),
        entry.shares,
      );
      this.twins.push({ item, annex: entry.content.text });
    }
    return true;
  }

  /** Any other annex is a list of its own. */
  #apart(own: readonly Candidate[], part: Part): void {
    for (const candidate of own) {
      if (this.#plansOnly(candidate)) continue;
      const { list } = candidate;
      const printed = list.heading ?? (part.title === '' ? part.label : part.title);
      const several = list.source === 'table' && own.length > 1;
      this.#place(list.items, several || part.title === '' ? printed : part.title, list.sections);
    }
  }

  /** Beside a main list that names units throughout, numbered paragraphs that name nobody are the plan of the work and no list of it. */
  #plansOnly({ list }: Candidate): boolean {
    const named = carryingItems(this.mainItems) >= this.mainItems.length * minNamed;
    return named && list.source === 'outline' && carryingItems(list.items) === 0;
  }

  #place(items: readonly ItemDraft[], list: string | null, sections: readonly SectionDraft[]): void {
    this.placed.push(...items.map((draft) => ({ draft, list })));
    this.sections.push(...sections);
  }

  #add(
    item: ItemDraft,
    fields: readonly FieldSource[],
    units: readonly UnitSource[],
    shares: readonly ShareSource[] = [],
  ): void {
    const known = this.#additions.get(item) ?? { fields: [], units: [], shares: [] };
    known.fields.push(...fields);
    known.shares.push(...shares);
    if (item.units.length === 0 && known.units.length === 0 && item.applicable) known.units.push(...units);
    this.#additions.set(item, known);
  }
}

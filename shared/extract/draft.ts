import type { Excerpt } from './lines/excerpt.ts';
import type { Aside, FieldSource, ShareSource, UnitSource } from './lines/sources.ts';

/** An item's title and the text behind it. */
export interface TitleText {
  readonly title: Excerpt;
  readonly text: Excerpt;
  /** All of it once, in printed order. */
  readonly content: Excerpt;
}

/** An item as located, before its fields are read. Never changed: what an annex adds makes another draft of it. */
export interface ItemDraft {
  readonly number: number | null;
  /** As printed, with its mark. */
  readonly label: string;
  readonly section: string | null;
  readonly title: Excerpt;
  readonly text: Excerpt;
  /** Title and text once, as printed: what figures and dates are read from. */
  readonly content: Excerpt;
  readonly units: readonly UnitSource[];
  readonly fields: readonly FieldSource[];
  /** Cells beside the item that fill no field of it, by their column's header. */
  readonly asides: readonly Aside[];
  /** What a table shares out of its totals, cell by cell. */
  readonly shares: readonly ShareSource[];
  readonly applicable: boolean;
  /** Why it is an item, for the trace. */
  readonly why: string;
  /** Whether its being an item rests on little. */
  readonly weak: boolean;
  readonly hidden: boolean;
  readonly start: number;
  readonly end: number;
}

/** What a strategy must say of an item; the rest has its common value. */
export interface Located {
  readonly printed: TitleText;
  readonly why: string;
  readonly start: number;
  readonly end: number;
  readonly hidden: boolean;
}

/** What only some items have. */
export type More = Partial<
  Pick<ItemDraft, 'number' | 'label' | 'section' | 'units' | 'fields' | 'asides' | 'shares' | 'applicable'>
>;

/** Makes a draft; every strategy's items are made here. */
export function draftItem(located: Located, more: More = {}): ItemDraft {
  const { printed, why, start, end, hidden } = located;
  return {
    number: more.number ?? null,
    label: more.label ?? '',
    section: more.section ?? null,
    title: printed.title,
    text: printed.text,
    content: printed.content,
    units: more.units ?? [],
    fields: more.fields ?? [],
    asides: more.asides ?? [],
    shares: more.shares ?? [],
    applicable: more.applicable ?? true,
    why,
    weak: false,
    hidden,
    start,
    end,
  };
}

export interface SectionDraft {
  readonly label: string;
  readonly title: string;
  readonly declared: number | null;
}

/** How a list was found; each is a strategy that can be switched off. */
export type Source = 'outline' | 'table' | 'labelled' | 'promise';

/** A list of items that stand together. */
export interface ListDraft {
  readonly heading: string | null;
  readonly items: readonly ItemDraft[];
  readonly sections: readonly SectionDraft[];
  readonly source: Source;
}

/** How many items name units or say that there is nothing to do. */
export function carryingItems(items: readonly ItemDraft[]): number {
  return items.filter((item) => item.units.length > 0 || !item.applicable).length;
}

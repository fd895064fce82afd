import type { Finding, Item } from '../notice/notice.ts';

/** What search reads of a notice: folded text, the head once and one line an item, in the order of `items`. */
export interface TextRow {
  readonly notice: string;
  /** Grows with every change of the history, so that a reader fetches only what is new to it. */
  readonly stamp: number;
  readonly at: string;
  /** Empty where the notice is gone. */
  readonly head: string;
  readonly lines: string;
  /** What is found by its pinyin: the notice's title, then one line an item with its title and units. */
  readonly names: string;
  readonly items: readonly string[];
}

/**
 * What filters need of a notice. A history is read whole for them, so what they need of its items is one text, `items`: twenty
 * thousand small values take ten times as long to come out of the database as the texts that hold them. See `facets.ts`.
 */
export interface FacetRow {
  readonly notice: string;
  readonly stamp: number;
  readonly at: string;
  readonly gone: boolean;
  readonly year: number | null;
  readonly site: string | null;
  readonly place: string | null;
  readonly tags: readonly string[];
  readonly pinned: boolean;
  /** Kinds of its open findings that speak of no item. */
  readonly codes: readonly string[];
  /** Empty where the notice is gone. */
  readonly items: string;
}

/** One item as lists over several notices show it: corrected, with what is open and what became of it. */
export interface ItemCard
  extends Pick<Item, 'number' | 'title' | 'text' | 'units' | 'targets' | 'deadline' | 'applicable'> {
  readonly notice: string;
  readonly item: string;
  /** The notice's title. */
  readonly from: string;
  readonly edited: boolean;
  readonly filled: boolean;
  readonly done: boolean;
  /** Its open findings. */
  readonly findings: readonly Finding[];
}

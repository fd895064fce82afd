import type { LeftOut } from '../notice/left-out.ts';
import type { PageNode } from './dom.ts';

/** What a block's surroundings call themselves; a hint for ranking, never a reason to drop text. */
export type Region = 'body' | 'navigation' | 'footer' | 'related' | 'tool';

/** The number a browser would print before a block although no text node holds it. */
export interface ComputedOrdinal {
  readonly value: number;
  readonly text: string;
}

/** One paragraph, cell line, heading or `<br>` line of the page, in document order. */
export interface Block {
  readonly index: number;
  /** Offsets into the index's `text`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Name of the innermost block element. */
  readonly tag: string;
  /** 1 to 6 for a heading element, else 0. */
  readonly heading: number;
  /** Whether the block began after a `<br>` or a kept line feed, not at a block element. */
  readonly soft: boolean;
  readonly hidden: boolean;
  readonly region: Region;
  readonly ordinal: ComputedOrdinal | null;
  /** Index of the innermost data cell's table, else null. */
  readonly table: number | null;
  readonly align: 'left' | 'center' | 'right' | null;
  /** How many of its characters are link text. */
  readonly linked: number;
  /** Offsets into `text` of this block where white space between Chinese characters vanished. */
  readonly gaps: readonly number[];
  /** Whether the same body was read before (or is read elsewhere, visibly). */
  readonly copy: boolean;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Half-open range of blocks. */
  readonly first: number;
  readonly last: number;
  readonly header: boolean;
}

export interface Grid {
  readonly index: number;
  readonly rows: number;
  readonly columns: number;
  /** Cells in document order, each at its top left place. */
  readonly cells: readonly Cell[];
  /** Whether another table stands inside: a layout table. */
  readonly nests: boolean;
  /** Half-open range of blocks. */
  readonly first: number;
  readonly last: number;
}

export interface Link {
  readonly text: string;
  /** As resolved against the page's address, or as printed where there is none. */
  readonly href: string;
  /** The block it stands in. */
  readonly block: number;
}

export interface Meta {
  readonly name: string;
  readonly content: string;
}

/** A run of one DOM text node. */
export interface NodeRange {
  readonly node: PageNode;
  readonly start: number;
  readonly end: number;
}

/** A page read once, in order. All rules work on this; nothing walks the DOM again. */
export interface PageIndex {
  readonly url: string | null;
  /** The `<title>` element's text, folded. */
  readonly documentTitle: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly grids: readonly Grid[];
  readonly links: readonly Link[];
  readonly metas: readonly Meta[];
  /** What the source holds and `text` does not, in its order. */
  readonly leftOut: readonly LeftOut[];
  /** Text nodes with offsets for a range of `text`, in document order. */
  rangesOf(start: number, end: number): readonly NodeRange[];
}

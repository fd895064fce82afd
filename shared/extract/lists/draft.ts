import { Excerpt } from '../lines/excerpt.ts';
import type { Line } from '../lines/lines.ts';
import type { LabelKind } from '../vocabulary/labels.ts';

/** Where an item's units are named. */
export interface UnitSource {
  /** Text that the units reader is given: a whole line, or the names below a label. */
  readonly excerpt: Excerpt;
  /** The label that stands outside the excerpt (a column's header, a label on the line before), else null. */
  readonly header: string | null;
  readonly origin: 'own' | 'group' | 'annex';
}

/** A labelled part of an item. */
export interface FieldSource {
  readonly kind: LabelKind;
  /** The printed label. */
  readonly label: string;
  /** What stands behind the label in its own line or cell. */
  readonly first: Excerpt;
  /** The lines below it. */
  readonly lines: readonly Line[];
}

/** An item as located, before its fields are read. */
export interface ItemDraft {
  number: number | null;
  label: string;
  section: string | null;
  title: Excerpt;
  text: Excerpt;
  /** Title and text once, as printed: what figures and dates are read from. */
  content: Excerpt;
  units: UnitSource[];
  fields: FieldSource[];
  applicable: boolean;
  /** Why it is an item, for the trace. */
  why: string;
  weak: boolean;
  hidden: boolean;
  start: number;
  end: number;
}

export interface SectionDraft {
  readonly label: string;
  readonly title: string;
  readonly declared: number | null;
}

/** A list of items that stand together. */
export interface ListDraft {
  readonly heading: string | null;
  readonly items: ItemDraft[];
  readonly sections: SectionDraft[];
  readonly source: 'outline' | 'table' | 'promise';
}

/** A line's text after its number. */
export function contentOf(line: Line): Excerpt {
  const taken = line.marker === null ? 0 : line.marker.length;
  return Excerpt.of(line.text.slice(taken), line.start + taken).trim();
}

import type { LabelKind } from '../vocabulary/labels.ts';
import type { Excerpt } from './excerpt.ts';
import type { Line } from './lines.ts';

/** Where an item's units are named. */
export interface UnitSource {
  /** Text that the units reader is given: a whole line, or the names below a label. */
  readonly excerpt: Excerpt;
  /** The label that stands outside the excerpt (a column's header, a label on the line before), else null. */
  readonly header: string | null;
  readonly origin: 'own' | 'group' | 'annex';
}

/** What stands under a header that names no field: 总投资（万元）, 建设地址. */
export interface Aside {
  readonly header: string;
  readonly excerpt: Excerpt;
}

/** A share of a total as a table tells it: whose it is, and how much in a cell of its own. */
export interface ShareSource {
  readonly name: Excerpt;
  readonly amount: Excerpt;
  /** Figures beside it in the table that are nobody's: a row's number, a sum. */
  readonly beside: readonly Excerpt[];
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

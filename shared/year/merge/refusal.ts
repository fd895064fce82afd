import type { FigureRefusal } from '../../ledger/typed-figure.ts';

/** Why a returned cell is not taken, with the figures and words that a sentence about it names. */
export type Refusal =
  | FigureRefusal
  /** It is to be without a percent sign, with one, or whole. */
  | { readonly kind: 'bare-percent' | 'no-percent' | 'no-whole' }
  /** It is a percentage where the ledger counts. */
  | { readonly kind: 'percent-for-unit'; readonly unit: string }
  | { readonly kind: 'no-date' | 'no-such-day' }
  | { readonly kind: 'no-choice'; readonly choices: readonly string[] }
  | { readonly kind: 'too-long'; readonly most: number }
  /** The ledger's own cell holds a formula or stands in a merged one. */
  | { readonly kind: 'not-writable' }
  /** The row is filled by another unit. */
  | { readonly kind: 'read-only' }
  /** Cells of the returned sheet were merged, so that it cannot be told which one the value is of. */
  | { readonly kind: 'merged-columns' | 'merged-rows'; readonly count: number }
  /** The returned sheet counts in another unit now. */
  | { readonly kind: 'unit-changed'; readonly unit: string; readonly now: string }
  /** What stands there says nothing by itself. */
  | { readonly kind: 'no-result' | 'struck' }
  | { readonly kind: 'formula-error' | 'pointer'; readonly text: string };

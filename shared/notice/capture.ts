import { z } from 'zod/mini';
import { FindingMark } from './finding-mark.ts';
import { Notice } from './notice.ts';

/**
 * Where a value was read: the exact run of the page's folded text, up to 32 characters before and after it, and its
 * offsets in the page index's `text`. Re-anchored by equality only, never fuzzily.
 */
export const Anchor = z.strictObject({
  exact: z.string().check(z.minLength(1)),
  prefix: z.string(),
  suffix: z.string(),
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
});
export type Anchor = z.infer<typeof Anchor>;

/** Anchors of one item by field path: `title`, `text`, `units.0`, `targets.2`, `deadline`, `schedule.1`, `measures.0`, … */
export const ItemAnchors = z.record(z.string(), Anchor);
export type ItemAnchors = z.infer<typeof ItemAnchors>;

/** What a numeral of an item's printed line was taken for; `unread` where nothing could claim it. */
export const FigureKind = z.enum([
  'target',
  'part',
  'date',
  'period',
  'schedule',
  'funding',
  'share',
  'frequency',
  'ordinal',
  'name',
  'age',
  'threshold',
  'reference',
  'background',
  'base',
  'distance',
  'unread',
]);
export type FigureKind = z.infer<typeof FigureKind>;

/**
 * One numeral of an item's printed line, from the ordinal to the last mark: where it stands in that line, the words it stands in,
 * what it was taken for and by which reader or rule, and the index of the target that it became.
 */
export const FigureClaim = z.strictObject({
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
  text: z.string().check(z.minLength(1)),
  as: FigureKind,
  by: z.string().check(z.minLength(1)),
  target: z.nullable(z.int().check(z.nonnegative())),
});
export type FigureClaim = z.infer<typeof FigureClaim>;

/** A notice with the place each field was read from and when; what history stores and a handoff carries. */
export const Capture = z.strictObject({
  notice: Notice,
  /** By item id; the notice's own fields stand under the key `notice`. */
  provenance: z.record(z.string(), ItemAnchors),
  /** The account of figures by item id: every numeral of the item's printed line once, in order. */
  figures: z.record(z.string(), z.array(FigureClaim)),
  /** When the page was read, ISO 8601 with offset or Z. */
  capturedAt: z.iso.datetime({ offset: true }),
  /** What she said of the notice's findings; absent where she said nothing. */
  marks: z.optional(z.array(FindingMark)),
});
export type Capture = z.infer<typeof Capture>;

import { z } from 'zod';
import { Notice } from './notice.ts';

/**
 * Where a value was read: the exact run of the page's folded text, up to 32 characters before and after it, and its
 * offsets in the page index's `text`. Re-anchored by equality only, never fuzzily.
 */
export const Anchor = z.strictObject({
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type Anchor = z.infer<typeof Anchor>;

/** Anchors of one item by field path: `title`, `text`, `units.0`, `targets.2`, `deadline`, `schedule.1`, `measures.0`, … */
export const ItemAnchors = z.record(z.string(), Anchor);
export type ItemAnchors = z.infer<typeof ItemAnchors>;

/** A notice with the place each field was read from and when; what history stores and a handoff carries. */
export const Capture = z.strictObject({
  notice: Notice,
  /** By item id; the notice's own fields stand under the key `notice`. */
  provenance: z.record(z.string(), ItemAnchors),
  /** When the page was read, ISO 8601 with offset or Z. */
  capturedAt: z.iso.datetime({ offset: true }),
});
export type Capture = z.infer<typeof Capture>;

import { z } from 'zod/mini';
import { Anchor } from '../../shared/notice/capture.ts';
import { Unit } from '../../shared/notice/notice.ts';

/** One thing she decided about a page while picking: the words it is about, and what she decided. */
export const WaitingPick = z.strictObject({
  ...Anchor.shape,
  selected: z.boolean(),
  captured: z.boolean(),
  units: z.nullable(z.array(Unit)),
  section: z.nullable(z.string()),
  list: z.nullable(z.string()),
});
export type WaitingPick = z.infer<typeof WaitingPick>;

/** What waits on a page that she left, or that lost its picker: every decision that is not in the history yet. */
export const Picks = z.array(WaitingPick);

/** Where a page's picks wait among the drafts; a place inside the page is the same page. */
export function picksKey(url: string): string {
  return `picks:${url.replace(/#.*$/su, '')}`;
}

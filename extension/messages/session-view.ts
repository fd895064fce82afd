import { z } from 'zod/mini';
import { comparedHeadFields, comparedItemFields } from '../../shared/history/diff.ts';
import { NoticeRow } from '../../shared/history/records.ts';
import { FindingMark } from '../../shared/notice/finding-mark.ts';
import { Item, Notice } from '../../shared/notice/notice.ts';
import { onlyUnit, ownUnit } from '../settings/own-unit.ts';
import { WaitingLinks } from './link-queue.ts';

const Count = z.int().check(z.nonnegative());

const Diff = z.strictObject({
  head: z.array(z.enum(comparedHeadFields)),
  added: z.array(Item),
  changed: z.array(z.strictObject({ before: Item, after: Item, fields: z.array(z.enum(comparedItemFields)) })),
  gone: z.array(Item),
});

/** What the history holds of a page. */
const Known = z.strictObject({
  row: z.pick(NoticeRow, { id: true, capturedAt: true, items: true, found: true, kept: true }),
  /** Whether it holds files that were joined to the page. */
  joined: z.boolean(),
  /** How the page differs by now; null where it does not. */
  diff: z.nullable(Diff),
  marks: z.array(FindingMark),
  /** The notice as she made it, where it is kept whole and the page still reads as it did; else the page is what is shown. */
  made: z.nullable(Notice),
});
export type Known = z.infer<typeof Known>;

/** A notice of the round, as it is listed. */
const RoundNotice = z.pick(NoticeRow, { id: true, title: true, items: true });
export type RoundNotice = z.infer<typeof RoundNotice>;

/**
 * All that the popup shows of a page, in one answer: the page as it reads now, what the history holds of it, what she set and what is
 * gathered from other tabs.
 */
export const SessionView = z.strictObject({
  tab: z.int(),
  notice: Notice,
  /** Ids of the items that the selection on the page touches; null where nothing is selected. */
  selected: z.nullable(z.array(z.string())),
  /** Addresses of frames that the browser does not let the script read. */
  closedFrames: z.array(z.string()),
  known: z.nullable(Known),
  /** Picks on this page that she chose and did not keep yet. */
  picks: Count,
  own: ownUnit.shape,
  only: onlyUnit.shape,
  round: z.array(RoundNotice),
  links: z.nullable(WaitingLinks),
});
export type SessionView = z.infer<typeof SessionView>;

import type { Capture } from '../notice/capture.ts';
import type { LeftOut } from '../notice/left-out.ts';
import type { Dropped } from '../notice/sound-item.ts';

/** What the checks need to know and the record does not hold; the engine gathers it while it reads the page. Items go by their ids. */
export type Evidence = {
  /** Items that the notice prints twice, in its list and in an annex, each without number and units. */
  readonly twins: readonly { readonly item: string | null; readonly list: string; readonly annex: string }[];
  /** Items whose text stood in hidden or folded parts of the page. */
  readonly hidden: readonly string[];
  /** What the source holds and was not read, in its order. */
  readonly leftOut: readonly LeftOut[];
  /** Lines that say the page is not for release, as printed. */
  readonly releaseMarks: readonly string[];
  /** Chapters beside the list that were not read as items, with how many sentences each holds. */
  readonly unreadChapters: readonly { readonly heading: string; readonly sentences: number }[];
  /** Lines that say who answers for what and were read into no item, as printed. */
  readonly unreadLines: readonly string[];
  /** The words of the link to a next page of the same text; null where there is none, or where that page was read too. */
  readonly nextPage: string | null;
  /** What labels of units introduce and no reader could read, as printed, by the item's id. */
  readonly unreadUnits: readonly { readonly item: string; readonly texts: readonly string[] }[];
  /** Items that rest on little. */
  readonly weak: readonly string[];
  /** What was read and the record could not hold. */
  readonly dropped: readonly Dropped[];
  /** The account of the items' figures. */
  readonly figures: Capture['figures'];
};

/** Evidence of a page that gave none. */
export const noEvidence: Evidence = {
  twins: [],
  hidden: [],
  leftOut: [],
  releaseMarks: [],
  unreadChapters: [],
  unreadLines: [],
  nextPage: null,
  unreadUnits: [],
  weak: [],
  dropped: [],
  figures: {},
};

import type { LeftOut } from '../notice/left-out.ts';

/** What the checks need to know and the record does not hold; the engine gathers it while it reads the page. */
export type Evidence = {
  /** First and last year that the notice speaks of, from its title and date; null where it names none. */
  readonly years: { readonly first: number; readonly last: number } | null;
  /** Items that the notice prints twice, in its list and in an annex, each without number and units; by id. */
  readonly twins: readonly { readonly item: string | null; readonly list: string; readonly annex: string }[];
  /** Ids of the items whose text stood in hidden or folded parts of the page. */
  readonly hidden: readonly string[];
  /** What the source holds and was not read, in its order. */
  readonly leftOut: readonly LeftOut[];
  /** Lines that say the page is not for release, as printed. */
  readonly releaseMarks: readonly string[];
  /** Readings that rest on little: which item, and in Chinese what was read from what. */
  readonly weak: readonly { readonly item: string | null; readonly reason: string }[];
  /** Names of one unit that could not be told to be one: a short form and the full names it may stand for. */
  readonly unclear: readonly { readonly name: string; readonly candidates: readonly string[] }[];
};

/** Evidence of a page that gave none. */
export const noEvidence: Evidence = {
  years: null,
  twins: [],
  hidden: [],
  leftOut: [],
  releaseMarks: [],
  weak: [],
  unclear: [],
};

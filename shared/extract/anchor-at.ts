import type { Anchor } from '../notice/capture.ts';

const context = 32;

/** The place of a run of the page as an anchor: its words and up to 32 characters on each side. */
export function anchorAt(text: string, start: number, end: number): Anchor {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - context), start),
    suffix: text.slice(end, end + context),
    start,
    end,
  };
}

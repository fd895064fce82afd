import { anchorAt } from '../../shared/extract/anchor-at.ts';
import { reanchor } from '../page/reanchor.ts';
import type { Entry } from './model/entry.ts';
import { begin, type Timeline } from './model/timeline.ts';

/**
 * Marks that were decided on, found again in the text that a page has now: by their exact words, never by likeness. Marks that
 * nobody touched are not carried, for the new reading finds them itself. The undo stack begins anew, since its runs are of a text
 * that is gone.
 */
export function carryOver(
  before: string,
  now: string,
  timeline: Timeline,
): { timeline: Timeline; kept: number; lost: number } {
  const decided = timeline.present.entries.filter(
    (entry) => entry.selected || entry.found === null || entry.units !== null,
  );
  const entries: Entry[] = [];
  for (const entry of decided) {
    const place = reanchor(now, anchorAt(before, entry.start, entry.end));
    if (place !== null && place.start >= (entries.at(-1)?.end ?? 0)) entries.push({ ...entry, ...place });
  }
  const { log } = timeline.present;
  return { timeline: begin({ entries, log }), kept: entries.length, lost: decided.length - entries.length };
}

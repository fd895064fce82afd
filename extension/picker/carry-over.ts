import { anchorAt } from '../../shared/extract/anchor-at.ts';
import { reanchor } from '../page/reanchor.ts';
import { type Entry, runKey } from './model/entry.ts';
import { entriesOf, type Reading } from './read-items.ts';

/** Marks on a page's new text, with how many of those that she had decided on were found again and how many were not. */
export interface CarriedOver {
  readonly entries: readonly Entry[];
  readonly kept: number;
  readonly lost: number;
}

/**
 * Brings marks to the text that a page has now. Those that were decided on are found again by their exact words, never by likeness;
 * what nobody touched is as the new reading finds it. Linear in the marks and the page, but for the search of words that moved.
 */
export function carryOver(before: string, entries: readonly Entry[], now: string, reading: Reading): CarriedOver {
  const decided = entries.filter((entry) => entry.selected || entry.found === null || entry.units !== null);
  const fresh = entriesOf(reading);
  const byRun = new Map(fresh.map((entry) => [runKey(entry), entry]));
  const carried: Entry[] = [];
  for (const entry of decided) {
    const place = reanchor(now, anchorAt(before, entry.start, entry.end));
    if (place === null || place.start < (carried.at(-1)?.end ?? 0)) continue;
    const same = byRun.get(runKey(place));
    const moved = { ...entry, ...place };
    carried.push(
      same === undefined
        ? { ...moved, key: runKey(place), found: null }
        : { ...moved, key: same.key, found: same.found, captured: same.captured },
    );
  }
  return { entries: withRoom(carried, fresh), kept: carried.length, lost: decided.length - carried.length };
}

/** All of the first, and of the others those that none of them covers; in order. */
function withRoom(first: readonly Entry[], others: readonly Entry[]): Entry[] {
  let at = 0;
  const free = others.filter((entry) => {
    while ((first[at]?.end ?? Number.POSITIVE_INFINITY) <= entry.start) at += 1;
    return (first[at]?.start ?? Number.POSITIVE_INFINITY) >= entry.end;
  });
  return [...first, ...free].sort((a, b) => a.start - b.start);
}

import { anchorAt } from '../../shared/extract/anchor-at.ts';
import type { WaitingPick } from '../messages/picks.ts';
import { reanchor } from '../page/reanchor.ts';
import { type Entry, runKey } from './model/entry.ts';
import { entriesOf, type Reading } from './read-items.ts';

/** Marks on a page's text, with how many of those that she had decided on were found again and how many were not. */
export interface CarriedOver {
  readonly entries: readonly Entry[];
  readonly kept: number;
  readonly lost: number;
}

/** What she decided about a page, each by its words; what nobody touched is not among it. */
export function picksOf(text: string, entries: readonly Entry[]): WaitingPick[] {
  return entries
    .filter((entry) => entry.selected || entry.found === null || entry.units !== null)
    .map(({ start, end, selected, captured, units, section, list }) => ({
      ...anchorAt(text, start, end),
      selected,
      captured,
      units: units === null ? null : [...units],
      section,
      list,
    }));
}

/**
 * Brings what she decided to the text that a page has now. Each is found again by its exact words, never by likeness; all else is as
 * the reading finds it. Linear in the picks and the page, but for the search of words that moved.
 */
export function carryOver(picks: readonly WaitingPick[], now: string, reading: Reading): CarriedOver {
  const fresh = entriesOf(reading);
  const byRun = new Map(fresh.map((entry) => [runKey(entry), entry]));
  const carried: Entry[] = [];
  for (const pick of picks) {
    const place = reanchor(now, pick);
    if (place === null || place.start < (carried.at(-1)?.end ?? 0)) {
      continue;
    }
    const same = byRun.get(runKey(place));
    const { selected, units, section, list } = pick;
    carried.push({
      key: same?.key ?? runKey(place),
      found: same?.found ?? null,
      captured: same?.captured ?? pick.captured,
      ...place,
      selected,
      units,
      section,
      list,
    });
  }
  return { entries: withRoom(carried, fresh), kept: carried.length, lost: picks.length - carried.length };
}

/** All of the first, and of the others those that none of them covers; in order. */
function withRoom(first: readonly Entry[], others: readonly Entry[]): Entry[] {
  let at = 0;
  const free = others.filter((entry) => {
    while ((first[at]?.end ?? Number.POSITIVE_INFINITY) <= entry.start) {
      at += 1;
    }
    return (first[at]?.start ?? Number.POSITIVE_INFINITY) >= entry.end;
  });
  return [...first, ...free].sort((a, b) => a.start - b.start);
}

import type { Unit } from '../../../shared/notice/notice.ts';

/** One item as marked on the page: a run of the page's text, and what was decided about it. */
export interface Entry {
  /** Names it among the others; a merged, split or moved run has a new name. */
  readonly key: string;
  /** The id of the detected item while its run is as detected, else null. */
  readonly found: string | null;
  /** Half-open run of the page's text. */
  readonly start: number;
  readonly end: number;
  readonly selected: boolean;
  readonly captured: boolean;
  /** Corrected units; null leaves those that were read. */
  readonly units: readonly Unit[] | null;
  readonly section: string | null;
  readonly list: string | null;
}

/** Everything that can be undone. Entries stand in page order and never overlap. */
export interface Picked {
  readonly entries: readonly Entry[];
  /** The history's log line of the last save, so that undoing the step takes the save back. */
  readonly log: number | null;
}

export interface Run {
  readonly start: number;
  readonly end: number;
}

/** The name of an entry whose run is hers. */
export function runKey({ start, end }: Run): string {
  return `${start}-${end}`;
}

/** The entry that holds an offset, by binary search; entries stand in order. */
export function entryAt(entries: readonly Entry[], offset: number): Entry | null {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const entry = entries[low];
  return entry !== undefined && entry.start <= offset ? entry : null;
}

import type { Line } from '../lines/lines.ts';
import type { ListDraft } from './draft.ts';
import type { Verdict } from './evidence.ts';
import type { Part } from './parts.ts';

/** A list that was weighed, with the part it stands in. */
export interface Candidate {
  readonly list: ListDraft;
  readonly part: Part;
  readonly partIndex: number;
  readonly verdict: Verdict;
}

/** The part that holds an offset. */
export function partAt(parts: readonly Part[], start: number): number {
  let found = 0;
  for (const [index, part] of parts.entries()) {
    const first = part.titleLines[0]?.start ?? part.lines[0]?.start;
    if (first !== undefined && first <= start) found = index;
  }
  return found;
}

/** The first line that begins at or after an offset; lines stand in order. */
export function firstFrom(lines: readonly Line[], start: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function carrying(list: ListDraft): number {
  return list.items.filter((item) => item.units.length > 0 || !item.applicable).length;
}

/** Where one list of a part names units, a shorter one that names nobody is the letter's requirements. */
export function withoutLetter(candidates: readonly Candidate[]): Candidate[] {
  const naming = candidates.filter(({ list }) => carrying(list) * 2 >= list.items.length);
  const most = Math.max(0, ...naming.map(({ list }) => list.items.length));
  return naming.length === 0
    ? [...candidates]
    : candidates.filter(({ list }) => carrying(list) > 0 || list.items.length > most);
}

import { canonicalJson } from '../handoff/checksum.ts';
import type { Capture } from '../notice/capture.ts';
import { comparedHeadFields, comparedItemFields } from './diff.ts';
import { following, instant, millis } from './instants.ts';
import type { Revision } from './records.ts';

/** A reading in the order of its notice's readings; `nth` counts from one those that say the same. */
interface Placed {
  readonly says: string;
  readonly nth: number;
  readonly at: number;
  readonly capture: Capture;
}

/** What a reading says, without when it was read and where in the page it stands. */
export function saying({ notice }: Capture): string {
  const head = comparedHeadFields.map((field) => notice[field]);
  return canonicalJson([
    head,
    notice.items.map((item) => [item.id, ...comparedItemFields.map((field) => item[field])]),
  ]);
}

/** A reading that comes after another: after it in time too, where the clock has gone back between them. */
export function readingAfter(before: Revision, capture: Capture): Revision {
  const at = following(capture.capturedAt, before.at ?? before.capture.capturedAt);
  const revision = { notice: before.notice, revision: before.revision + 1, capture };
  return at === capture.capturedAt ? revision : { ...revision, at };
}

/** A machine's readings of a notice, each later than the one before it, as its numbers say, whatever its clock said. */
function inOrder(revisions: readonly Revision[]): Placed[] {
  const counts = new Map<string, number>();
  let before = Number.NEGATIVE_INFINITY;
  return [...revisions]
    .sort((a, b) => a.revision - b.revision)
    .map(({ capture, at }) => {
      const says = saying(capture);
      const nth = (counts.get(says) ?? 0) + 1;
      counts.set(says, nth);
      before = Math.max(millis(at ?? capture.capturedAt), before + 1);
      return { says, nth, at: before, capture };
    });
}

/** Of two readings that say the same, the later one; of two at one time, always the same one. */
function later(a: Capture, b: Capture): Capture {
  const [first, second] = [millis(a.capturedAt), millis(b.capturedAt)];
  if (first !== second) return first > second ? a : b;
  return canonicalJson(a) >= canonicalJson(b) ? a : b;
}

/**
 * The readings of one notice on two machines as one row of readings: none is lost, two that say the same are one, the newest comes last,
 * and it is the same row whichever of the two is first, however often they are joined.
 */
export function joinRevisions(here: readonly Revision[], there: readonly Revision[]): Revision[] {
  const joined = new Map<string, Placed>();
  for (const placed of [...inOrder(here), ...inOrder(there)]) {
    const key = `${placed.nth} ${placed.says}`;
    const known = joined.get(key);
    joined.set(
      key,
      known === undefined
        ? placed
        : { ...placed, at: Math.max(known.at, placed.at), capture: later(known.capture, placed.capture) },
    );
  }
  const [first] = here.length > 0 ? here : there;
  if (first === undefined) return [];
  let before = Number.NEGATIVE_INFINITY;
  return [...afterTheirLikes(joined.values())]
    .sort((a, b) => a.at - b.at || (a.says < b.says ? -1 : 1))
    .map(({ at, capture }, index) => {
      before = Math.max(at, before + 1);
      const moved = before === millis(capture.capturedAt) ? {} : { at: instant(before) };
      return { notice: first.notice, revision: index + 1, capture, ...moved };
    });
}

/** The n-th reading that says the same comes after the one before it, wherever the joining has put that. */
function afterTheirLikes(joined: Iterable<Placed>): Placed[] {
  const latest = new Map<string, number>();
  return [...joined]
    .sort((a, b) => a.nth - b.nth)
    .map((placed) => {
      const at = Math.max(placed.at, (latest.get(placed.says) ?? Number.NEGATIVE_INFINITY) + 1);
      latest.set(placed.says, at);
      return { ...placed, at };
    });
}

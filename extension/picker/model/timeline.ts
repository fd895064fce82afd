import type { Picked } from './entry.ts';
import { type Action, reduce } from './reduce.ts';

/** The steps taken, so that each can be undone and done again. */
export interface Timeline {
  readonly past: readonly Picked[];
  readonly present: Picked;
  readonly future: readonly Picked[];
}

/** A timeline with nothing to undo. */
export function begin(present: Picked): Timeline {
  return { past: [], present, future: [] };
}

/** Takes a step; one that changes nothing leaves the timeline as it is. */
export function step(timeline: Timeline, action: Action): Timeline {
  const present = reduce(timeline.present, action);
  return present === timeline.present ? timeline : { past: [...timeline.past, timeline.present], present, future: [] };
}

/** Goes one step back; at the beginning it stays. */
export function undo(timeline: Timeline): Timeline {
  const before = timeline.past.at(-1);
  return before === undefined
    ? timeline
    : { past: timeline.past.slice(0, -1), present: before, future: [timeline.present, ...timeline.future] };
}

/** A save is not done again: it was taken back in the history, and only another save puts it there. */
export function redo(timeline: Timeline): Timeline {
  const [next, ...future] = timeline.future;
  return next === undefined || next.log !== timeline.present.log
    ? timeline
    : { past: [...timeline.past, timeline.present], present: next, future };
}

import type { Figure } from '../../lex/figures.ts';
import type { Target } from '../../notice/notice.ts';
import type { Reading } from '../reading.ts';
import { buildingVerbs } from '../vocabulary/metric-words.ts';
import { namedBefore, namedLater } from '../vocabulary/target-words.ts';

/** A target with the runs of figures that it was read from: its own and its old level. */
export type TargetRead = Reading<Target> & { readonly figures: readonly Figure[] };

/** Whether a name is none, or only says that something is built. */
function isNameless(metric: string | null): boolean {
  return metric === null || buildingVerbs.has(metric);
}

function named(read: TargetRead, metric: string | null): TargetRead {
  return { ...read, value: { ...read.value, metric } };
}

/** Gives a target that its own words do not name the name of its neighbour in the same enumeration. */
export function withSharedNames(text: string, reads: readonly TargetRead[]): readonly TargetRead[] {
  if (reads.length < 2) return reads;
  const shared = [...reads];
  for (let at = shared.length - 2; at >= 0; at -= 1) {
    const [own, next] = [shared[at], shared[at + 1]];
    if (own === undefined || next === undefined || !isNameless(own.value.metric) || isNameless(next.value.metric)) {
      continue;
    }
    if (namedLater.test(text.slice(own.end, next.start))) shared[at] = named(own, next.value.metric);
  }
  for (let at = 1; at < shared.length; at += 1) {
    const [before, own] = [shared[at - 1], shared[at]];
    if (own?.value.metric !== null || before === undefined) continue;
    if (namedBefore.test(text.slice(before.end, own.start))) shared[at] = named(own, before.value.metric);
  }
  return shared;
}

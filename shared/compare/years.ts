import type { Capture } from '../notice/capture.ts';
import type { Item, Target } from '../notice/notice.ts';
import { nameLikeness } from './likeness.ts';
import { type Match, matchItems } from './match-items.ts';

/** One indicator of a carried item in both years. */
export interface CarriedMetric {
  readonly match: Match;
  readonly before: Target;
  readonly now: Target;
  readonly change: 'raised' | 'lowered' | 'same';
}

/** 年度对比: the same programme in two years. */
export interface Years {
  readonly carried: readonly Match[];
  readonly metrics: readonly CarriedMetric[];
  readonly dropped: readonly Item[];
  readonly added: readonly Item[];
}

const sameMetric = 0.5;

function metricsOf(match: Match): CarriedMetric[] {
  const free = new Set(match.right.targets);
  return match.left.targets.flatMap((before): CarriedMetric[] => {
    const named = [...free]
      .filter(({ unit }) => unit === before.unit)
      .map((now) => ({ now, likeness: nameLikeness(before.metric ?? '', now.metric ?? '') }))
      .sort((a, b) => b.likeness - a.likeness)[0];
    if (named === undefined || named.likeness < sameMetric) return [];
    free.delete(named.now);
    const { now } = named;
    const change = now.value > before.value ? 'raised' : now.value < before.value ? 'lowered' : 'same';
    return [{ match, before, now, change }];
  });
}

/** Holds this year's notice against last year's: carried items with their indicators, dropped ones, new ones. */
export function compareYears(last: Capture, current: Capture): Years {
  const { matches, leftOnly, rightOnly } = matchItems(last.notice.items, current.notice.items);
  return { carried: matches, metrics: matches.flatMap(metricsOf), dropped: leftOnly, added: rightOnly };
}

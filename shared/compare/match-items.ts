import { sameOffice } from '../ledger/rows/unit-names.ts';
import type { Item, Target } from '../notice/notice.ts';
import { ItemLikeness, nameLikeness } from './likeness.ts';

/** Why two items are taken for one matter; each reason names what was held against each other. */
export type Reason =
  | { readonly kind: 'title'; readonly likeness: number }
  | { readonly kind: 'text'; readonly likeness: number }
  | { readonly kind: 'metric'; readonly left: string; readonly right: string; readonly unit: string }
  | { readonly kind: 'unit'; readonly left: string; readonly right: string };

export interface Match {
  readonly left: Item;
  readonly right: Item;
  readonly score: number;
  /** `sure`: they can be worked with; `likely`: she must look. */
  readonly grade: 'sure' | 'likely';
  readonly reasons: readonly Reason[];
}

export interface Matching {
  readonly matches: readonly Match[];
  /** Items of one side that no item of the other is taken for. */
  readonly leftOnly: readonly Item[];
  readonly rightOnly: readonly Item[];
}

/** What each sign adds to a score, and from where on a score is a match. Chosen on pairs of published notices read beforehand. */
const weights = { metric: 0.3, title: 0.2, unit: 0.1 } as const;
const sure = 0.45;
const likely = 0.24;
/** A title or figure shared less than this is no reason. */
const worthSaying = 0.34;

interface Pair {
  readonly left: Item;
  readonly right: Item;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

function bestMetric(left: Item, right: Item): { likeness: number; left: Target; right: Target } | null {
  let best: { likeness: number; left: Target; right: Target } | null = null;
  for (const a of left.targets) {
    for (const b of right.targets) {
      if (a.unit !== b.unit || a.metric === null || b.metric === null) continue;
      const likeness = nameLikeness(a.metric, b.metric);
      if (best === null || likeness > best.likeness) best = { likeness, left: a, right: b };
    }
  }
  return best;
}

function sharedOffice(left: Item, right: Item): { left: string; right: string } | null {
  for (const a of left.units) {
    for (const b of right.units) {
      if (sameOffice(a.canonical, b.canonical)) return { left: a.canonical, right: b.canonical };
    }
  }
  return null;
}

function pairOf(left: Item, right: Item, likeness: ItemLikeness): Pair {
  const text = likeness.of(left, right);
  const title = nameLikeness(left.title, right.title);
  const metric = bestMetric(left, right);
  const office = sharedOffice(left, right);
  const reasons: Reason[] = [];
  if (title >= worthSaying) reasons.push({ kind: 'title', likeness: title });
  if (metric !== null && metric.likeness >= worthSaying) {
    const { left: a, right: b } = metric;
    reasons.push({ kind: 'metric', left: a.metric ?? '', right: b.metric ?? '', unit: a.unit });
  }
  if (office !== null) reasons.push({ kind: 'unit', ...office });
  if (text > 0) reasons.push({ kind: 'text', likeness: text });
  const score =
    text + weights.title * title + weights.metric * (metric?.likeness ?? 0) + (office === null ? 0 : weights.unit);
  return { left, right, score, reasons };
}

/**
 * Pairs the items of two notices that are about the same matter: best pairs first, one to one; an item that another has taken already
 * may still join it where the score is sure by itself (two items above that one below puts into practice).
 */
export function matchItems(lefts: readonly Item[], rights: readonly Item[]): Matching {
  const likeness = new ItemLikeness([...lefts, ...rights]);
  const pairs = lefts
    .flatMap((left) => rights.map((right) => pairOf(left, right, likeness)))
    .filter(({ score }) => score >= likely)
    .sort((a, b) => b.score - a.score);
  const usedLeft = new Set<Item>();
  const usedRight = new Set<Item>();
  const matches: Match[] = [];
  const take = ({ left, right, score, reasons }: Pair): void => {
    usedLeft.add(left);
    usedRight.add(right);
    matches.push({ left, right, score, grade: score >= sure ? 'sure' : 'likely', reasons });
  };
  for (const pair of pairs) if (!usedLeft.has(pair.left) && !usedRight.has(pair.right)) take(pair);
  for (const pair of pairs) {
    if (pair.score < sure || (usedLeft.has(pair.left) && usedRight.has(pair.right))) continue;
    take(pair);
  }
  const order = (item: Item) => lefts.indexOf(item);
  return {
    matches: matches.sort((a, b) => order(a.left) - order(b.left) || b.score - a.score),
    leftOnly: lefts.filter((item) => !usedLeft.has(item)),
    rightOnly: rights.filter((item) => !usedRight.has(item)),
  };
}

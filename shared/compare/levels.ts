import type { Capture } from '../notice/capture.ts';
import { difference } from '../notice/decimals.ts';
import type { Item, Share, Target } from '../notice/notice.ts';
import { nameLikeness } from './likeness.ts';
import { type Match, matchItems } from './match-items.ts';

/** What the upper notice gives this place of one of its totals, against what the lower one promises; null where it promises none. */
export interface GivenShare {
  readonly item: Item;
  readonly share: Share;
  /** What is shared out. */
  readonly metric: string | null;
  readonly promised: Target | null;
  /** Promised less given, in the share's unit; null where nothing is promised. */
  readonly difference: number | null;
}

/** A deadline below that is later than the one above. */
export interface LaterDeadline {
  readonly match: Match;
  readonly above: string;
  readonly below: string;
}

/** 上下级对照: a notice of the level above held against one of the level below. */
export interface Levels {
  readonly place: string | null;
  readonly matches: readonly Match[];
  /** Items above that nothing below puts into practice; those that give this place a share first. */
  readonly missing: readonly Item[];
  /** Items below that nothing above asks for. */
  readonly extra: readonly Item[];
  readonly shares: readonly GivenShare[];
  readonly later: readonly LaterDeadline[];
}

const sameMetric = 0.5;

/** The place of the lower notice among those that the upper one names in its shares; null where none is named in it. */
function placeOf(upper: Capture, lower: Capture): string | null {
  const { title, issuer, publisher, site } = lower.notice;
  const printed = [title, issuer, publisher, site.name].map((text) => text ?? '').join(' ');
  const names = new Set(upper.notice.items.flatMap((item) => item.breakdown.map(({ name }) => name)));
  return [...names].filter((name) => printed.includes(name)).sort((a, b) => b.length - a.length)[0] ?? null;
}

/** The total that a share is a part of: the one it names, else the one whose shares add up next to it, in their order. */
function metricOf(item: Item, share: Share): string | null {
  if (share.of !== null) return share.of;
  const totals = item.targets.filter(({ unit }) => unit === share.unit);
  const runs: Share[][] = [];
  for (const one of item.breakdown) {
    const run = runs.at(-1);
    if (run === undefined || run.some(({ name }) => name === one.name)) runs.push([one]);
    else run.push(one);
  }
  const at = runs.findIndex((run) => run.includes(share));
  return (totals.length === runs.length ? totals[at] : totals.length === 1 ? totals[0] : undefined)?.metric ?? null;
}

function promisedFor(metric: string | null, share: Share, below: readonly Item[]): Target | null {
  const targets = below.flatMap((item) => item.targets).filter(({ unit }) => unit === share.unit);
  if (metric === null) return targets.length === 1 ? (targets[0] ?? null) : null;
  const named = targets.map((target) => ({ target, likeness: nameLikeness(target.metric ?? '', metric) }));
  const best = named.sort((a, b) => b.likeness - a.likeness)[0];
  return best !== undefined && best.likeness >= sameMetric ? best.target : null;
}

/** Holds a notice against the one above it: what is put into practice, what is missing, added, given and promised, and what is later. */
export function compareLevels(upper: Capture, lower: Capture): Levels {
  const { matches, leftOnly, rightOnly } = matchItems(upper.notice.items, lower.notice.items);
  const place = placeOf(upper, lower);
  const shares = upper.notice.items.flatMap((item): GivenShare[] => {
    const below = matches.filter(({ left }) => left === item).map(({ right }) => right);
    return item.breakdown
      .filter(({ name }) => name === place)
      .map((share) => {
        const metric = metricOf(item, share);
        const promised = promisedFor(metric, share, below);
        return {
          item,
          share,
          metric,
          promised,
          difference: promised === null ? null : difference(promised.value, share.value),
        };
      });
  });
  const later = matches.flatMap((match): LaterDeadline[] => {
    const [above, below] = [match.left.deadline?.date ?? null, match.right.deadline?.date ?? null];
    return above !== null && below !== null && below > above ? [{ match, above, below }] : [];
  });
  const given = new Set(shares.map(({ item }) => item));
  const missing = [...leftOnly].sort((a, b) => Number(given.has(b)) - Number(given.has(a)));
  return { place, matches, missing, extra: rightOnly, shares, later };
}

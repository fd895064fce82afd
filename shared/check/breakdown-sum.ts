import type { Item, Share, Target } from '../notice/notice.ts';
import { type Check, difference, exact, finding } from './draft.ts';

function sharesByTotal(shares: readonly Share[]): Map<string, Share[]> {
  const groups = new Map<string, Share[]>();
  for (const share of shares) {
    const key = `${share.of ?? ''}|${share.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), share]);
  }
  return groups;
}

function named(of: string | null, { metric }: Target): boolean {
  return of !== null && metric !== null && (metric.includes(of) || of.includes(metric));
}

/** The target that shares share out: the one they name, else the only one in their unit. */
function totalOf(item: Item, shares: readonly Share[]): Target | null {
  const [first] = shares;
  if (first === undefined) return null;
  const levels = item.targets.filter(
    ({ unit, change, from, upper }) => unit === first.unit && !change && from === null && upper === null,
  );
  const own = levels.filter((target) => named(first.of, target));
  if (own.length === 1) return own[0] ?? null;
  return levels.length === 1 && first.of === null ? (levels[0] ?? null) : null;
}

/** Shares by district, unit or project against the target they share out; a floor may be exceeded, a level may not. */
export const breakdownSum: Check = ({ items }) =>
  items.flatMap((item) =>
    [...sharesByTotal(item.breakdown).values()].flatMap((shares) => {
      const total = totalOf(item, shares);
      if (total === null || shares.length < 2) return [];
      const sum = exact(shares.reduce((whole, { value }) => whole + value, 0));
      const fits = total.comparator === '>=' || total.comparator === '>' ? sum >= total.value : sum === total.value;
      if (fits || total.comparator === '~') return [];
      const gap = difference(sum, total.value, total.unit);
      const what = shares[0]?.of ?? total.metric ?? item.title;
      const message = `“${what}”${shares.length}个分解数合计${sum}${total.unit}，比总目标${total.value}${total.unit}${gap}，请核对。`;
      return [finding('breakdown-sum', 'warning', item.id, message)];
    }),
  );

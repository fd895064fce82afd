import { difference, sum as sumOf } from '../notice/decimals.ts';
import type { Item, Share, Target } from '../notice/notice.ts';
import { defineCheck } from './definition.ts';
import { moreOrFewer, moreOrLess } from './figures.ts';

function sharesByTotal(shares: readonly Share[]): Map<string, Share[]> {
  const groups = new Map<string, Share[]>();
  for (const share of shares) {
    const key = `${share.of ?? ''}|${share.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), share]);
  }
  return groups;
}

const fewest = 2;

function sharesOut({ breakdown }: Item): boolean {
  return breakdown.length >= fewest;
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
export const breakdownSum = defineCheck({
  code: 'breakdown-sum',
  level: 'warning',
  names: { zh: '分解合计不符', en: 'Shares do not add up' },
  means:
    '各区县、单位或项目的分解数加起来与总目标不相等。先看原文附件的分解表：是漏了一个区县，还是原文本身就加不起来；原文有误的，按原文填，在台账备注里写明。',
  needs: [],
  figures: ['what', 'shares', 'sum', 'total', 'gap'],
  zh: ({ what, shares, sum, total, gap }) =>
    `“${what.text}”${shares.text}合计${sum.text}，比总目标${total.text}${moreOrLess(gap)}，请核对。`,
  en: ({ what, shares, sum, total, gap }) =>
    `The ${shares.value} shares of “${what.text}” add up to ${sum.text}, ${moreOrFewer(gap)} than the total of ${total.text}. Please check.`,
  find: ({ items }) =>
    items.filter(sharesOut).flatMap((item) =>
      [...sharesByTotal(item.breakdown).values()].flatMap((shares) => {
        const total = totalOf(item, shares);
        if (total === null || shares.length < fewest) return [];
        const sum = sumOf(shares.map(({ value }) => value));
        const fits = total.comparator === '>=' || total.comparator === '>' ? sum >= total.value : sum === total.value;
        if (fits || total.comparator === '~') return [];
        const { unit } = total;
        const figures = {
          what: shares[0]?.of ?? total.metric ?? item.title,
          shares: { value: shares.length, unit: '个分解数' },
          sum: { value: sum, unit },
          total: { value: total.value, unit },
          gap: { value: difference(sum, total.value), unit },
        };
        return [{ item: item.id, figures }];
      }),
    ),
});

import { sum } from '../../notice/decimals.ts';
import type { Item, Share, Target } from '../../notice/notice.ts';
import { itemCells, targetCells } from './item-cells.ts';
import { distinct, type ItemContext, type LedgerRow, ledgerRow } from './row.ts';

/** One total and the shares it is cut into. */
export interface SharedTarget {
  readonly target: Target | null;
  /** What is shared out, in words. */
  readonly metric: string;
  readonly unit: string;
  readonly shares: readonly Share[];
}

/** Shares that follow one another: a new lot begins where the total's name or unit changes, or a name comes again. */
function lots(item: Item): Share[][] {
  const found: Share[][] = [];
  let names = new Set<string>();
  let last: Share | undefined;
  for (const share of item.breakdown) {
    const fresh = last === undefined || share.of !== last.of || share.unit !== last.unit || names.has(share.name);
    if (fresh) {
      found.push([]);
      names = new Set();
    }
    names.add(share.name);
    found.at(-1)?.push(share);
    last = share;
  }
  return found;
}

/**
 * The totals of an item that are shared out, each with its target: by the name that the shares carry, else by an equal
 * total, else the next target in the same unit.
 */
export function sharedTargets(item: Item): SharedTarget[] {
  const open = [...item.targets];
  const take = (fits: (target: Target) => boolean): Target | null => {
    const index = open.findIndex(fits);
    return index < 0 ? null : (open.splice(index, 1)[0] ?? null);
  };
  const groups = lots(item);
  const named = groups.map((shares) => {
    const [first] = shares;
    const of = first?.of ?? null;
    const byName = (target: Target): boolean =>
      of !== null && target.metric !== null && (of.includes(target.metric) || target.metric.includes(of));
    return (
      take((target) => target.unit === first?.unit && byName(target)) ??
      take((target) => target.unit === first?.unit && target.value === sum(shares.map(({ value }) => value)))
    );
  });
  return groups.map((shares, index) => {
    const [first] = shares;
    const target = named[index] ?? take((one) => one.unit === first?.unit);
    return {
      target,
      metric: first?.of ?? target?.metric ?? item.title,
      unit: first?.unit ?? '',
      shares,
    };
  });
}

/** One row a share, total by total, in the notice's order. */
export function breakdownRows(context: ItemContext): LedgerRow[] {
  const totals = sharedTargets(context.item);
  const { cells, notes } = itemCells(context);
  const parts = distinct(totals.flatMap((total) => total.shares.map((share) => `${total.metric}/${share.name}`)));
  let place = 0;
  return totals.flatMap((total) =>
    total.shares.map((share, index) => {
      const part = parts[place];
      place += 1;
      return ledgerRow(
        context,
        part,
        {
          ...cells,
          ...(total.target ? targetCells(total.target) : {}),
          seq: { value: index + 1 },
          metric: { value: total.metric },
          region: { value: share.name },
          share: { value: share.value, unit: share.unit },
          unit: { value: share.unit || null },
        },
        { group: total.metric, notes },
      );
    }),
  );
}

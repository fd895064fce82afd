import type { Item } from '../notice/notice.ts';

type Numbered = Item & { number: number };

function isNumbered(item: Item): item is Numbered {
  return item.number !== null;
}

function grouped(items: readonly Numbered[], keyOf: (item: Numbered) => string | null): Numbered[][] {
  const groups = new Map<string, Numbered[]>();
  for (const item of items) {
    const key = keyOf(item) ?? '';
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/**
 * Items whose ordinals should follow on: one run a list, or one a section where the list starts again at 1 in each.
 * Items without an ordinal are left out.
 */
export function numberRuns(items: readonly Item[]): Numbered[][] {
  return grouped(items.filter(isNumbered), ({ list }) => list).flatMap((run) => {
    const restarts = run.some(
      ({ number, section }, index) => index > 0 && number === 1 && section !== run[index - 1]?.section,
    );
    return restarts ? grouped(run, ({ section }) => section) : [run];
  });
}

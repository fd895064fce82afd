import type { Item } from '../notice/notice.ts';

/**
 * Items whose ordinals should follow on: one run a list, or one a section where the list starts again at 1 in each.
 * Items without an ordinal are left out.
 */
export function numberRuns(items: readonly Item[]): (Item & { number: number })[][] {
  const lists = new Map<string, (Item & { number: number })[]>();
  for (const item of items) {
    if (item.number === null) continue;
    const key = item.list ?? '';
    const run = lists.get(key);
    const numbered = { ...item, number: item.number };
    if (run) run.push(numbered);
    else lists.set(key, [numbered]);
  }
  return [...lists.values()].flatMap((run) => {
    const restarts = run.some(
      ({ number, section }, index) => index > 0 && number === 1 && section !== run[index - 1]?.section,
    );
    if (!restarts) return [run];
    const sections = new Map<string, (Item & { number: number })[]>();
    for (const item of run) sections.set(item.section ?? '', [...(sections.get(item.section ?? '') ?? []), item]);
    return [...sections.values()];
  });
}

import type { ItemDraft } from '../../draft.ts';
import { minMirror } from './fold.ts';
import { KnownItems } from './known-items.ts';

const minSummary = 2;

/** Runs of items that stand in one section. */
function bySection(items: readonly ItemDraft[]): ItemDraft[][] {
  const runs: ItemDraft[][] = [];
  for (const [at, item] of items.entries()) {
    if (at === 0 || item.section !== items[at - 1]?.section) runs.push([]);
    runs.at(-1)?.push(item);
  }
  return runs;
}

function said(items: Iterable<ItemDraft>): number {
  let length = 0;
  for (const { content, units } of items) length += content.text.length + units.length;
  return length;
}

/** Whether a section only lists the items of the others, most of them, in fewer words. */
function onlyLists(run: readonly ItemDraft[], items: readonly ItemDraft[]): boolean {
  if (run.length < minSummary || run.length * 3 < items.length) return false;
  const own = new Set(run);
  const others = items.filter((item) => !own.has(item));
  const pairs = new KnownItems(others).mirroredBy(run);
  return pairs.size >= Math.max(run.length, others.length) * minMirror && said(pairs.keys()) < said(pairs.values());
}

/** Items without the section that only lists the others: 一、项目一览 before 二、具体内容, the same items told in full. */
export function withoutSummary(items: readonly ItemDraft[]): ItemDraft[] {
  const runs = bySection(items);
  const summary = runs.length < 2 ? undefined : runs.find((run) => onlyLists(run, items));
  const left = new Set(summary);
  return items.filter((item) => !left.has(item));
}

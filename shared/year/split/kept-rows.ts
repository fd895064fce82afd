import type { HeaderMapping } from '../../ledger/mapping/mapping.ts';
import type { LedgerView } from '../ledger-view.ts';
import type { Share } from './share-out.ts';

/** Rows of the body that a receiver's file keeps: its own, the category rows over them, and the subtotals. */
export function keptRows({ mapping }: LedgerView, share: Share): Set<number> {
  const rows = [...share.fill, ...share.read].map(({ at }) => at.row);
  const kept = new Set([...rows, ...mapping.reserved.filter((row) => row >= mapping.bodyRow && row < mapping.bodyEnd)]);
  const groups = mapping.groups.map(({ row }) => row).sort((a, b) => a - b);
  for (const [index, group] of groups.entries()) {
    const end = groups[index + 1] ?? mapping.bodyEnd;
    if (rows.some((row) => row > group && row < end)) kept.add(group);
  }
  return kept;
}

/** The runs of body rows to remove, top down. */
export function removals(mapping: HeaderMapping, kept: ReadonlySet<number>): { at: number; count: number }[] {
  const runs: { at: number; count: number }[] = [];
  for (let row = mapping.bodyRow; row < mapping.bodyEnd; row += 1) {
    if (kept.has(row)) continue;
    const run = runs.at(-1);
    if (run !== undefined && run.at + run.count === row) run.count += 1;
    else runs.push({ at: row, count: 1 });
  }
  return runs;
}

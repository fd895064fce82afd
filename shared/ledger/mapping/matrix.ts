import type { HeaderColumn } from './header-column.ts';
import { normaliseHeader } from './normalise-header.ts';
import { recognise, recogniseExactly } from './recognise.ts';

/**
 * Indicators of a district matrix by column: parents that stand over the same headers in a sheet with a region column
 * (地区 | 新增就业 › 目标任务 进度 | 养老服务 › 目标任务 进度). Empty for any other sheet.
 */
export function matrixOf(columns: readonly HeaderColumn[]): ReadonlyMap<number, string> {
  const region = columns.some(({ path }) => path.length === 1 && recognise(path[0] ?? '')?.field === 'region');
  const groups = new Map<string, HeaderColumn[]>();
  for (const column of columns) {
    const parent = column.path.at(-2);
    if (parent !== undefined) groups.set(parent, [...(groups.get(parent) ?? []), column]);
  }
  const childrenOf = (group: readonly HeaderColumn[]) =>
    group.map(({ path }) => normaliseHeader(path.at(-1) ?? '').text).join('|');
  const counts = new Map<string, number>();
  for (const group of groups.values()) counts.set(childrenOf(group), (counts.get(childrenOf(group)) ?? 0) + 1);
  const indicators = new Map<number, string>();
  if (!region) return indicators;
  for (const [parent, group] of groups) {
    const period = recogniseExactly(parent)?.field;
    const known = period !== undefined && /^(?:q\d|m\d\d)/.test(period);
    if (known || (counts.get(childrenOf(group)) ?? 0) < 2) continue;
    for (const { column } of group) indicators.set(column, parent);
  }
  return indicators;
}

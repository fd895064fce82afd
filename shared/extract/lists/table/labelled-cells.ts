import type { Excerpt } from '../../lines/excerpt.ts';
import { unitsLabel } from '../../lines/line-units.ts';
import { labelAt } from '../../vocabulary/labels.ts';
import { labelsWithin } from '../outline/fields-within.ts';
import type { RowSources } from './row-item.ts';

/**
 * What the cells of a row say where each begins with its own label: 责任单位：县住建局；完成时限：9月底. Null where one says anything else, or
 * none does.
 */
export function labelledCells(cells: readonly Excerpt[]): RowSources | null {
  const parts: Excerpt[] = [];
  for (const cell of cells) {
    if (labelAt(cell.text) === null && unitsLabel(cell.text) === null) return null;
    const starts = [0, ...labelsWithin(cell.text).map(({ at }) => at)];
    parts.push(...starts.map((start, index) => cell.slice(start, starts[index + 1]).trim()));
  }
  const [first] = parts;
  if (first === undefined) return null;
  const units = parts.flatMap((excerpt) => {
    const kind = labelAt(excerpt.text)?.kind;
    const named = kind === undefined || kind === 'lead' || kind === 'duty' || kind === 'cooperate';
    return named ? [{ excerpt, header: null, origin: 'own' as const }] : [];
  });
  const fields = parts.flatMap((excerpt) => {
    const label = labelAt(excerpt.text);
    if (label === null || units.some((unit) => unit.excerpt === excerpt)) return [];
    return [{ kind: label.kind, label: label.word, first: excerpt.slice(label.length).trim(), lines: [] }];
  });
  return { units, fields, asides: [], shares: [] };
}

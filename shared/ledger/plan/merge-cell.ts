import type { CellValue } from '../../workbook/cell.ts';
import { isEmpty, readAs, sameValue } from './sheet-body.ts';

/**
 * What becomes of one cell. `write`: ours goes in. `same`: nothing to do. `kept`: she edited it, and the notice has not
 * changed since. `conflict`: both changed.
 */
export type CellOutcome = 'write' | 'same' | 'kept' | 'conflict';

/**
 * Three-way: what we filled last (undefined where we never did), what the sheet says, what the notice says. Her edit wins;
 * what she typed is never overwritten, even where it equals an older value of the notice, since only a cell that still holds
 * exactly what we left there counts as ours.
 */
export function mergeCell(base: CellValue | undefined, hers: CellValue, ours: CellValue): CellOutcome {
  if (sameValue(hers, ours) || readAs(hers) === readAs(ours)) return 'same';
  if (base === undefined) return isEmpty(hers) ? 'write' : ours === null ? 'same' : 'conflict';
  if (sameValue(base, hers)) return 'write';
  if (sameValue(base, ours)) return 'kept';
  return 'conflict';
}

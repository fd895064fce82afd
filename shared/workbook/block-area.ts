import type { Area } from './cell.ts';
import type { Block } from './host.ts';

/** The area that a block covers, as wide as its longest line. */
export function areaOfBlock({ row, column, cells }: Block): Area {
  return { row, column, rows: cells.length, columns: cells.reduce((most, line) => Math.max(most, line.length), 0) };
}

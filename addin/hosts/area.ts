import { areaOfBlock } from '../../shared/workbook/block-area.ts';
import type { Area } from '../../shared/workbook/cell.ts';
import type { Block } from '../../shared/workbook/host.ts';

/** The cells that two areas share, or null. */
export function sharedArea(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** An area in pieces to look at one by one: its columns, or the halves of one column. */
export function piecesOf(area: Area): Area[] {
  if (area.columns > 1) {
    return Array.from({ length: area.columns }, (_, i) => ({ ...area, column: area.column + i, columns: 1 }));
  }
  const half = Math.ceil(area.rows / 2);
  return [
    { ...area, rows: half },
    { ...area, row: area.row + half, rows: area.rows - half },
  ];
}

/** The smallest area around areas, or null where there are none. */
export function boundsOf(areas: readonly Area[]): Area | null {
  if (areas.length === 0) return null;
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const bottom = Math.max(...areas.map((area) => area.row + area.rows));
  const right = Math.max(...areas.map((area) => area.column + area.columns));
  return { row, column, rows: bottom - row, columns: right - column };
}

/** The row of the first cell that a block writes within an area and that `counts`; null where there is none. */
export function rowWritten(block: Block, area: Area, counts: (row: number, column: number) => boolean): number | null {
  const shared = sharedArea(areaOfBlock(block), area);
  if (!shared) return null;
  for (let row = shared.row; row < shared.row + shared.rows; row += 1) {
    const line = block.cells[row - block.row];
    for (let column = shared.column; column < shared.column + shared.columns; column += 1) {
      if (line?.[column - block.column] && counts(row, column)) return row;
    }
  }
  return null;
}

/** The row of the first write into a merged cell that is not its area's top-left one, which keeps no value; null where there is none. */
export function rowInsideMerge(block: Block, merges: readonly Area[]): number | null {
  for (const merge of merges) {
    const row = rowWritten(block, merge, (r, c) => r !== merge.row || c !== merge.column);
    if (row !== null) return row;
  }
  return null;
}

/** Cells that the blocks write. */
export function cellCount(blocks: readonly Block[]): number {
  let count = 0;
  for (const block of blocks) for (const line of block.cells) for (const cell of line) if (cell !== null) count += 1;
  return count;
}

/** Runs of neighbouring columns below `width` for which `keep` holds. */
export function columnRuns(width: number, keep: (column: number) => boolean): { column: number; columns: number }[] {
  const runs: { column: number; columns: number }[] = [];
  for (let column = 0; column < width; column += 1) {
    if (!keep(column)) continue;
    const last = runs[runs.length - 1];
    if (last && last.column + last.columns === column) last.columns += 1;
    else runs.push({ column, columns: 1 });
  }
  return runs;
}

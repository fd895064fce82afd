import type { Block, CellWrite } from '../../shared/workbook/host.ts';

interface Run {
  readonly column: number;
  readonly cells: readonly CellWrite[];
}

/** The gapless runs of a line. */
function runsOf(line: readonly (CellWrite | null)[]): Run[] {
  const runs: { column: number; cells: CellWrite[] }[] = [];
  line.forEach((cell, column) => {
    if (cell === null) return;
    const last = runs[runs.length - 1];
    if (last && last.column + last.cells.length === column) last.cells.push(cell);
    else runs.push({ column, cells: [cell] });
  });
  return runs;
}

/**
 * A block as blocks without gaps: runs of a line, joined downwards where the next line has the same. Needed where a gap cannot be sent:
 * WPS takes null for “empty”, and a protected sheet of Excel refuses even a null on a locked cell (microsoft-graph-docs#4546).
 */
export function solidParts(block: Block): Block[] {
  const parts: (Omit<Block, 'cells'> & { cells: (readonly CellWrite[])[] })[] = [];
  let open = new Map<string, (typeof parts)[number]>();
  block.cells.forEach((line, index) => {
    const next: typeof open = new Map();
    for (const { column, cells } of runsOf(line)) {
      const key = `${column}:${cells.length}`;
      const part = open.get(key) ?? { ...block, row: block.row + index, column: block.column + column, cells: [] };
      if (!open.has(key)) parts.push(part);
      part.cells.push(cells);
      next.set(key, part);
    }
    open = next;
  });
  return parts;
}

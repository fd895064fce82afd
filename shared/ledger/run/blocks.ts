import type { Block, CellWrite } from '../../workbook/host.ts';

/** One cell to be written. */
export interface PlacedWrite {
  readonly row: number;
  readonly column: number;
  readonly write: CellWrite;
}

interface Run {
  readonly column: number;
  readonly writes: CellWrite[];
}

function runsOf(writes: readonly PlacedWrite[]): Run[] {
  const runs: Run[] = [];
  for (const { column, write } of [...writes].sort((a, b) => a.column - b.column)) {
    const run = runs.at(-1);
    if (run && run.column + run.writes.length === column) run.writes.push(write);
    else runs.push({ column, writes: [write] });
  }
  return runs;
}

/** The writes as rectangles without holes, top down: rows that write the same columns are put together. */
export function blocksOf(sheet: string, writes: readonly PlacedWrite[]): Block[] {
  const byRow = new Map<number, PlacedWrite[]>();
  for (const write of writes) {
    const list = byRow.get(write.row);
    if (list) list.push(write);
    else byRow.set(write.row, [write]);
  }
  const blocks: { row: number; column: number; cells: CellWrite[][] }[] = [];
  const open = new Map<string, { row: number; column: number; cells: CellWrite[][] }>();
  for (const [row, list] of [...byRow].sort((a, b) => a[0] - b[0])) {
    for (const run of runsOf(list)) {
      const key = `${run.column}:${run.writes.length}`;
      const block = open.get(key);
      if (block && block.row + block.cells.length === row) block.cells.push(run.writes);
      else {
        const fresh = { row, column: run.column, cells: [run.writes] };
        open.set(key, fresh);
        blocks.push(fresh);
      }
    }
  }
  return blocks.map((block) => ({ sheet, ...block }));
}

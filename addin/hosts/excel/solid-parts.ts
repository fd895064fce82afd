import type { Block, CellWrite } from '../../../shared/workbook/host.ts';

/**
 * A block as blocks without gaps, column by column: on a protected sheet even a null, which changes nothing, is refused where it falls
 * on a locked cell (microsoft-graph-docs#4546).
 */
export function solidParts(block: Block): Block[] {
  const columns = Math.max(0, ...block.cells.map((line) => line.length));
  const parts: Block[] = [];
  for (let column = 0; column < columns; column += 1) {
    let run: CellWrite[][] = [];
    block.cells.forEach((line, row) => {
      const cell = line[column];
      if (!cell) {
        run = [];
        return;
      }
      if (run.length === 0) parts.push({ ...block, row: block.row + row, column: block.column + column, cells: run });
      run.push([cell]);
    });
  }
  return parts;
}

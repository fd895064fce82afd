import type { Block, CellWrite } from '../../../shared/workbook/host.ts';

const encoder = new TextEncoder();

/** UTF-8 bytes of a line of cells as a request carries them; a Chinese character takes three. */
function bytesOf(line: readonly (CellWrite | null)[]): number {
  return encoder.encode(JSON.stringify(line.map((cell) => cell && [cell.value, cell.format, cell.link]))).length;
}

/** A block in pieces of one line that fit the limit; a cell over the limit is a piece of its own. */
function splitLine(block: Block, limit: number): { block: Block; bytes: number }[] {
  const line = block.cells[0] ?? [];
  const bytes = bytesOf(line);
  if (bytes <= limit || line.length < 2) return [{ block, bytes }];
  const half = Math.ceil(line.length / 2);
  const left = { ...block, cells: [line.slice(0, half)] };
  const right = { ...block, column: block.column + half, cells: [line.slice(half)] };
  return [...splitLine(left, limit), ...splitLine(right, limit)];
}

/** The blocks in order, cut between rows into chunks whose contents measure at most `limit` bytes, never by a count of rows. */
export function chunksOf(blocks: readonly Block[], limit: number): Block[][] {
  const chunks: Block[][] = [];
  let chunk: Block[] = [];
  let size = 0;
  const close = () => {
    if (chunk.length > 0) chunks.push(chunk);
    chunk = [];
    size = 0;
  };
  for (const block of blocks) {
    let lines: Block['cells'][number][] = [];
    let from = block.row;
    const flush = (next: number) => {
      if (lines.length > 0) chunk.push({ ...block, row: from, cells: lines });
      lines = [];
      from = next;
    };
    for (const [index, line] of block.cells.entries()) {
      const row = block.row + index;
      const parts = splitLine({ ...block, row, cells: [line] }, limit);
      for (const part of parts) {
        if (size + part.bytes > limit) {
          flush(row);
          close();
        }
        if (parts.length > 1) {
          flush(row + 1);
          chunk.push(part.block);
        }
        size += part.bytes;
      }
      if (parts.length === 1) lines.push(line);
    }
    flush(block.row + block.cells.length);
  }
  close();
  return chunks;
}

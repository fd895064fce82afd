import { encodeContent } from '../opc/xml/escape.ts';

/** A stretch of lines that is a table, from one line to before another. */
export interface LineTable {
  readonly end: number;
  readonly rows: readonly (readonly string[])[];
}

const fewestRows = 2;
/** Where cells are told by runs of tabs, which also move words under one another, it takes more rows to be sure. */
const fewestRunRows = 3;
const fewestCells = 3;

type Split = (line: string) => readonly string[];

function tableAt(lines: readonly string[], from: number, split: Split, fewest: number): LineTable | null {
  const rows: (readonly string[])[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const cells = split(lines[at] ?? '');
    if (cells.length < fewestCells || cells.length !== (rows[0]?.length ?? cells.length)) break;
    rows.push(cells);
  }
  const heads = rows[0]?.filter((cell) => cell !== '').length ?? 0;
  return rows.length < fewest || heads < 2 ? null : { end: from + rows.length, rows };
}

/**
 * The table that begins at a line, told by what parts its cells: `split` into as many cells line after line, else one run of tabs
 * between each two. Null where none begins; tabs that only indent a line part no cells.
 */
export function lineTable(lines: readonly string[], from: number, split: Split): LineTable | null {
  if (split(lines[from] ?? '').length < fewestCells) return null;
  const byRuns: Split = (line) =>
    line
      .trim()
      .split(/\t+/u)
      .map((cell) => cell.trim());
  return tableAt(lines, from, split, fewestRows) ?? tableAt(lines, from, byRuns, fewestRunRows);
}

/** A row of plain cells as markup. */
export function plainRow(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${encodeContent(cell)}</td>`).join('')}</tr>`;
}

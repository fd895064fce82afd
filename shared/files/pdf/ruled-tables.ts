import { linesOfRuns, type PrintedRun } from './layout.ts';
import type { Rule, Rules } from './rules.ts';

export interface RuledCell {
  readonly rows: number;
  readonly columns: number;
  /** Its paragraphs. */
  readonly lines: readonly string[];
}

/** A table that lines are drawn round, by its place on the page. */
export interface RuledTable {
  readonly top: number;
  readonly bottom: number;
  /** The places of its vertical lines. */
  readonly edges: readonly number[];
  readonly rows: readonly (readonly RuledCell[])[];
}

interface Band {
  bottom: number;
  top: number;
  readonly down: Rule[];
}

const near = 3;
const mostCells = 20_000;
/** A cell of fewer characters a line wraps within words and names; its lines are always one paragraph. */
const narrow = 9;

function distinct(places: readonly number[]): number[] {
  const found: number[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last === undefined || place - last > near) found.push(place);
  }
  return found;
}

/** Vertical lines whose heights touch stand in one table. */
function bandsOf(down: readonly Rule[]): Band[] {
  const bands: Band[] = [];
  for (const rule of [...down].sort((a, b) => b.to - a.to)) {
    const band = bands.at(-1);
    if (band !== undefined && rule.to >= band.bottom - near) {
      band.bottom = Math.min(band.bottom, rule.from);
      band.down.push(rule);
    } else bands.push({ bottom: rule.from, top: rule.to, down: [rule] });
  }
  return bands;
}

/** Which stretches between `marks` the rules at each place of `lines` cover: `stretch + line * marks.length`. */
function covered(rules: readonly Rule[], lines: readonly number[], marks: readonly number[]): Set<number> {
  const found = new Set<number>();
  for (const { at, from, to } of rules) {
    const line = lines.findIndex((place) => Math.abs(place - at) <= near);
    if (line < 0) continue;
    for (let stretch = 0; stretch + 1 < marks.length; stretch += 1) {
      const middle = ((marks[stretch] ?? 0) + (marks[stretch + 1] ?? 0)) / 2;
      if (from <= middle && middle <= to) found.add(stretch + line * marks.length);
    }
  }
  return found;
}

function paragraphsIn(runs: readonly PrintedRun[], left: number, right: number): string[] {
  const sorted = [...runs].sort((a, b) => (Math.abs(a.y - b.y) < a.size * 0.4 ? a.x - b.x : b.y - a.y));
  const paragraphs: string[] = [];
  let full = false;
  for (const line of linesOfRuns(sorted)) {
    if (full) paragraphs.push(`${paragraphs.pop() ?? ''}${line.text}`);
    else paragraphs.push(line.text);
    full = right - left < line.size * narrow || line.right >= right - line.size * 2.2;
  }
  return paragraphs;
}

function tableOf(band: Band, across: readonly Rule[], runs: readonly PrintedRun[]): RuledTable | null {
  const edges = distinct(band.down.map(({ at }) => at));
  const within = across.filter(({ at }) => at >= band.bottom - near && at <= band.top + near);
  // A row that goes on over the page's end has no line under it.
  const levels = distinct([band.bottom, band.top, ...within.map(({ at }) => at)]).reverse();
  const columns = edges.length - 1;
  const height = levels.length - 1;
  if (columns < 2 || height < 2 || columns * height > mostCells) return null;
  const sides = covered(band.down, edges, levels);
  const floors = covered(within, levels, edges);
  const owner = new Map<number, number>();
  const boxes = new Map<number, { rows: number; columns: number; runs: PrintedRun[] }>();
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (owner.has(row * columns + column)) continue;
      let right = column + 1;
      while (right < columns && !sides.has(row + right * levels.length) && !owner.has(row * columns + right))
        right += 1;
      let below = row + 1;
      while (below < height && !floors.has(column + below * edges.length)) below += 1;
      const key = row * columns + column;
      boxes.set(key, { rows: below - row, columns: right - column, runs: [] });
      for (let r = row; r < below; r += 1) for (let c = column; c < right; c += 1) owner.set(r * columns + c, key);
    }
  }
  for (const run of runs) {
    const x = run.x + Math.min(run.width, run.size) / 2;
    const y = run.y + run.size * 0.3;
    const row = levels.findIndex((level, at) => y <= level && y > (levels[at + 1] ?? Number.POSITIVE_INFINITY));
    const column = edges.findIndex((edge, at) => x >= edge && x < (edges[at + 1] ?? Number.NEGATIVE_INFINITY));
    if (row >= 0 && column >= 0) boxes.get(owner.get(row * columns + column) ?? -1)?.runs.push(run);
  }
  const rows: RuledCell[][] = Array.from({ length: height }, () => []);
  for (const [key, box] of boxes) {
    const column = key % columns;
    const left = edges[column] ?? 0;
    const right = edges[column + box.columns] ?? left;
    rows[Math.floor(key / columns)]?.push({
      rows: box.rows,
      columns: box.columns,
      lines: paragraphsIn(box.runs, left, right),
    });
  }
  return { top: levels[0] ?? band.top, bottom: levels.at(-1) ?? band.bottom, edges, rows };
}

/** The tables of a page that lines are drawn round, from top to bottom, merged cells as spans. */
export function ruledTables({ across, down }: Rules, runs: readonly PrintedRun[]): RuledTable[] {
  return bandsOf(down).flatMap((band) => {
    const inside = runs.filter(({ y, size }) => y + size * 0.3 <= band.top && y + size * 0.3 >= band.bottom);
    const table = tableOf(band, across, inside);
    return table === null ? [] : [table];
  });
}

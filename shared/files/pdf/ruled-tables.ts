import type { Glyph } from './glyph.ts';
import { type RuleGroup, ruleGroups } from './rule-groups.ts';
import type { Rule, Rules } from './rules.ts';
import { middleOf, type PrintedTable, paragraphsIn, sameEdge, type TableCell } from './table.ts';

const near = 3;
const mostCells = 20_000;
/** A table's floor that reaches this far beyond its last upright line has an open side there. */
const openSide = 8;

/** Places from small to large, those within 3 points of one before them taken for the same rule. */
export function distinct(places: readonly number[]): number[] {
  const found: number[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last === undefined || place - last > near) found.push(place);
  }
  return found;
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

/** The upright edges of a table, and those that are not drawn: where most of its floors reach beyond the last one. */
function edgesOf(down: readonly Rule[], within: readonly Rule[]): number[] {
  const edges = distinct(down.map(({ at }) => at));
  const first = edges[0] ?? 0;
  const last = edges.at(-1) ?? first;
  const beyond = (reaches: readonly Rule[]) => reaches.length * 2 > within.length;
  const left = within.filter(({ from }) => from < first - openSide);
  const right = within.filter(({ to }) => to > last + openSide);
  if (beyond(left)) edges.unshift(Math.min(...left.map(({ from }) => from)));
  if (beyond(right)) edges.push(Math.max(...right.map(({ to }) => to)));
  return edges;
}

/** The edges of the table that a page before left open, where these are some of them from its first to its last: a row may merge its columns. */
function continued(edges: readonly number[], open: readonly number[] | null): readonly number[] | null {
  if (open === null || edges.length < 2) return null;
  const near = (a: number | undefined, b: number | undefined) => Math.abs((a ?? 0) - (b ?? 0)) < sameEdge;
  const outer = near(edges[0], open[0]) && near(edges.at(-1), open.at(-1));
  return outer && edges.every((edge) => open.some((one) => near(edge, one))) ? open : null;
}

function tableOf(group: RuleGroup, glyphs: readonly Glyph[], open: readonly number[] | null): PrintedTable | null {
  const within = group.across;
  const own = edgesOf(group.down, within);
  const goingOn = continued(own, open);
  const edges = goingOn ?? own;
  // A row that goes on over the page's end has no line under it.
  const levels = distinct([group.bottom, group.top, ...within.map(({ at }) => at)]).reverse();
  const columns = edges.length - 1;
  const height = levels.length - 1;
  if (columns < 2 || height < (goingOn === null ? 2 : 1) || columns * height > mostCells) return null;
  const sides = covered(group.down, edges, levels);
  const floors = covered(within, levels, edges);
  const owner = new Map<number, number>();
  const boxes = new Map<number, { rows: number; columns: number; glyphs: Glyph[] }>();
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (owner.has(row * columns + column)) continue;
      let right = column + 1;
      while (right < columns && !sides.has(row + right * levels.length) && !owner.has(row * columns + right)) {
        right += 1;
      }
      let below = row + 1;
      while (below < height && !floors.has(column + below * edges.length)) below += 1;
      const key = row * columns + column;
      boxes.set(key, { rows: below - row, columns: right - column, glyphs: [] });
      for (let r = row; r < below; r += 1) for (let c = column; c < right; c += 1) owner.set(r * columns + c, key);
    }
  }
  for (const glyph of glyphs) {
    const { x, y } = middleOf(glyph);
    if (y > (levels[0] ?? y) || y < (levels.at(-1) ?? y)) continue;
    const row = levels.findIndex((level, at) => y <= level && y > (levels[at + 1] ?? Number.POSITIVE_INFINITY));
    const column = edges.findIndex((edge, at) => x >= edge && x < (edges[at + 1] ?? Number.NEGATIVE_INFINITY));
    if (row >= 0 && column >= 0) boxes.get(owner.get(row * columns + column) ?? -1)?.glyphs.push(glyph);
  }
  const rows: TableCell[][] = Array.from({ length: height }, () => []);
  for (const [key, box] of boxes) {
    const column = key % columns;
    const left = edges[column] ?? 0;
    const right = edges[column + box.columns] ?? left;
    rows[Math.floor(key / columns)]?.push({
      rows: box.rows,
      columns: box.columns,
      lines: paragraphsIn(box.glyphs, left, right),
    });
  }
  return { top: levels[0] ?? group.top, bottom: levels.at(-1) ?? group.bottom, edges, rows };
}

/**
 * The tables of a page whose columns are parted by lines, from top to bottom, merged cells as spans. `open` are the edges of the table
 * that the page before ended with: the first one here may go on with it, be it by one row.
 */
export function ruledTables(rules: Rules, glyphs: readonly Glyph[], open: readonly number[] | null): PrintedTable[] {
  return ruleGroups(rules).flatMap((group, at) => tableOf(group, glyphs, at === 0 ? open : null) ?? []);
}

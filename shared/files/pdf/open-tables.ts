import { alignedTable, columnEdges } from './aligned-table.ts';
import type { Row } from './rows.ts';
import type { Rule } from './rules.ts';
import type { PrintedTable } from './table.ts';

/** Lines across a table that begin and end within this many points of one another belong together. */
const near = 4;

function sameSpan(a: Rule, b: Rule): boolean {
  return Math.abs(a.from - b.from) <= near && Math.abs(a.to - b.to) <= near;
}

/** Lines across whose parts were drawn cell by cell, each whole. */
function wholeRules(across: readonly Rule[]): Rule[] {
  const lines: Rule[][] = [];
  for (const rule of [...across].sort((a, b) => b.at - a.at)) {
    const line = lines.at(-1);
    if (line !== undefined && (line[0]?.at ?? 0) - rule.at < 1) line.push(rule);
    else lines.push([rule]);
  }
  return lines.flatMap((line) => {
    const whole: Rule[] = [];
    for (const rule of line.sort((a, b) => a.from - b.from)) {
      const open = whole.at(-1);
      if (open === undefined || rule.from - open.to > near) whole.push(rule);
      else whole.splice(-1, 1, { ...open, to: Math.max(open.to, rule.to) });
    }
    return whole;
  });
}

/** Groups of lines across the page that begin and end at the same places, from top to bottom. */
function stacksOf(across: readonly Rule[]): Rule[][] {
  const stacks: Rule[][] = [];
  for (const rule of [...across].sort((a, b) => b.at - a.at)) {
    const stack = stacks.find(([first]) => first !== undefined && sameSpan(first, rule));
    if (stack === undefined) stacks.push([rule]);
    else if ((stack.at(-1)?.at ?? 0) - rule.at > near) stack.push(rule);
  }
  return stacks;
}

/** Lines show where such a table is; its columns may stand nearer than those of one that no line shows, in characters. */
const ruledGutter = 0.3;

/** Tables with lines across them only: over the header, under it and at the foot, or under every row. */
export function acrossTables(across: readonly Rule[], rows: readonly Row[]): PrintedTable[] {
  return stacksOf(wholeRules(across)).flatMap((stack) => {
    if (stack.length < 3) return [];
    const bands = stack.slice(1).map((floor, at) => {
      const roof = stack[at]?.at ?? 0;
      return rows.filter(({ y, size }) => y + size * 0.3 < roof && y + size * 0.3 > floor.at);
    });
    const table = alignedTable(
      bands.filter((band) => band.length > 0),
      2,
      ruledGutter,
    );
    const top = stack[0]?.at ?? 0;
    return table === null ? [] : [{ ...table, top, bottom: stack.at(-1)?.at ?? top }];
  });
}

const leastRows = 3;
const leastColumns = 3;
/** A cell begins behind a gap this many characters wide. */
const cellGap = 1.2;

function cellsIn({ glyphs }: Row): number {
  let count = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { x, width, size } of glyphs) {
    if (x - end > size * cellGap) count += 1;
    end = Math.max(end, x + width);
  }
  return count;
}

/** Tables that no line shows: rows one below the other whose cells stand in the same columns. */
export function borderlessTables(rows: readonly Row[]): PrintedTable[] {
  const tables: PrintedTable[] = [];
  for (let from = 0; from < rows.length; from += 1) {
    const first = rows[from];
    if (first === undefined || cellsIn(first) < leastColumns) continue;
    let to = from + 1;
    while (to < rows.length) {
      const next = rows[to];
      const above = rows[to - 1];
      if (next === undefined || above === undefined || above.y - next.y > Math.max(above.size, next.size) * 3.5) break;
      if (columnEdges(rows.slice(from, to + 1)).length - 1 < leastColumns) break;
      to += 1;
    }
    const region = rows.slice(from, to);
    if (region.filter((row) => cellsIn(row) >= leastColumns).length < leastRows) continue;
    const table = alignedTable([region], leastColumns);
    if (table === null) continue;
    tables.push(table);
    from = to - 1;
  }
  return tables;
}

import type { Glyph } from './glyph.ts';
import { beginsNumbered } from './line-starts.ts';
import type { Row } from './rows.ts';
import { type PrintedTable, paragraphsIn, type TableCell } from './table.ts';

/** A gap wider than this many characters may part a label from its value. */
const cellGap = 0.2;
/** Values begin at one place within this many points. */
const sameStart = 0.8;
const fewestRows = 4;
const fewestBeside = 3;
const fewestAlone = 2;
const wideGap = 2.5;
const mostTables = 3;
const longestLabel = 8;
/** Rows of one record lie nearer to one another than this many lines: a wrapped cell is centred against its neighbour. */
const within = 0.8;
/** Rows of a table lie nearer to one another than this many characters. */
const apart = 3.4;

/** Where the stretches of a row begin. */
function startsOf({ glyphs }: Row): number[] {
  const starts: number[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { x, width, size } of glyphs) {
    if (x - end > size * cellGap) starts.push(x);
    end = Math.max(end, x + width);
  }
  return starts;
}

function textBetween({ glyphs }: Row, from: number, to: number): string {
  return glyphs
    .filter(({ x }) => x >= from && x < to)
    .map(({ text }) => text)
    .join('');
}

/** Whether the words before a value are its label: a few Chinese characters and no number of a list. */
function isLabel(text: string): boolean {
  const bare = text.replace(/[\s：:]/gu, '');
  return /^[\p{Script=Han}（）]{2,}$/u.test(bare) && bare.length <= longestLabel && !beginsNumbered(text);
}

function beginsAt(row: Row, at: number): boolean {
  return startsOf(row).some((start) => Math.abs(start - at) < sameStart);
}

/** Whether no character of a row stands over a place. */
function clear({ glyphs }: Row, at: number): boolean {
  return !glyphs.some(({ x, width }) => x < at - sameStart && x + width > at + sameStart);
}

/** The rows round one, each near the next, in which nothing stands over the place where values begin. */
function bandRound(rows: readonly Row[], index: number, at: number): readonly [from: number, to: number] {
  const joins = (upper: Row | undefined, lower: Row | undefined, next: Row | undefined) =>
    upper !== undefined &&
    lower !== undefined &&
    next !== undefined &&
    upper.y - lower.y < next.size * apart &&
    clear(next, at);
  let from = index;
  while (joins(rows[from - 1], rows[from], rows[from - 1])) from -= 1;
  let to = index + 1;
  while (joins(rows[to - 1], rows[to], rows[to])) to += 1;
  return [from, to];
}

/** Whether a row has a label of its own before the place where values begin. */
function labelled(row: Row, from: number, at: number): boolean {
  return beginsAt(row, at) && isLabel(textBetween(row, from, at - sameStart));
}

/** Where the stretch begins that stands right before a place in a row, of those right of `from`. */
function labelStart(row: Row, from: number, at: number): number {
  return startsOf(row).findLast((start) => start >= from && start < at - sameStart) ?? from;
}

/** The place where most rows' values begin behind a label that opens the row; null where too few do. */
function valuesAt(rows: readonly Row[]): number | null {
  let best: number | null = null;
  let most = fewestBeside - 1;
  for (const start of new Set(rows.flatMap(startsOf))) {
    const count = rows.filter((row) => labelled(row, Number.NEGATIVE_INFINITY, start)).length;
    if (count > most) {
      most = count;
      best = start;
    }
  }
  return best;
}

interface Pair {
  readonly label: number;
  readonly value: number;
}

/** The second pair of columns: values that begin at one place behind labels, or labels alone behind a wide gap. */
function secondPair(rows: readonly Row[], first: number): Pair | null {
  const right = first + sameStart;
  const counts = new Map<number, Row[]>();
  for (const row of rows) {
    for (const start of startsOf(row)) {
      if (start <= right || !labelled(row, labelStart(row, right, start), start)) continue;
      counts.set(start, [...(counts.get(start) ?? []), row]);
    }
  }
  const [found] = [...counts].sort((a, b) => b[1].length - a[1].length);
  if (found !== undefined && found[1].length >= fewestAlone) {
    return { label: Math.min(...found[1].map((row) => labelStart(row, right, found[0]))), value: found[0] };
  }
  const alone = rows.flatMap((row) => {
    const tail = tailOf(row, first);
    return tail.length > 0 && isLabel(tail.map(({ text }) => text).join('')) ? [tail] : [];
  });
  if (alone.length < fewestAlone) return null;
  const starts = alone.map(([head]) => head?.x ?? Number.POSITIVE_INFINITY);
  const ends = alone.map((tail) => (tail.at(-1)?.x ?? 0) + (tail.at(-1)?.width ?? 0));
  return { label: Math.min(...starts), value: Math.max(...ends) + sameStart };
}

/** What stands in a row behind its first wide gap right of a place. */
function tailOf({ glyphs }: Row, from: number): readonly Glyph[] {
  let end = from;
  for (const [at, { x, width, size }] of glyphs.entries()) {
    if (x < from - sameStart) continue;
    if (x - end > size * wideGap) return glyphs.slice(at);
    end = Math.max(end, x + width);
  }
  return [];
}

/** The rows of one record, read as one. */
interface Record extends Row {
  readonly rows: readonly Row[];
}

/** Rows by the record that they are part of. */
function recordsOf(rows: readonly Row[]): Record[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const above = last?.at(-1);
    if (last !== undefined && above !== undefined && above.y - row.y < row.size * within) last.push(row);
    else groups.push([row]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    const glyphs = group.flatMap((row) => row.glyphs).sort((one, other) => one.x - other.x);
    return first === undefined ? [] : [{ y: first.y, size: first.size, glyphs, rows: group }];
  });
}

/** Whether a row's text runs on over a place: a value that spans what stands in columns of their own elsewhere. */
function runsOver({ glyphs }: Row, at: number): boolean {
  const before = glyphs.findLast(({ x }) => x < at);
  const behind = glyphs.find(({ x }) => x >= at);
  return before !== undefined && behind !== undefined && behind.x - before.x - before.width < behind.size * cellGap;
}

function cellsOf({ rows, glyphs }: Record, edges: readonly number[]): TableCell[] {
  const [left = 0, first = 0, label] = edges;
  const right = edges.at(-1) ?? 0;
  const spans = label !== undefined && edges.length > 3 && rows.some((row) => runsOver(row, label));
  const own = spans ? [left, first, right] : edges;
  return own.slice(1).map((end, at) => {
    const start = own[at] ?? 0;
    const inside = glyphs.filter(({ x }) => x >= start && x < end);
    const lines = [paragraphsIn(inside, start, end).join('')].filter((line) => line !== '');
    return { rows: 1, columns: spans && at === 1 ? edges.length - 2 : 1, lines };
  });
}

function tableIn(records: readonly Record[]): PrintedTable | null {
  const first = valuesAt(records);
  if (first === null) return null;
  const isOwn = (record: Row) => labelled(record, Number.NEGATIVE_INFINITY, first);
  const index = records.findIndex(isOwn);
  const [, to] = bandRound(records, index, first);
  const last = records.slice(0, to).findLastIndex(isOwn);
  const band = records.slice(index, last + 1);
  const second = secondPair(band, first);
  if (band.filter(isOwn).length < (second === null ? fewestRows : fewestBeside)) return null;
  const left = Math.min(...band.flatMap(({ glyphs }) => glyphs.map(({ x }) => x)));
  const right = Math.max(...band.flatMap(({ glyphs }) => glyphs.map(({ x, width }) => x + width)));
  const beside = second === null ? [] : [second.label - sameStart, second.value - sameStart];
  const edges = [left - 1, first - sameStart, ...beside, right + 1];
  const [head] = band;
  const foot = band.at(-1)?.rows.at(-1);
  if (head === undefined || foot === undefined) return null;
  const rows = band.map((record) => cellsOf(record, edges));
  return { top: head.y + head.size, bottom: foot.y - foot.size * 0.3, edges, rows };
}

/**
 * The tables of a notice's own fields at its head (索引号, 发布机构, 文号 …) that no line shows: labels whose values all begin at one
 * place, in one pair of columns or in two.
 */
export function labelTables(rows: readonly Row[]): PrintedTable[] {
  const found: PrintedTable[] = [];
  let rest: readonly Record[] = recordsOf(rows);
  while (found.length < mostTables) {
    const table = tableIn(rest);
    if (table === null) break;
    found.push(table);
    rest = rest.filter(({ y }) => y > table.top || y < table.bottom);
  }
  return found;
}

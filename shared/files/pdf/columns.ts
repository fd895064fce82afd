import type { Row } from './rows.ts';

const leastRows = 4;
const leastFull = 0.4;
const leastCharacters = 6;
/** White space between two columns of text, in characters. */
const gutter = 1;
const deepest = 3;
const mostRows = 400;

interface Strip {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

function extent(rows: readonly Row[]): { left: number; right: number } {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (const { glyphs } of rows) {
    const last = glyphs.at(-1);
    left = Math.min(left, glyphs[0]?.x ?? left);
    right = Math.max(right, last === undefined ? right : last.x + last.width);
  }
  return { left, right };
}

/** Whether a row has no character in the white strip round `at`. */
function clears({ glyphs, size }: Row, at: number): boolean {
  const half = (size * gutter) / 2;
  return !glyphs.some(({ x, width }) => x + width > at - half && x < at + half);
}

function side(row: Row, at: number, left: boolean): Row | null {
  const glyphs = row.glyphs.filter(({ x }) => x < at === left);
  return glyphs.length === 0 ? null : { ...row, glyphs };
}

/** Whether rows are running text: most of them reach the edge that the longest reach. */
function isText(rows: readonly Row[]): boolean {
  const { right } = extent(rows);
  const full = rows.filter(({ glyphs, size }) => {
    const last = glyphs.at(-1);
    return last !== undefined && last.x + last.width > right - size * 2.5;
  });
  const characters = rows.reduce((sum, { glyphs }) => sum + glyphs.length, 0) / Math.max(1, rows.length);
  return rows.length >= leastRows && full.length >= rows.length * leastFull && characters >= leastCharacters;
}

/** The longest run of rows that leave one white strip free, with running text on both sides of it; null where none does. */
function stripIn(rows: readonly Row[]): Strip | null {
  const { left, right } = extent(rows);
  const size = rows[0]?.size ?? 1;
  let best: Strip | null = null;
  for (let at = left + (right - left) * 0.2; at < left + (right - left) * 0.8; at += size / 4) {
    let from = 0;
    for (let to = 0; to <= rows.length; to += 1) {
      const row = rows[to];
      if (row !== undefined && clears(row, at)) continue;
      if (to - from > (best === null ? leastRows : best.to - best.from)) {
        const run = rows.slice(from, to);
        const lefts = run.flatMap((one) => side(one, at, true) ?? []);
        const rights = run.flatMap((one) => side(one, at, false) ?? []);
        if (isText(lefts) && isText(rights)) best = { from, to, at };
      }
      from = to + 1;
    }
  }
  return best === null ? null : trimmed(rows, best);
}

/** The columns begin where both have a line at one height; what one of them has over that, at a line's distance, is theirs too. */
function trimmed(rows: readonly Row[], { from, to, at }: Strip): Strip {
  const pitch = (one: number) => (rows[one - 1]?.y ?? Number.POSITIVE_INFINITY) - (rows[one]?.y ?? 0);
  let first = from;
  while (first < to) {
    const row = rows[first];
    const next = rows[first + 1];
    if (row === undefined) break;
    const beside = next !== undefined && row.y - next.y < row.size * 0.9 ? [row, next] : [row];
    const has = (left: boolean) => beside.some((one) => side(one, at, left) !== null);
    if (has(true) && has(false)) break;
    first += 1;
  }
  while (first > from && pitch(first) < (rows[first]?.size ?? 0) * 1.9) first -= 1;
  return { from: first, to, at };
}

/** The parts of a page's text in the order they are read: columns of a gazette one after the other, what stands over them first. */
export function areasOf(rows: readonly Row[], depth = 0): Row[][] {
  if (rows.length === 0) return [];
  const strip = depth < deepest && rows.length <= mostRows ? stripIn(rows) : null;
  if (strip === null) return [[...rows]];
  const inside = rows.slice(strip.from, strip.to);
  return [
    ...areasOf(rows.slice(0, strip.from), depth + 1),
    ...areasOf(
      inside.flatMap((row) => side(row, strip.at, true) ?? []),
      depth + 1,
    ),
    ...areasOf(
      inside.flatMap((row) => side(row, strip.at, false) ?? []),
      depth + 1,
    ),
    ...areasOf(rows.slice(strip.to), depth + 1),
  ];
}

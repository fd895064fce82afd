import { beginsNumbered } from './line-starts.ts';
import type { PrintedLine } from './lines.ts';

export interface Paragraph {
  text: string;
  readonly size: number;
}

/** A part of a page whose lines keep to one pair of edges. */
export interface Area {
  readonly lines: readonly PrintedLine[];
  /** Parts that are laid out alike share their edges. */
  readonly layout: string;
  /** How wide the page is that it fills; null where it is one of several columns. */
  readonly page: number | null;
}

/** The edges that running text keeps to. */
interface Edges {
  readonly left: number;
  readonly right: number;
  /** Whether paragraphs begin behind the left edge, so that a line that begins at it goes on. */
  readonly indented: boolean;
  /** How far behind its number's own place the lines below a numbered line begin; null where they do not all begin so. */
  readonly hanging: number | null;
}

/** Two lines reach one edge where they end within this many characters of one another. */
const together = 0.7;

/** A right edge is reached by so many of the lines that reach the one which most lines reach: what stands beside the text is not. */
const leastShare = 0.25;

/** The leftmost place that two lines share; the leftmost of all where none do. */
function leftEdge(places: readonly number[], size: number): number {
  const sorted = [...places].sort((a, b) => a - b);
  const found = sorted.find((place, at) => (sorted[at + 1] ?? Number.POSITIVE_INFINITY) - place < size * together);
  return found ?? sorted[0] ?? 0;
}

/** The rightmost place where lines end together; null where no two do. */
function rightEdge(places: readonly number[], size: number): number | null {
  const sorted = [...places].sort((a, b) => b - a);
  const counts: number[] = [];
  let to = 0;
  for (const [from, place] of sorted.entries()) {
    while (to < sorted.length && place - (sorted[to] ?? 0) < size * together) to += 1;
    counts.push(to - from);
  }
  const least = Math.max(2, Math.max(...counts, 0) * leastShare);
  return sorted[counts.findIndex((count) => count >= least)] ?? null;
}

/** The right edge of a few lines: where two end, else as far from the page's edge as they begin from the other, however far the longest goes. */
function rightOf(lines: readonly PrintedLine[], left: number, page: number | null, size: number): number {
  const ends = lines.map(({ body }) => body);
  return rightEdge(ends, size) ?? Math.max(...ends, page === null ? 0 : page - left);
}

function edgesOf(lines: readonly PrintedLine[], page: number | null, size: number): Edges {
  const left = leftEdge(
    lines.map((line) => line.left),
    size,
  );
  const right = rightOf(lines, left, page, size);
  const begun = lines.filter(({ text }) => beginsNumbered(text));
  const indented = begun.filter((line) => line.left > left + size * 1.2 && line.left < left + size * 3);
  return {
    left,
    right,
    indented: indented.length > 0 && indented.length * 2 > begun.length,
    hanging: hangingOf(lines, right, size),
  };
}

/** Numbered lines that hang over what goes on below them, as a list's do: by one distance, and most of those that are full. */
function hangingOf(lines: readonly PrintedLine[], right: number, size: number): number | null {
  const steps = lines.flatMap((line, at) => {
    const next = lines[at + 1];
    const full = right - line.right < size * 1.2 && beginsNumbered(line.text);
    return full && next !== undefined && !beginsNumbered(next.text) ? [next.left - line.left] : [];
  });
  const sorted = [...steps].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const same = steps.filter((step) => Math.abs(step - middle) < size * 0.3).length;
  return middle > size * 0.5 && middle < size * 6 && same * 3 >= steps.length * 2 && same >= 2 ? middle : null;
}

/** The distance that most lines of running text have from the one above; infinite where there are too few lines to tell. */
export function usualPitch(areas: readonly (readonly { readonly y: number; readonly size: number }[])[]): number {
  const pitches = areas
    .flatMap((lines) => lines.slice(1).map(({ y, size }, at) => ({ pitch: (lines[at]?.y ?? y) - y, size })))
    .filter(({ pitch, size }) => pitch > size * 0.5 && pitch < size * 3)
    .map(({ pitch }) => pitch)
    .sort((a, b) => a - b);
  return pitches.length < 3 ? Number.POSITIVE_INFINITY : (pitches[Math.floor(pitches.length / 3)] ?? 0);
}

/** Whether a line that begins with a number is in the middle of what the one before it says: behind 第 or 附件, in a bracket still open. */
function isInside(before: string, line: string): boolean {
  if (/(?:[第至和及与、，,（(]|附件|附表)$/u.test(before)) return true;
  const open = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('));
  const closed = Math.max(before.lastIndexOf('）'), before.lastIndexOf(')'));
  return open > closed && /^\d{1,3}\s?[）)]/u.test(line);
}

/** Whether a line goes on with the paragraph that the one before it left full to the edge. */
function goesOn(
  previous: PrintedLine,
  line: PrintedLine,
  first: PrintedLine,
  edges: readonly [before: Edges, now: Edges],
  pitch: number | null,
): boolean {
  const size = Math.max(previous.size, line.size);
  if (Math.abs(previous.size - line.size) > size * 0.15) return false;
  const [before, now] = edges;
  const room = before.right - previous.right;
  const fresh = pitch === null;
  const long = previous.right - before.left > (before.right - before.left) / 2;
  const full = room < size * 1.2 || room < line.head + size;
  const flush = line.left < now.left + size * 0.8;
  const begun = previous.left < before.left + size * 2.6;
  const unfinished =
    now.indented &&
    begun &&
    flush &&
    room < (before.right - before.left) / 3 &&
    !/[。！？；：:;]$/u.test(previous.text);
  if (!long || (!full && !(unfinished && room < size * 4))) return false;
  if (!fresh) {
    const down = previous.y - line.y;
    if (down > Math.min(size * 2.8, pitch * 1.4) || down < size * 0.5) return false;
  }
  const step = line.left - first.left;
  const hanging =
    first.hangs.some((place) => Math.abs(line.left - place) < size * 0.6) ||
    (now.hanging !== null && beginsNumbered(first.text) && Math.abs(step - now.hanging) < size * 0.4);
  const under = previous !== first && Math.abs(line.left - previous.left) < size * 0.3;
  if (!flush && !hanging && !under) return false;
  return !beginsNumbered(line.text) || (isInside(previous.text, line.text) && !fresh);
}

/**
 * Whether a line goes on with a heading that was broken over two: large letters, the same size, close below, on one middle or
 * behind a line that leaves no room.
 */
function goesOnAsHeading(previous: PrintedLine, line: PrintedLine, { left, right }: Edges, usual: number): boolean {
  const step = previous.y - line.y;
  const centred = Math.abs(previous.left + previous.right - line.left - line.right) < line.size * 1.2;
  return (
    line.size > usual * 1.2 &&
    (centred || (right - previous.right < line.size * 1.2 && Math.abs(line.left - left) < line.size * 0.8)) &&
    Math.abs(previous.size - line.size) < 0.6 &&
    step > 0 &&
    step < line.size * 2.2 &&
    !beginsNumbered(line.text) &&
    !/[：:。]$/u.test(previous.text)
  );
}

/**
 * The paragraphs of a document from the lines of its parts, in the order they are read: lines that an edge broke are joined again,
 * over the ends of columns and pages too. `usual` is the size of its text.
 */
export function paragraphsOf(areas: readonly Area[], usual: number, pitch: number): Paragraph[] {
  const layouts = new Map<string, { readonly lines: PrintedLine[]; readonly page: number | null }>();
  for (const { lines, layout, page } of areas) {
    const known = layouts.get(layout);
    if (known === undefined) layouts.set(layout, { lines: [...lines], page });
    else known.lines.push(...lines);
  }
  const edgesBy = new Map(
    [...layouts].map(([layout, { lines, page }]) => [layout, edgesOf(lines, page, usual)] as const),
  );
  const paragraphs: Paragraph[] = [];
  let first: PrintedLine | null = null;
  let previous: PrintedLine | null = null;
  let before: Edges | null = null;
  for (const { lines, layout } of areas) {
    const edges = edgesBy.get(layout) ?? { left: 0, right: 0, indented: false, hanging: null };
    let fresh = true;
    for (const line of lines) {
      const last = paragraphs.at(-1);
      const joins =
        last !== undefined &&
        previous !== null &&
        first !== null &&
        (goesOn(previous, line, first, [before ?? edges, edges], fresh ? null : pitch) ||
          (!fresh && goesOnAsHeading(previous, line, edges, usual)));
      if (joins) {
        const worded = /[A-Za-z0-9,]$/u.test(previous?.text ?? '') && /^[A-Za-z]/u.test(line.text);
        const gap = previous?.spaced === true || worded ? ' ' : '';
        if (last !== undefined) last.text += `${gap}${line.text}`;
      } else {
        paragraphs.push({ text: line.text, size: line.size });
        first = line;
      }
      previous = line;
      before = edges;
      fresh = false;
    }
  }
  return paragraphs;
}

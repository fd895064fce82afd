import type { PrintedLine } from './layout.ts';
import { beginsNumbered } from './line-starts.ts';

export interface Paragraph {
  text: string;
  readonly size: number;
}

/** The edges that a page's running text keeps to. */
interface Edges {
  readonly left: number;
  readonly right: number;
}

const pageNumber = /^(?:[-—–―·\s]{0,6}\d{1,4}[-—–―·\s]{0,6}|第\s?\d{1,4}\s?页(?:[，,\s/]{0,3}共\s?\d{1,4}\s?页)?)$/u;

/** A page's lines without its number, which stands alone at the foot or the head. */
export function withoutPageNumber(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const heights = lines.map(({ y }) => y);
  const lowest = Math.min(...heights);
  const highest = Math.max(...heights);
  return lines.filter(({ text, y }) => !((y === lowest || y === highest) && pageNumber.test(text)));
}

function edgesOf(lines: readonly PrintedLine[]): Edges {
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
  const left = lines.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY);
  return { left, right };
}

/** Whether a line goes on with the paragraph that the one before it left full to the edge. */
function goesOn(
  previous: PrintedLine,
  line: PrintedLine,
  first: PrintedLine,
  edges: Edges,
  nextPage: boolean,
): boolean {
  const size = Math.max(previous.size, line.size);
  if (Math.abs(previous.size - line.size) > size * 0.15) return false;
  const full =
    previous.right >= edges.right - size * 2.2 && previous.right - previous.left > (edges.right - edges.left) / 2;
  if (!full) return false;
  if (!nextPage && (previous.y - line.y > size * 2.8 || previous.y - line.y < size * 0.5)) return false;
  const flush = line.left < edges.left + size * 0.8;
  const hanging = first.hang !== null && Math.abs(line.left - first.hang) < size * 0.6;
  const under = previous !== first && Math.abs(line.left - previous.left) < size * 0.3;
  if (!flush && !hanging && !under) return false;
  return !beginsNumbered(line.text) || !/[。；;.：:）)]$/u.test(previous.text);
}

/** The paragraphs of a document from its pages' lines: lines that a page's edge broke are joined again, over page ends too. */
export function paragraphsOf(pages: readonly (readonly PrintedLine[])[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let first: PrintedLine | null = null;
  let previous: PrintedLine | null = null;
  for (const lines of pages) {
    const edges = edgesOf(lines);
    let nextPage = true;
    for (const line of lines) {
      const last = paragraphs.at(-1);
      if (last !== undefined && previous !== null && first !== null && goesOn(previous, line, first, edges, nextPage)) {
        const gap = /[A-Za-z0-9,]$/u.test(previous.text) && /^[A-Za-z]/u.test(line.text) ? ' ' : '';
        last.text += `${gap}${line.text}`;
      } else {
        paragraphs.push({ text: line.text, size: line.size });
        first = line;
      }
      previous = line;
      nextPage = false;
    }
  }
  return paragraphs;
}

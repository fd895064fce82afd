import { LetterSet } from '../../lex/letters.ts';
import { headingKind } from '../vocabulary/labels.ts';
import { Excerpt } from './excerpt.ts';
import type { Line } from './lines.ts';

/** A line as it is printed. */
export function printedLine(line: Line): Excerpt {
  const from = line.start - line.block.start;
  if (line.block.gaps.length === 0) return Excerpt.of(line.text, line.start);
  const gaps = line.block.gaps.map((gap) => gap - from).filter((gap) => gap > 0 && gap < line.text.length);
  return Excerpt.of(line.text, line.start, gaps);
}

/** Marks that part a label from the names behind it. */
const labelEnds = new LetterSet('：:】]');

const known = new WeakMap<Line, Excerpt>();

/** A line's text after its number, with the lines that go on with its units; put together once. */
export function contentOf(line: Line): Excerpt {
  const seen = known.get(line);
  if (seen !== undefined) return seen;
  const content = madeContent(line);
  known.set(line, content);
  return content;
}

function madeContent(line: Line): Excerpt {
  const own = printedLine(line)
    .slice(line.marker === null ? 0 : line.marker.length)
    .trim();
  if (line.tail.length === 0) return own;
  const names = Excerpt.join(line.tail.map(printedLine));
  return Excerpt.join([own, names], headingKind(own.text) !== null && !labelEnds.ends(own.text) ? '：' : '');
}

import { Excerpt } from './excerpt.ts';
import type { Line } from './lines.ts';

/** A line's text after its number. */
export function contentOf(line: Line): Excerpt {
  const taken = line.marker === null ? 0 : line.marker.length;
  return Excerpt.of(line.text.slice(taken), line.start + taken).trim();
}

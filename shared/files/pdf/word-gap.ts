import type { Glyph } from './glyph.ts';

/** A gap wider than this many characters was a space where one was typed, or where letters stand on both sides. */
const wordGap = 0.18;

/** Whether a space may stand on this side of a gap: Chinese text has none. */
function isWestern({ text }: Glyph): boolean {
  return /^[!-~\u00a0-\u024f\u0370-\u04ff]/u.test(text);
}

/** Whether two characters of a line are parted by more than the layout's own distance. */
export function standApart(glyph: Glyph, end: number): boolean {
  return glyph.x - end > glyph.size * wordGap;
}

/** Whether the gap between two characters, of which the first ends at `end`, is a space of the text. */
export function isSpace(before: Glyph, end: number, glyph: Glyph): boolean {
  return (before.spaced || (isWestern(before) && isWestern(glyph))) && standApart(glyph, end);
}

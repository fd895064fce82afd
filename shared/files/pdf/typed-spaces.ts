import { type Glyph, isBlank } from './glyph.ts';

/** Characters of one line share their baseline within half a point, spaces included. */
function baselineOf({ y }: Glyph): number {
  return Math.round(y * 2);
}

/** The characters of a page without its spaces; one with a space drawn behind it, in whatever order, is marked as `spaced`. */
export function withTypedSpaces(glyphs: readonly Glyph[]): Glyph[] {
  const lines = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const line = lines.get(baselineOf(glyph));
    if (line === undefined) lines.set(baselineOf(glyph), [glyph]);
    else line.push(glyph);
  }
  const spaced = new Set<Glyph>();
  for (const line of lines.values()) {
    line.sort((a, b) => a.x - b.x);
    for (const [at, glyph] of line.entries()) {
      const before = line[at - 1];
      if (isBlank(glyph) && before !== undefined) spaced.add(before);
    }
  }
  return glyphs.flatMap((glyph) => {
    if (isBlank(glyph)) return [];
    return spaced.has(glyph) ? [{ ...glyph, spaced: true }] : [glyph];
  });
}

import { type Glyph, isBlank } from './glyph.ts';

/** The same character again within this part of its size is drawn twice to look bold. */
const near = 0.25;

/** Characters without those that were drawn again over themselves, a hair beside, to look bold. Order is kept. */
export function printedOnce(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>();
  const cell = (place: number, size: number) => Math.floor(place / Math.max(size, 1));
  return glyphs.filter((glyph) => {
    if (isBlank(glyph)) return true;
    const { text, x, y, size } = glyph;
    const column = cell(x, size);
    const row = cell(y, size);
    for (let across = -1; across <= 1; across += 1) {
      for (let down = -1; down <= 1; down += 1) {
        const others = seen.get(`${text}/${column + across}/${row + down}`) ?? [];
        if (others.some((other) => Math.abs(other.x - x) < size * near && Math.abs(other.y - y) < size * near)) {
          return false;
        }
      }
    }
    const key = `${text}/${column}/${row}`;
    const here = seen.get(key);
    if (here === undefined) seen.set(key, [glyph]);
    else here.push(glyph);
    return true;
  });
}

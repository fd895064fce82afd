import type { Glyph, PlacedGlyph } from './glyph.ts';
import { isBlank } from './glyph.ts';
import { type Matrix, moved } from './matrix.ts';
import { type DrawnBox, placedBox } from './rules.ts';

export interface Upright {
  readonly glyphs: Glyph[];
  readonly boxes: DrawnBox[];
  readonly width: number;
  readonly height: number;
  /** Characters that run across the page's reading: stamps and watermarks. */
  readonly slanted: readonly PlacedGlyph[];
}

const turns: ReadonlyMap<number, Matrix> = new Map([
  [0, [1, 0, 0, 1, 0, 0]],
  [90, [0, -1, 1, 0, 0, 0]],
  [180, [-1, 0, 0, -1, 0, 0]],
  [270, [0, 1, -1, 0, 0, 0]],
]);

/** How many degrees the page is turned for most of its characters to be read: its own turn counts nothing against theirs. */
function readingAngle(glyphs: readonly PlacedGlyph[]): number {
  const counts = new Map<number, number>();
  for (const { angle, text } of glyphs) {
    if (text.trim() !== '' && turns.has(angle)) counts.set(angle, (counts.get(angle) ?? 0) + 1);
  }
  let angle = 0;
  for (const [one, count] of counts) if (count > (counts.get(angle) ?? 0)) angle = one;
  return angle;
}

/** A page as it is read: turned so that most of its lines run to the right, with its lower left corner at the origin. */
export function uprightPage(
  glyphs: readonly PlacedGlyph[],
  boxes: readonly DrawnBox[],
  view: { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number },
): Upright {
  const angle = readingAngle(glyphs);
  const turn = turns.get(angle) ?? [1, 0, 0, 1, 0, 0];
  const box = placedBox(view, turn);
  const matrix: Matrix = [turn[0], turn[1], turn[2], turn[3], -box.left, -box.bottom];
  const upright: Glyph[] = [];
  const slanted: PlacedGlyph[] = [];
  for (const glyph of glyphs) {
    if (glyph.angle === angle) {
      const [x, y] = moved(matrix, glyph.x, glyph.y);
      upright.push({ text: glyph.text, x, y, width: glyph.width, size: glyph.size, spaced: false });
    } else if (!isBlank(glyph)) slanted.push(glyph);
  }
  return {
    glyphs: upright,
    boxes: boxes.map((one) => ({ ...placedBox(one, matrix), stroked: one.stroked })),
    width: box.right - box.left,
    height: box.top - box.bottom,
    slanted,
  };
}

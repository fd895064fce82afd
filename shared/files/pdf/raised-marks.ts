import { isNoteMark } from '../../notice/note-mark.ts';
import { powerText, raisedText } from '../../notice/raised.ts';
import type { Glyph } from './glyph.ts';
import type { Row } from './rows.ts';

interface Taken {
  readonly rows: Row[];
  /** The marks that point to notes at the foot. */
  readonly marks: string[];
}

function textBefore(glyphs: readonly Glyph[], at: number): string {
  return glyphs
    .slice(Math.max(0, at - 3), at)
    .map(({ text }) => text)
    .join('');
}

function stretches(row: Row): Glyph[][] {
  const found: Glyph[][] = [];
  for (const glyph of row.glyphs) {
    const last = found.at(-1);
    const end = last?.at(-1);
    if (last !== undefined && end !== undefined && glyph.x - (end.x + end.width) < glyph.size * 0.5) last.push(glyph);
    else found.push([glyph]);
  }
  return found;
}

/** A raised character is smaller by so much at least; a browser sets one in 5/6 of the size. */
const smaller = 1.15;

/** Where in a row a small raised stretch stands right behind a character; null where it does not. */
function placeIn(row: Row, small: readonly Glyph[]): number | null {
  const [first] = small;
  if (first === undefined || row.size < first.size * smaller) return null;
  const rise = first.y - row.y;
  if (rise < row.size * 0.1 || rise > row.size * 0.75) return null;
  const at = row.glyphs.findLastIndex(({ x }) => x < first.x);
  const before = row.glyphs[at];
  if (before === undefined) return null;
  const gap = first.x - (before.x + before.width);
  return gap > -row.size * 0.4 && gap < row.size * 1.2 ? at + 1 : null;
}

/** Small characters as what they say on their line; a power stands right behind `home`. */
function raisedGlyphs(small: readonly Glyph[], before: string, home: Glyph | undefined): readonly Glyph[] {
  const printed = small.map((glyph) => glyph.text).join('');
  const text = /[mM㎜]$/u.test(before) && /^[23]$/u.test(printed) ? powerText(printed) : raisedText(printed, before);
  const [first] = small;
  if (text === printed || first === undefined || home === undefined) return small;
  const left = home.x + home.width - first.x;
  let from = 0;
  return small.map((glyph) => {
    const to = from + glyph.text.length;
    const own = { ...glyph, text: text.slice(from, to), x: glyph.x + left };
    from = to;
    return own;
  });
}

/**
 * Rows without the small raised characters that point to notes: 1200①张 says 1200张. Other
 * raised characters join the line they stand in, powers as such: m², 10⁴.
 */
export function withoutRaisedMarks(rows: readonly Row[]): Taken {
  const lines = rows.map((row) => ({ ...row, glyphs: [...row.glyphs] }));
  const marks: string[] = [];
  const kept = lines.filter((row, index) => {
    const rest: Glyph[] = [];
    for (const small of stretches(row)) {
      const near = [lines[index - 1], lines[index + 1], lines[index + 2]];
      const home = near.find((other) => other !== undefined && placeIn(other, small) !== null);
      const at = home === undefined ? null : placeIn(home, small);
      if (home === undefined || at === null) {
        rest.push(...small);
        continue;
      }
      const text = small.map((glyph) => glyph.text).join('');
      const before = textBefore(home.glyphs, at);
      if (isNoteMark(text, before)) marks.push(text);
      else home.glyphs.splice(at, 0, ...raisedGlyphs(small, before, home.glyphs[at - 1]));
    }
    row.glyphs = rest;
    return rest.length > 0;
  });
  return { rows: kept, marks };
}

import { type Glyph, isBlank, usualSize } from './glyph.ts';

/** Characters that stand on one baseline, from left to right. */
export interface Row {
  readonly y: number;
  /** The size that most of them have. */
  readonly size: number;
  readonly glyphs: readonly Glyph[];
}

interface Open {
  readonly y: number;
  readonly size: number;
  readonly glyphs: Glyph[];
}

/** How far apart two baselines may be, in parts of the smaller size, for one line. */
const sameLine = 0.35;
/** The same for characters of clearly different sizes: what is small and raised is no part of the line. */
const sameBaseline = 0.08;
/** How many rows above may still take a character: those within one line's height of it. */
const stillOpen = 6;

function fits(row: Open, glyph: Glyph): boolean {
  const smaller = Math.min(row.size, glyph.size);
  const alike = smaller > Math.max(row.size, glyph.size) * 0.8;
  return Math.abs(row.y - glyph.y) < smaller * (alike ? sameLine : sameBaseline);
}

/** The rows of a page or a part of it, from top to bottom, whatever order its characters were drawn in. */
export function rowsOf(glyphs: readonly Glyph[]): Row[] {
  const rows: Open[] = [];
  for (const glyph of [...glyphs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    if (isBlank(glyph)) continue;
    let home: Open | undefined;
    for (let at = rows.length - 1; at >= Math.max(0, rows.length - stillOpen); at -= 1) {
      const row = rows[at];
      if (row !== undefined && fits(row, glyph)) {
        home = row;
        break;
      }
    }
    if (home === undefined) rows.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] });
    else home.glyphs.push(glyph);
  }
  return rows.map(({ glyphs: own }) => {
    const sorted = own.sort((a, b) => a.x - b.x);
    const usual = usualSize(sorted);
    const base = sorted.find(({ size }) => Math.abs(size - usual) <= 0.5) ?? sorted[0];
    return { y: base?.y ?? 0, size: usual, glyphs: sorted };
  });
}

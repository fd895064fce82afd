import type { Glyph } from './glyph.ts';
import type { Row } from './rows.ts';
import { isSpace, standApart } from './word-gap.ts';

/** One printed line, or one stretch of it between wide gaps. */
export interface PrintedLine {
  readonly text: string;
  /** Whether a space was typed behind it. */
  readonly spaced: boolean;
  readonly left: number;
  readonly right: number;
  /** Where its last character ends, marks behind it left out: they may hang over the edge of the text. */
  readonly body: number;
  readonly y: number;
  readonly size: number;
  /** Where the text begins behind a number like a list's, or behind a label and its colon: lines below may hang from there. */
  readonly hangs: readonly number[];
  /** How wide its beginning is that no line may break: a number, a word, a character with the mark behind it. */
  readonly head: number;
}

/** A gap wider than this many characters parts a line in two: cells, a dotted index, a date moved to the right. */
const wideGap = 2.5;
/** What stands before the text of a list's line. */
const listMark =
  /^(?:第?(?:\d{1,3}|[一二三四五六七八九十百]{1,4})[.．、)）项条]|[（(](?:\d{1,3}|[一二三四五六七八九十百]{1,4})[)）]|[①-⑳•●○■□◆◇▪–·-])$/u;

/** A label before what it says: 责任单位：. */
const label = /^\p{Script=Han}{2,6}[：:]$/u;

/** Marks that no line begins with. */
const closing = '，。、；：？！）》」』】〕”’…—%％.,;:!?)]}>℃';
/** Marks that programs let hang over the right edge of the text. */
const hanging = '，。、；：,.;:';
const opening = '（《「『【〔“‘([{<';

function isWord(text: string): boolean {
  return /^[\dA-Za-z]/u.test(text);
}

/** The width of the beginning that stays on one line. */
function headOf(glyphs: readonly Glyph[]): number {
  const [first] = glyphs;
  if (first === undefined) return 0;
  let end = first.x + first.width;
  let before = first.text;
  for (const glyph of glyphs.slice(1)) {
    const bound =
      closing.includes(glyph.text) ||
      opening.includes(before) ||
      (isWord(glyph.text) && /^[\dA-Za-z.,]$/u.test(before) && !standApart(glyph, end));
    if (!bound) break;
    end = glyph.x + glyph.width;
    before = glyph.text;
  }
  return end - first.x;
}

function lineOf(glyphs: readonly Glyph[], y: number): PrintedLine | null {
  const [first] = glyphs;
  if (first === undefined) return null;
  let text = '';
  let end = first.x;
  let body = first.x;
  let before: Glyph | null = null;
  const hangs: number[] = [];
  let size = 0;
  for (const glyph of glyphs) {
    if (before !== null && isSpace(before, end, glyph)) text += ' ';
    if (text.length < 8 && hangs.length < 2 && (listMark.test(text) || label.test(text))) hangs.push(glyph.x);
    text += glyph.text;
    before = glyph;
    end = Math.max(end, glyph.x + glyph.width);
    if (!hanging.includes(glyph.text)) body = end;
    size = Math.max(size, glyph.size);
  }
  return {
    text: text.trim(),
    spaced: before?.spaced === true,
    left: first.x,
    right: end,
    body,
    y,
    size,
    hangs,
    head: headOf(glyphs),
  };
}

/** A row's stretches between wide gaps, each a line. */
export function linesOfRow({ glyphs, y }: Row): PrintedLine[] {
  const stretches: Glyph[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const glyph of glyphs) {
    const last = stretches.at(-1);
    if (last === undefined || glyph.x - end > glyph.size * wideGap) stretches.push([glyph]);
    else last.push(glyph);
    end = Math.max(end, glyph.x + glyph.width);
  }
  return stretches.flatMap((stretch) => lineOf(stretch, y) ?? []);
}

/** The printed lines of rows, in their order; a row with a wide gap in it is several. */
export function linesOf(rows: readonly Row[]): PrintedLine[] {
  return rows.flatMap(linesOfRow);
}

/** One character as a page prints it; the page lies upright and y counts upwards. */
export interface Glyph {
  readonly text: string;
  /** Where its baseline begins. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The height of its font's square. */
  readonly size: number;
  /** Whether a space was typed behind it. */
  readonly spaced: boolean;
}

/** What stands for a character that the file gives no meaning for. */
export const unread = '\ufffd';

/** Where a glyph begins on an unturned page, and which way its line runs. */
export interface PlacedGlyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** In degrees against the page's x axis, rounded: 0, 90, 180, 270 or something slanted. */
  readonly angle: number;
}

/** Whether a character prints nothing. */
export function isBlank({ text }: { readonly text: string }): boolean {
  return text.trim() === '';
}

/** The size that most of these characters have, in half points. */
export function usualSize(glyphs: Iterable<Glyph>): number {
  const counts = new Map<number, number>();
  for (const { size, text } of glyphs) {
    if (text.trim() === '') continue;
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  let usual = 0;
  let most = 0;
  for (const [size, count] of counts) {
    if (count > most) {
      usual = size;
      most = count;
    }
  }
  return usual;
}

import type { PlacedGlyph } from './glyph.ts';

/** A text string of a PDF (ISO 32000-1 §7.9.2.2): UTF-16 behind its mark, else Latin letters. */
export function textString(value: string): string {
  if (!value.startsWith('\u00fe\u00ff')) return value;
  let text = '';
  for (let at = 2; at + 1 < value.length; at += 2) {
    text += String.fromCharCode((value.charCodeAt(at) << 8) | value.charCodeAt(at + 1));
  }
  return text;
}

/** Where a glyph stands along its line and across it. */
function placeOf({ x, y, angle }: PlacedGlyph): { readonly along: number; readonly across: number } {
  const turn = (angle * Math.PI) / 180;
  return { along: x * Math.cos(turn) + y * Math.sin(turn), across: y * Math.cos(turn) - x * Math.sin(turn) };
}

/**
 * Drawn characters with what their file says instead of them: one for one where they are as many; else, on one line, the first
 * stands for all. What runs over several lines stays as it is drawn.
 */
export function sayingInstead(drawn: readonly PlacedGlyph[], actual: string): readonly PlacedGlyph[] {
  const [first] = drawn;
  const last = drawn.at(-1);
  if (first === undefined || last === undefined) return drawn;
  const letters = [...actual];
  if (letters.length === drawn.length) return drawn.map((glyph, at) => ({ ...glyph, text: letters[at] ?? glyph.text }));
  const begin = placeOf(first);
  const straight = drawn.every((glyph) => Math.abs(placeOf(glyph).across - begin.across) < first.size / 2);
  if (!straight) return drawn;
  const width = Math.abs(placeOf(last).along - begin.along) + last.width;
  return [{ ...first, text: actual, width }];
}

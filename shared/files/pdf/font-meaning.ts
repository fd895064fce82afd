import { ideographOf } from '../../notice/radicals.ts';
import { unread } from './glyph.ts';

interface CodedGlyph {
  readonly unicode: string;
  readonly originalCharCode: number;
}

/** What a font of a PDF says about its characters. */
export interface FontMeaning {
  /** A glyph's width is in these parts of the font's size. */
  readonly unit: number;
  readonly vertical: boolean;
  /** The text of a character, `unread` where the file does not tell it. */
  readonly textOf: (glyph: CodedGlyph) => string;
}

function read(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined;
}

/** Private-use and control characters are a font's own numbers, not text. */
function isMeaningless(text: string): boolean {
  return /^[\p{Co}\p{Cc}\p{Cn}\p{Cs}]/u.test(text) && text.trim() !== '';
}

/** A line's beginning is judged before its text is folded, so a radical is its ideograph from here on. */
function withoutRadicals(text: string): string {
  return /[\u2e80-\u2fd5]/u.test(text)
    ? String.fromCodePoint(...[...text].map((letter) => ideographOf(letter.codePointAt(0) ?? 0)))
    : text;
}

/** Whether all Latin letters of a font, as its codes stand, are as wide as its size: those of a Chinese font under codes of its own. */
function hasWideLatin(widths: unknown, unit: number): boolean {
  if (!Array.isArray(widths)) return false;
  const latin = widths.filter((width, code) => code > 32 && code < 127 && typeof width === 'number' && width > 0);
  return latin.length > 0 && latin.every((width) => Math.abs(Number(width) * unit - 1) < 0.001);
}

/**
 * How to read pdf.js's font object. Where a composite font has no map to Unicode, or none for a code, pdf.js takes the code itself
 * for the character: that is a glyph's number in the font and no text, so it is `unread`. A simple font without a map whose Latin
 * letters are all as wide as its size is a Chinese one under codes of its own.
 */
export function meaningOf(font: unknown): FontMeaning {
  const matrix = read(font, 'fontMatrix');
  const unit = Array.isArray(matrix) && typeof matrix[0] === 'number' ? matrix[0] : 0.001;
  const toUnicode = read(font, 'toUnicode');
  const mapped = read(toUnicode, '_map');
  const known = typeof mapped === 'object' && mapped !== null ? new Set(Object.keys(mapped)) : null;
  const composite = read(font, 'composite') === true;
  const wideLatin = !composite && hasWideLatin(read(font, 'widths'), unit);
  const textOf = ({ unicode, originalCharCode }: CodedGlyph): string => {
    if (isMeaningless(unicode)) return unread;
    if (composite && known?.has(String(originalCharCode)) !== true) {
      return unicode.trim() === '' && known !== null ? ' ' : unread;
    }
    const own = unicode.codePointAt(0) === originalCharCode;
    return wideLatin && own && /^[!-~]$/u.test(unicode) ? unread : withoutRadicals(unicode);
  };
  return { unit: Math.abs(unit), vertical: read(font, 'vertical') === true, textOf };
}

import { asKept } from '../../notice/decimals.ts';
import { type Cell, isDay } from '../../workbook/cell.ts';
import { type FormatPiece, scaleOf, sectionFor, sectionsOf } from '../../workbook/xlsx/style/format-sections.ts';

function part(code: string, year: string, month: string, date: string): string {
  return code.replace(/y{1,4}|e{1,4}|m{1,5}|d{1,4}/giu, (letters) => {
    const first = letters.charAt(0).toLowerCase();
    return first === 'm' ? month : first === 'd' ? date : year;
  });
}

/** A day as its format words it where it has words of its own (m"月底前"), else in Chinese with the parts it shows. */
function dayText(day: string, format: string): string {
  const [year = '', month = '', date = ''] = day.split('-').map((piece) => String(Number(piece)));
  const pieces = sectionsOf(format)[0]?.pieces ?? [];
  const worded = pieces.some(({ kind, text }) => kind === 'literal' && /\p{Script=Han}/u.test(text));
  if (worded) {
    return pieces.map(({ kind, text }) => (kind === 'literal' ? text : part(text, year, month, date))).join('');
  }
  const codes = pieces.map(({ kind, text }) => (kind === 'code' ? text.toLowerCase() : '')).join('');
  const years = /[ye]/u.test(codes);
  const days = codes.includes('d');
  return `${years ? `${year}年` : ''}${month}月${days || !years ? `${date}日` : ''}`;
}

/** Digits behind the point that codes print. */
function decimals(codes: string): number {
  return /[0#]\.([0#]{1,15})/u.exec(codes)?.[1]?.length ?? 0;
}

function numberText(value: number, format: string): string {
  const { pieces } = sectionFor(format, value);
  const codes = pieces.map(({ kind, text }) => (kind === 'code' ? text : '')).join('');
  if (codes.includes('%')) {
    return around(pieces, `${Number((value * 100).toFixed(decimals(codes)))}%`);
  }
  return around(pieces, String(asKept(value / 10 ** scaleOf(pieces))));
}

/** A number with the words that its format writes before and behind it; a section of words alone shows no number. */
function around(pieces: readonly FormatPiece[], number: string): string {
  const isDigit = ({ kind, text }: FormatPiece) => kind === 'code' && /[0#?]|general/iu.test(text);
  const first = pieces.findIndex(isDigit);
  const last = pieces.findLastIndex(isDigit);
  const words = (some: readonly FormatPiece[]) =>
    some.map(({ kind, text }) => (kind === 'literal' ? text : '')).join('');
  if (first < 0) return pieces.length === 0 ? number : words(pieces);
  return `${words(pieces.slice(0, first))}${number}${words(pieces.slice(last + 1))}`;
}

/** Text in a format that writes words round it (`@"个"`). */
function wordText(text: string, format: string): string {
  const section = sectionsOf(format).find(({ pieces }) =>
    pieces.some((piece) => piece.kind === 'code' && piece.text.includes('@')),
  );
  if (section === undefined) return text;
  return section.pieces
    .map((piece) => (piece.kind === 'literal' ? piece.text : piece.text.includes('@') ? text : ''))
    .join('');
}

/**
 * What a cell says to a reader: words of its number format, days as their format words them, shares as percentages, numbers at the
 * scale they are shown in with all their digits and without separators, so that rounding for display never changes a figure.
 */
export function cellText({ value, format }: Cell): string {
  if (value === null) return '';
  if (isDay(value)) return dayText(value.day, format);
  if (typeof value === 'number') return numberText(value, format);
  return typeof value === 'boolean' ? (value ? '是' : '否') : wordText(value, format);
}

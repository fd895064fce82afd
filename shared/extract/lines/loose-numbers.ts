import { isBlankAt, isDigitAt, isHanAt, LetterSet, pastBlank } from '../../lex/letters.ts';
import { digitsEnd } from '../../lex/ordinals.ts';
import type { Marker } from './markers.ts';

/** Numbers that number something only where the numbers before or behind them do; plain figures elsewhere. */

const numberMarks = new LetterSet('.．、');
const points = new LetterSet('.．');
const decimalPoints = new LetterSet('.-');
const looseMarks = new LetterSet('，,：:');
const quoteOpenings = new LetterSet('“《【');
const titleOpenings = new LetterSet('“《');
/** Units and nouns that make a number before them a figure: 3 个, 5 月. */
const counted = new LetterSet('个年月日时分项条件名家万亿元岁级人次户套类');

function counting(text: string, at: number, digits: number, end: number): Marker {
  return { form: 'arabic', value: Number(text.slice(at, digits)), label: text.slice(at, end), length: end - at };
}

/** 3.5000户…, 2024.加快…: digits before a mark, whatever follows. */
export function numberBeforeFigure(text: string): Marker | null {
  const digits = digitsEnd(text, 0, 6);
  if (digits < 0 || !numberMarks.has(text, digits)) return null;
  const end = pastBlank(text, digits + 1);
  return end < text.length && !isBlankAt(text, end) ? counting(text, 0, digits, end) : null;
}

/** 1 新建…, 2，改造…, 3：建设…: marks that number nothing by themselves. */
export function looselyMarked(text: string): Marker | null {
  const digits = digitsEnd(text, 0, 3);
  if (digits < 0) return null;
  const mark = pastBlank(text, digits);
  const marked = looseMarks.has(text, mark) ? mark + 1 : mark;
  if (marked === digits) return null;
  const end = pastBlank(text, marked);
  const said = (isHanAt(text, end) || quoteOpenings.has(text, end)) && !counted.has(text, end);
  return said ? counting(text, 0, digits, end) : null;
}

/** 2.1 推进…, 2-1.…: two numbers of which the second counts; what each is and how far they reach. */
export function numberWithinNumber(text: string): { readonly outer: number; readonly marker: Marker } | null {
  const outer = digitsEnd(text, 0, 2);
  if (outer < 0 || !decimalPoints.has(text, outer)) return null;
  const inner = digitsEnd(text, outer + 1, 2);
  if (inner < 0) return null;
  const marked = numberMarks.has(text, inner) ? inner + 1 : inner;
  const length = pastBlank(text, marked);
  if (!isHanAt(text, length) && !titleOpenings.has(text, length)) return null;
  const marker: Marker = {
    form: 'decimal',
    value: Number(text.slice(outer + 1, inner)),
    label: text.slice(0, marked),
    length,
  };
  return { outer: Number(text.slice(0, outer)), marker };
}

/** A point with digits on both sides: 1.5万个 behind 3. */
function isDecimalAt(text: string, at: number): boolean {
  const end = digitsEnd(text, at, 4);
  return end >= 0 && text.charAt(end) === '.' && isDigitAt(text, end + 1);
}

/** A number of four digits or more inside a paragraph, or one before a figure (3.1.5万个); else it is a year or a hot line. */
export function looseNumberAt(text: string, at: number): Marker | null {
  const digits = digitsEnd(text, at, 6);
  if (digits < 0 || !numberMarks.has(text, digits)) return null;
  const next = digits + 1;
  if (digits >= at + 4) {
    const end = pastBlank(text, next);
    const said = end < text.length && !isDigitAt(text, end) && !isBlankAt(text, end);
    return said ? { ...counting(text, at, digits, end), label: text.slice(at, next) } : null;
  }
  const figure = points.has(text, digits) ? isDecimalAt(text, next) : isDigitAt(text, next);
  return figure ? counting(text, at, digits, next) : null;
}

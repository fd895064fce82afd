import { unitHints } from '../fields.ts';

const blanks = /[\s\u200B-\u200F\u2060\uFEFF\u00AD]+/g;

function fold(text: string): string {
  return text.normalize('NFKC').replace(blanks, '');
}

/** Units as a folded header states them: ㎡ is m2 after NFKC. */
const units = unitHints.map(fold);

/** What a bracket at a header's end may tell the clerk without changing what the column is. */
const remarks = [
  '盖章',
  '签字',
  '签章',
  '必填',
  '选填',
  '可选',
  '下拉选择',
  '200字以内',
  '100字以内',
  '500字以内',
] as const;

/** What is longer is no header; the bound keeps the expressions below cheap on hostile sheets. */
const longestHeader = 200;

const marksAtStart = /^[*★※▲#]+/;
const marksAtEnd = /[*★※▲#:;。,]+$/;
const yearAtStart = /^(?:19|20)\d\d年度?(?![底末初前])/;
export interface NormalisedHeader {
  readonly text: string;
  /** The unit that stood in brackets at the end, else null. */
  readonly hint: string | null;
}

function stripBracket(text: string, inside: readonly string[]): { text: string; found: string } | null {
  if (!text.endsWith(')')) return null;
  for (const word of inside) {
    for (const lead of ['(', '(单位:']) {
      const tail = `${lead}${word})`;
      if (text.length > tail.length && text.endsWith(tail)) return { text: text.slice(0, -tail.length), found: word };
    }
  }
  return null;
}

/** Header text as compared: width folded, without blanks, leading year, marks, unit and remarks; the unit is remembered. */
export function normaliseHeader(printed: string): NormalisedHeader {
  let text = fold(printed.slice(0, longestHeader))
    .replace(/[【[〔〖]/g, '(')
    .replace(/[】\]〕〗]/g, ')');
  let hint: string | null = null;
  for (let before = ''; before !== text; ) {
    before = text;
    const bare = text.replace(marksAtStart, '').replace(marksAtEnd, '');
    if (bare !== '') text = bare;
    const withoutYear = text.replace(yearAtStart, '');
    if (withoutYear !== '') text = withoutYear;
    if (text.startsWith('其中:') && text.length > 3) text = text.slice(3);
    const unit = stripBracket(text, units);
    if (unit) {
      text = unit.text;
      hint ??= unit.found;
    }
    text = stripBracket(text, remarks)?.text ?? text;
  }
  return { text, hint };
}

/** Whether a cell's text is a unit of count, money or measure. */
export function isUnitWord(text: string): boolean {
  const folded = fold(text);
  return units.includes(folded) || folded === '元/月' || folded === '个次';
}

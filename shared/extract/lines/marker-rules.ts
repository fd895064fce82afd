import { isBlankAt, isHanAt, LetterSet, pastBlank } from '../../lex/letters.ts';
import { digitsEnd, numeralEnd, type Ordinal, ordinalAt, smallNumeralEnd } from '../../lex/ordinals.ts';
import { WordSet } from '../../lex/words.ts';
import { yearEnd } from '../../lex/years.ts';
import { readNumeral } from '../../notice/numerals.ts';
import {
  articleGoesOn,
  countedNouns,
  countingVerbs,
  divisions,
  enclosedNumerals,
  gradeAndAbove,
  groups,
  itemMeasures,
  itemNounEnds,
  listDots,
  monthGoesOn,
  turns,
  verbGoesOn,
} from '../vocabulary/ordinal-words.ts';
import { pastNumberWord } from './lone-numbers.ts';
import type { MarkerForm } from './marker-form.ts';

/** How one form of 层次序数 is read where it stands. */
export interface MarkerRule {
  readonly form: MarkerForm;
  /** Every letter that such a marker can begin with. */
  readonly opens: string;
  /** What it counts and where it ends; null where none of the form stands at `at`. */
  read(text: string, at: number): Ordinal | null;
}

const hanDigits = '一二三四五六七八九十百零〇';
const digits = '0123456789';
const colons = new LetterSet(':：');
const partMarks = new LetterSet(':：、，');
const turnMarks = new LetterSet('，,');
const stepMarks = new LetterSet('，,、');
const numberMarks = new LetterSet('、.．:：');
const pointMarks = new LetterSet('、.．');
const digitMarks = new LetterSet('.．、·﹒﹑');
const closings = new LetterSet('）)〕]】');
const closingsOfDigits = new LetterSet('）)]】');
const roundClosings = new LetterSet('）)');
const groupMarks = new LetterSet('、，');
const yearMarks = new LetterSet('年-—~至');
/** What behind digits right after a point makes both one figure: 1.2345亿元, 1.1200，. */
const figureGoesOn = new LetterSet('0123456789 .．、,，%‰万亿');
const gradeBreaks = new LetterSet('0123456789.．%、');
/** What behind a point is no text of an item. */
const noText = new LetterSet('0123456789.．、%·');
const dots = new LetterSet(listDots);
const nouns = new WordSet(countedNouns);
const turnWords = new WordSet(turns.keys());

/** The offset behind one of some marks that may stand at `at`. */
function past(marks: LetterSet, text: string, at: number): number {
  return marks.has(text, at) ? at + 1 : at;
}

function ending(end: number, value: number): Ordinal | null {
  return end < 0 ? null : { value, end };
}

/** 第一章, 第二部分：, 第三类： */
function chapterAt(text: string, at: number): Ordinal | null {
  const number = ordinalAt(text, at + 1, 2);
  if (number === null) return null;
  const division = divisions.past(text, number.end);
  if (division > number.end) return { ...number, end: past(partMarks, text, division) };
  const group = groups.past(text, number.end);
  return group > number.end && partMarks.has(text, group) ? { ...number, end: group + 1 } : null;
}

/** 第一条, 第12条： */
function articleAt(text: string, at: number): Ordinal | null {
  const number = ordinalAt(text, at + 1, 3);
  if (number === null || text.charAt(number.end) !== '条') return null;
  const end = number.end + 1;
  const marked = past(partMarks, text, end);
  if (!articleGoesOn.has(text, marked)) return { ...number, end: marked };
  return marked > end ? { ...number, end } : null;
}

const longestItemNoun = 5;

/** 第一项任务：, 第三件, 第一， */
function stepAt(text: string, at: number): Ordinal | null {
  const number = ordinalAt(text, at + 1, 3);
  if (number === null) return null;
  const { value, end } = number;
  if (!itemMeasures.has(text, end)) {
    return stepMarks.has(text, end) ? { value, end: past(partMarks, text, end + 1) } : null;
  }
  let noun = end + 1;
  while (noun < end + 1 + longestItemNoun && isHanAt(text, noun)) noun += 1;
  const named = noun > end + 1 && colons.has(text, noun) && itemNounEnds.has(text, noun - 1);
  return { value, end: named ? noun + 1 : past(partMarks, text, end + 1) };
}

/** 任务一：, 实事3： */
function namedAt(text: string, at: number): Ordinal | null {
  const from = nouns.past(text, at);
  const number = from === at ? null : ordinalAt(text, from, 2);
  return number !== null && numberMarks.has(text, number.end) ? { ...number, end: number.end + 1 } : null;
}

/** NO.1新建…, №3 改造…, with its mark or without. */
function numberWordAt(text: string, at: number): Ordinal | null {
  const from = pastNumberWord(text, at);
  const end = from === at ? -1 : digitsEnd(text, from, 3);
  if (end < 0) return null;
  const said = pastBlank(text, past(numberMarks, text, pastBlank(text, end)));
  return isHanAt(text, said) || text.charAt(said) === '“' ? { value: Number(text.slice(from, end)), end: said } : null;
}

/** 首先， */
function turnAt(text: string, at: number): Ordinal | null {
  const word = turnWords.at(text, at);
  if (word === null || !turnMarks.has(text, at + word.length)) return null;
  return { value: turns.get(word) ?? 0, end: at + word.length + 1 };
}

/** （一）, [十二]、 */
function numeralInBrackets(text: string, at: number): Ordinal | null {
  const from = pastBlank(text, at + 1);
  const end = numeralEnd(text, from);
  if (end < 0) return null;
  const close = pastBlank(text, end);
  return closings.has(text, close)
    ? ending(past(numberMarks, text, close + 1), readNumeral(text.slice(from, end)) ?? 0)
    : null;
}

/** （1）, 【3】; a percentage behind it makes it a remark. */
function digitsInBrackets(text: string, at: number): Ordinal | null {
  const from = pastBlank(text, at + 1);
  const end = digitsEnd(text, from, 3);
  if (end < 0) return null;
  const close = pastBlank(text, end);
  if (!closingsOfDigits.has(text, close)) return null;
  const marked = past(pointMarks, text, close + 1);
  return text.charAt(marked) === '%' ? null : { value: Number(text.slice(from, end)), end: marked };
}

/** 一是…, 二要… */
function sentenceAt(text: string, at: number): Ordinal | null {
  const end = smallNumeralEnd(text, at, 3);
  if (end < 0 || !countingVerbs.has(text, end) || verbGoesOn.has(text, end + 1) || end + 1 >= text.length) return null;
  return ending(end + 1, readNumeral(text.slice(at, end)) ?? 0);
}

/** 一、, 十二.; 二、2024年…, but not a figure of thousands behind the mark. */
function numeralAt(text: string, at: number): Ordinal | null {
  const end = numeralEnd(text, at);
  if (end < 0) return null;
  const mark = pastBlank(text, end);
  if (!numberMarks.has(text, mark)) return null;
  const figure = digitsEnd(text, mark + 1, 3);
  if (figure >= 0 && groupMarks.has(text, figure)) return null;
  return ending(mark + 1, readNumeral(text.slice(at, end)) ?? 0);
}

/** 1）, 2) */
function digitsBeforeClose(text: string, at: number): Ordinal | null {
  const end = digitsEnd(text, at, 2);
  if (end < 0 || !roundClosings.has(text, end)) return null;
  const said = pastBlank(text, end + 1);
  return said < text.length && !isBlankAt(text, said) ? { value: Number(text.slice(at, end)), end: end + 1 } : null;
}

/** Whether digits behind a point begin an item and are no fraction: a year, a month, a hot line, a grade. */
function figureOpensItem(text: string, at: number): boolean {
  const year = yearEnd(text, at);
  if (year >= 0 && yearMarks.has(text, year)) return true;
  const end = digitsEnd(text, at, 6);
  if (end < 0) return false;
  const month = pastBlank(text, end);
  if (end <= at + 2 && text.charAt(month) === '月' && text.charAt(month + 1) !== monthGoesOn) return true;
  if (end >= at + 4 && end < text.length && !figureGoesOn.has(text, end)) return true;
  if (end > at + 5) return false;
  let grade = end;
  while (grade < end + 3 && !text.startsWith(gradeAndAbove, grade) && !gradeBreaks.has(text, grade)) grade += 1;
  return text.startsWith(gradeAndAbove, grade);
}

/** 1.新建…, 12、推进…, 1.6月底前… */
function digitsAt(text: string, at: number): Ordinal | null {
  const end = digitsEnd(text, at, 3);
  if (end < 0) return null;
  const mark = pastBlank(text, end);
  if (!digitMarks.has(text, mark)) return null;
  const said = pastBlank(text, mark + 1);
  if (said >= text.length) return null;
  const opens = noText.has(text, said) || isBlankAt(text, said) ? figureOpensItem(text, said) : true;
  return opens ? { value: Number(text.slice(at, end)), end: mark + 1 } : null;
}

function enclosedAt(text: string, at: number): Ordinal | null {
  return ending(past(pointMarks, text, at + 1), readNumeral(text.charAt(at)) ?? 0);
}

/** ——, ●, • */
function dashAt(text: string, at: number): Ordinal | null {
  const drawn = text.startsWith('——', at) || text.startsWith('--', at);
  if (!drawn && !dots.has(text, at)) return null;
  const said = drawn ? at + 2 : pastBlank(text, at + 1);
  return said < text.length && !isBlankAt(text, said) && !dots.has(text, said) ? { value: 0, end: said } : null;
}

/** Tried in order; the first that fits is the marker. */
export const markerRules: readonly MarkerRule[] = [
  { form: 'chapter', opens: '第', read: chapterAt },
  { form: 'article', opens: '第', read: articleAt },
  { form: 'ordinal', opens: '第', read: stepAt },
  { form: 'ordinal', opens: countedNouns.map((noun) => noun.charAt(0)).join(''), read: namedAt },
  { form: 'ordinal', opens: 'Nn', read: numberWordAt },
  { form: 'turn', opens: [...turns.keys()].map((word) => word.charAt(0)).join(''), read: turnAt },
  { form: 'hanParen', opens: '（(〔[【', read: numeralInBrackets },
  { form: 'is', opens: hanDigits, read: sentenceAt },
  { form: 'han', opens: hanDigits, read: numeralAt },
  { form: 'arabicParen', opens: '（([【', read: digitsInBrackets },
  { form: 'arabicClose', opens: digits, read: digitsBeforeClose },
  { form: 'arabic', opens: digits, read: digitsAt },
  { form: 'circled', opens: enclosedNumerals, read: enclosedAt },
  { form: 'dash', opens: `—-${listDots}`, read: dashAt },
];

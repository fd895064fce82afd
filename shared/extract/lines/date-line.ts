import { LetterSet, withoutBlanks } from '../../lex/letters.ts';
import { digitsEnd } from '../../lex/ordinals.ts';

/** Longer lines of folded text, in which no two blanks stand together, hold more than a day. */
const longest = 30;

const yearDigits = new LetterSet('0123456789〇○零一二三四五六七八九');
const dayDigits = new LetterSet('0123456789一二三四五六七八九十');
const zeros = new LetterSet('〇○零');

/** Where a number of some digits ends that stands before a word; -1 where it does not. */
function endBefore(text: string, at: number, word: string): number {
  const end = dayDigits.runEnd(text, at);
  return end > at && end <= at + 3 && text.startsWith(word, end) ? end + word.length : -1;
}

/** Whether a line is 成文日期 alone: 2024年3月5日, 二〇二四年三月五日, in figures of both kinds too. */
export function isDateLine(text: string): boolean {
  if (text.length > longest || !text.includes('年')) return false;
  const plain = withoutBlanks(text);
  const century = digitsEnd(plain, 0, 4) >= 2 || (plain.startsWith('二') && zeros.has(plain, 1));
  if (!century || yearDigits.runEnd(plain, 2, 3) !== 4 || !plain.startsWith('年', 4)) return false;
  const month = endBefore(plain, 5, '月');
  return month > 0 && endBefore(plain, month, '日') === plain.length;
}

import { isDigitAt, LetterSet } from './letters.ts';

/** What stands second in a phrase that begins with a word. */
const seconds: ReadonlyMap<string, string> = new Map([
  ['第', '一二三四1234'],
  ['上', '年一半'],
  ['下', '半'],
  ['前', '三两二'],
  ['今', '年'],
  ['本', '年'],
  ['当', '年'],
  ['明', '年'],
  ['次', '年'],
  ['去', '年'],
  ['年', '底末内'],
  ['岁', '末'],
  ['全', '年'],
  ['“', '十'],
]);
const firsts = new LetterSet([...seconds.keys()].join(''));
const chineseDigits = new LetterSet('一二三四五六七八九十');
const points = new LetterSet('.');
/** What may stand between the numbers of a phrase and their 年, 月 or 季度. */
const between = new LetterSet('0123456789一二三四五六七八九十零〇○第个、 .—–-~～―－至到');
/** What the numbers of such a phrase lead to. */
const marks = new LetterSet('年月季/');
const farthest = 16;

/** True where the numbers at `offset` lead to 年, 月 or 季度, or are a day in figures alone; all phrases that begin with one do. */
function leadsToTime(text: string, offset: number): boolean {
  for (let at = offset; at < offset + farthest; at += 1) {
    if (!between.has(text, at)) {
      if (marks.has(text, at)) return true;
      break;
    }
  }
  const mark = text.charAt(offset + 4);
  return (mark === '-' || mark === '.') && (text.startsWith('19', offset) || text.startsWith('20', offset));
}

/** True where a calendar phrase may start: not inside a number, and not at 年 behind one. */
export function mayOpenPeriod(text: string, offset: number): boolean {
  if (isDigitAt(text, offset)) {
    return !(points.has(text, offset - 1) || isDigitAt(text, offset - 1)) && leadsToTime(text, offset);
  }
  if (chineseDigits.has(text, offset)) {
    return leadsToTime(text, offset) || (text.startsWith('十', offset) && text.startsWith('五', offset + 2));
  }
  if (!firsts.has(text, offset)) return false;
  const letter = text.charAt(offset);
  const prior = text.charAt(offset - 1);
  if (seconds.get(letter)?.includes(text.charAt(offset + 1)) !== true) return false;
  if (letter === '上') return !'以之线网马'.includes(prior) || prior === '';
  return letter !== '年' || !/[\d一二三四五六七八九十两几半每多余百]/.test(prior);
}

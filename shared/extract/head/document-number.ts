import type { Line } from '../lines/lines.ts';
import type { Placed } from './placed.ts';
import { runTogether } from './run-together.ts';

const pattern = /([一-龥]{1,15})\s?[〔［[【(（〖]\s?((?:19|20)\d\d)\s?(?:年)?[〕］\]】)）〗]\s?(?:第)?(\d{1,4})\s?号/u;
/** What stands behind a number that opens a line of source, date and clicks. */
const headWord = /^\s?(?:信息来源|来源|发布|公开|时间|日期|浏览|字体|字号|【|\[|(?:19|20)\d\d[-/.])/u;
/** A day in brackets beside a number, as it stands below a title: （2025年2月20日）. */
const beside = /[（(](?:19|20)\d\d年\d{1,2}月\d{1,2}日[）)]/u;
const headLines = 80;
const longestAlone = 40;
const longestHead = 120;

/** A document number in the record's form, always with 〔〕. */
export function documentNumberIn(text: string): string | null {
  const found = pattern.exec(text);
  return found === null ? null : `${found[1] ?? ''}〔${found[2] ?? ''}〕${found[3] ?? ''}号`;
}

/** The number with which a line begins, where it is alone or the line goes on as heads do. */
function numberOf({ text, start, end }: Line): Placed | null {
  if (text.length > longestHead || !text.includes('号')) return null;
  const found = pattern.exec(text);
  const number = documentNumberIn(text);
  if (found === null || number === null) return null;
  if (found.index === 0 && headWord.test(text.slice(found[0].length))) {
    return { value: number, place: { start, end: start + found[0].length } };
  }
  const plain = text
    .replace(beside, '')
    .replace(/^[（(]|[）)]$/gu, '')
    .replace(/\s/gu, '');
  const alone = text.length <= longestAlone && pattern.exec(plain)?.[0].length === plain.length;
  return alone ? { value: documentNumberIn(plain) ?? number, place: { start, end } } : null;
}

/** The document number as the head of the page prints it: alone in its line, before source and date, or where the text is one run. */
export function printedNumber(lines: readonly Line[]): Placed | null {
  for (const line of lines.slice(0, headLines)) {
    const printed = numberOf(line);
    if (printed !== null) return printed;
  }
  const rest = runTogether(lines)?.rest ?? null;
  const found = rest === null ? null : pattern.exec(rest.text);
  const number = rest === null || found?.index !== 0 ? null : documentNumberIn(rest.text);
  return number === null ? null : { value: number, place: rest?.pageRange(0, found?.[0].length ?? 0) ?? null };
}

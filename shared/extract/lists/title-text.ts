import { trimEndMarks } from '../../notice/trim.ts';
import type { TitleText } from '../draft.ts';
import { Excerpt } from '../lines/excerpt.ts';
import { anyMarkEnd, colonEnd, conditionEnd, leadingOnEnd, looseEnd, markInNumber } from '../vocabulary/title-marks.ts';

/** What closes each opening mark, by code. */
const closing: ReadonlyMap<number, number> = new Map(
  ['（）', '()', '“”', '《》', '‘’', '【】', '〔〕', '「」', '[]'].map(
    (pair) => [pair.charCodeAt(0), pair.charCodeAt(1)] as const,
  ),
);
const narrowClose = 0x29;
const wideClose = 0xff09;
const percent = 0x25;
const opens = 1;
const closes = 2;
/** Whether a letter opens or closes, by its code. */
const roles = new Uint8Array(0x10000);
for (const [open, close] of closing) {
  roles[open] = opens;
  roles[close] = closes;
}

/** Most letters are these, and no mark is. */
function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function closedBy(open: number | undefined, code: number): boolean {
  return code === open || (code === narrowClose && open === wideClose) || (code === wideClose && open === narrowClose);
}

/** Whether a comma or colon stands within a number: 1,200张, 1，086公里, 8:30. */
function isWithinNumber(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - 1), at + 5);
  return markInNumber.test(near);
}

/** A full stop typed as a point between Chinese characters: 改造小区48个.惠及1.3万户. */
function isPointedStop(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return (
    text.charAt(at) === '.' &&
    isHan(text.charCodeAt(at + 1)) &&
    (isHan(before) || closes === roles[before] || before === percent)
  );
}

/** The first of some marks that stands outside quotes and brackets, or -1. A bracket that never closes holds nothing. */
function firstOutside(text: string, marks: string): number {
  const open: number[] = [];
  let fallback = -1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isHan(code)) continue;
    const role = roles[code];
    if (role === opens) open.push(closing.get(code) ?? 0);
    else if (role === closes && closedBy(open.at(-1), code)) open.pop();
    else if (
      (marks.includes(text.charAt(at)) && !isWithinNumber(text, at)) ||
      (marks.startsWith('。') && isPointedStop(text, at))
    ) {
      if (open.length === 0) return at;
      if (fallback < 0) fallback = at;
    }
  }
  return open.length > 0 ? fallback : -1;
}

const maxTitle = 120;
/** Up to here a first sentence with commas is a title where another sentence follows. */
const maxSentence = 60;

function isOneSaying(sentence: string): boolean {
  return sentence.length <= maxSentence && firstOutside(sentence, '；：;:') < 0;
}

/** 个人将购买2年以上的住房对外销售的，免征增值税。: the clause before the comma says for whom, and nothing without the one behind it. */
function isCondition(line: string, comma: number): boolean {
  return (
    line.charAt(comma) === '，' && conditionEnd.test(line.slice(0, comma)) && isOneSaying(trimEndMarks(line, '。'))
  );
}

/**
 * Divides an item's printed text: title is the leading sentence where it stands alone, else the leading clause; a heading
 * line of its own is the title of the paragraphs below it. Number, title, mark and text together are the printed text.
 */
export function titleAndText(head: Excerpt, body: readonly Excerpt[]): TitleText {
  const printed = divide(head, body);
  const loose = looseEnd.test(printed.text.text) ? printed.text.slice(0, -1) : printed.text;
  const divided = { ...printed, text: loose };
  const parted = anyMarkEnd.test(head.text) || body.length === 0 ? '' : '。';
  return { ...divided, content: Excerpt.join([head, Excerpt.join(body)], parted) };
}

/** The title that a line would be of, nothing standing below it; found once. */
export function titleOf(head: Excerpt): string {
  const { kept } = head;
  kept.title ??= divide(head, []).title.text;
  return kept.title;
}

function divide(head: Excerpt, body: readonly Excerpt[]): Omit<TitleText, 'content'> {
  const rest = Excerpt.join(body, '');
  const line = head.text;
  const stop = firstOutside(line, '。！？');
  if (rest.text !== '' && (stop < 0 || stop === line.length - 1)) {
    const whole = stop < 0 ? head : head.slice(0, stop);
    if (whole.text.length <= maxTitle && !leadingOnEnd.test(whole.text)) {
      return { title: trimTitle(whole), text: rest };
    }
    if (colonEnd.test(whole.text) && whole.text.length <= 60) return { title: trimTitle(whole), text: rest };
  }
  const early = firstOutside(line, '，；：,;:');
  if (stop >= 0 && stop < line.length - 1 && (early < 0 || early > stop || isOneSaying(line.slice(0, stop)))) {
    let from = stop + 1;
    while (line.charAt(from) === '。') from += 1;
    const after = head.slice(from);
    if (after.text !== '') return { title: trimTitle(head.slice(0, stop)), text: Excerpt.join([after, rest]).trim() };
  }
  if (early > 0 && early < line.length - 1 && !(rest.text === '' && isCondition(line, early))) {
    return { title: trimTitle(head.slice(0, early)), text: Excerpt.join([head.slice(early + 1), rest]).trim() };
  }
  return { title: trimTitle(head), text: Excerpt.join([head, rest]) };
}

function trimTitle(title: Excerpt): Excerpt {
  const kept = trimEndMarks(title.text, '。；;：:，,、 ');
  return kept === '' ? title : title.slice(0, kept.length);
}

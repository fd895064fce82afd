const dateLine =
  /^(?:二[〇○零]|\d{2})[\d〇○零一二三四五六七八九]{2}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u;

/** Longer lines of folded text, in which no two blanks stand together, hold more than a day. */
const longest = 30;

/** Whether a line is 成文日期 alone. */
export function isDateLine(text: string): boolean {
  return text.length <= longest && dateLine.test(text.replace(/\s/gu, ''));
}

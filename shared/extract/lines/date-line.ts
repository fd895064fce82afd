const dateLine =
  /^(?:二[〇○零]|\d{2})[\d〇○零一二三四五六七八九]{2}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u;

/** Whether a line is 成文日期 alone. */
export function isDateLine(text: string): boolean {
  return dateLine.test(text.replace(/\s/gu, ''));
}

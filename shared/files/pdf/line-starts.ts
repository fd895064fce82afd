const han = '[一二三四五六七八九十百]{1,5}';

/** What a line begins with that no sentence goes on with: the number of an item, a heading or an annex, or a dash. */
const starts: readonly RegExp[] = [
  new RegExp(`^第(?:${han}|\\d{1,3})(?:[章节条项件篇]|部分)`, 'u'),
  new RegExp(`^[（(〔【]\\s?(?:${han}|\\d{1,3})\\s?[）)〕】]`, 'u'),
  new RegExp(`^${han}\\s?[、.．](?!\\d)`, 'u'),
  new RegExp(`^${han}是(?!否)`, 'u'),
  /^\d{1,3}\s?(?:[.．、](?![\d.．%])|[）)])/u,
  /^[①-⑳㉑-㉟㊱-㊿⒈-⒛⑴-⒇]/u,
  /^(?:——|--)/u,
  /^[\u4e00-\u9fff]{1,12}〔\d{4}〕\s?\d{1,5}\s?号$/u,
  /^附\s?(?:件|表)\s?(?:\d{1,2}|[一二三四五六七八九十])?\s?(?:[:：]|$|[^、，。的])/u,
];

/** Whether a printed line begins as an item, a heading or an annex does. */
export function beginsNumbered(line: string): boolean {
  return starts.some((start) => start.test(line));
}

import { readDay } from '../../notice/dates.ts';
import type { Block, PageIndex } from '../../page/page-index.ts';
import { isBody } from '../units/unit-name.ts';
import type { Placed } from './placed.ts';

const headBlocks = 60;
const maxLine = 120;
const maxBody = 60;
const minSentence = 8;
/** The longest line of several things in which an unlabelled day is looked for. */
const maxAmong = 80;
const numeric = String.raw`(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}`;
const printed = String.raw`(?:19|20)\d\d年\d{1,2}月\d{1,2}日`;
const clock = String.raw`(?:\s?\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?`;
const alone = new RegExp(String.raw`^[[【（(]?\s?(${numeric}|${printed})${clock}\s?[\]】）)]?$`, 'u');
/** What stands behind a day at the head of a page, without a label of its own. */
const opening = new RegExp(
  String.raw`^[[【（(]?\s?(${numeric}|${printed})${clock}\s?[\]】）)]?\s?[|｜/]?\s?(?=来源|信息来源|文章来源|稿件来源|作者|编辑|责任编辑|浏览|阅读|点击|访问|字号|字体|【|\[|分享|打印|供稿|发布|视力保护)`,
  'u',
);
/** A day with its hour, or in figures, right behind the name of who published it. */
const closing = new RegExp(
  String.raw`^[一-龥]{2,20}(?:网|网站|报|社|中心|办公室|局|委|府|厅|站|科|股)\s?[|｜/]?\s?(?:(${numeric})${clock}|(${printed})\s?\d{1,2}[:：]\d\d(?:[:：]\d\d)?)$`,
  'u',
);
const han = /^二[〇○零][〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日$/u;

/** A day in figures, or one in words with its hour, anywhere in a line. */
const within = new RegExp(String.raw`(${numeric})(?!\d)|(${printed})\s?\d{1,2}[:：]\d\d`, 'u');
/** What a line that prints a day of another kind holds: a sentence, a title, a period, a day of effect. */
const otherDay = /[。；，《》]|至|止|起|前|期|效|施行|成文|印发|生成|签发|制定|截/u;

/** The day in a line of a head that holds what heads hold: number, source, clicks, each a few words. */
function dayAmong({ text, linked }: Block): string | null {
  if (text.length > maxAmong || linked * 3 > text.length || otherDay.test(text)) return null;
  const found = within.exec(text);
  return found === null ? null : readDay(found[1] ?? found[2] ?? '');
}

function dayIn(block: Block): string | null {
  const { text } = block;
  const behind = closing.exec(text);
  const found = alone.exec(text)?.[1] ?? opening.exec(text)?.[1] ?? behind?.[1] ?? behind?.[2];
  return found === undefined ? (han.test(text) ? readDay(text) : null) : readDay(found);
}

/**
 * 发布日期 that no label announces: a day alone or at the head of the line of source and clicks, above the text. A day in words (年月日)
 * stands there only where the text has not begun, for below it is that of 署名. Cells of tables that list things are left out.
 */
export function bareDate(page: PageIndex): Placed | null {
  const listed = new Set(
    page.grids.filter((grid) => !grid.nests && grid.columns > 2 && grid.rows > 2).map((grid) => grid.index),
  );
  let begun = false;
  let before = '';
  for (const block of page.blocks.slice(0, headBlocks)) {
    const { text } = block;
    if (block.region === 'navigation' || (block.table !== null && listed.has(block.table))) continue;
    if (text.length >= minSentence && /[。；]|[：:]$/u.test(text)) begun = true;
    if (text.length > maxLine || /星期|时间/u.test(text.slice(0, maxBody))) continue;
    const below = isBody(before);
    const signed = begun || block.align === 'right' || below;
    before = text;
    if ((signed && /年/u.test(text)) || (block.align === 'right' && below)) continue;
    const value = dayIn(block) ?? (begun ? null : dayAmong(block));
    if (value !== null) return { value, place: { start: block.start, end: block.end } };
  }
  return null;
}

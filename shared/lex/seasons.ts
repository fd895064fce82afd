import type { Span } from './span.ts';
import { parted, WordSet } from './words.ts';

/** Times of the year that have a name and no day: 汛期前, 春节前夕, 秋季开学前. */
const printed = parted(`
    元旦 元旦春节 春节 元宵节 清明 清明节 五一 五一节 劳动节 端午 端午节 六一 儿童节 七一 八一 建军节 中秋 中秋节 国庆 国庆节 十一 重阳节 两节 双节
    教师节 汛期 主汛期 防汛期 入汛 雨季 供暖季 供暖期 供暖 采暖季 采暖期 取暖季 采暖 开学 秋季开学 春季开学 新学期 新学期开学 新学年 高考 中考 暑假 寒假
    暑期 入冬 入夏 冬季来临 雨季来临 夏季来临 高温季节 春耕 春耕生产 秋收 三夏 三秋 封冻 上冻 度汛 迎峰度夏 迎峰度冬 冬季 夏季 秋季 春季 春运 除夕 春节元宵 梅雨 梅雨季 梅雨季节 出梅 入梅 台风 台风季 台风季节
    供热 供热期 供热季 停暖 春灌 秋灌 冬灌 夏灌 春播 秋播 夏播 春种 夏收 夏种 秋种 双抢 防火期 森林防火期 防火 休渔 休渔期 禁渔期 开渔 蓄水期
    枯水期 丰水期 旱季 旅游旺季 旺季 秋季学期 春季学期 秋季学期开学 春季学期开学 新生入学 期末考试 征兵 大雪封山 霜冻 寒潮 洪水 来水
`);
const names = new WordSet(printed);

/** The letters that such a name begins with, or its quotation mark. */
export const seasonOpeners = [...new Set(printed.map((name) => name.charAt(0))), '“'].join('');

/** What may stand between a time's name and the words that make it a limit: 国庆黄金周前, 梅雨季节来临前. */
const stretches = new WordSet(parted('假期 长假 小长假 黄金周 假日 季节 季 期 期间 高峰 高峰期 旺季'));
const limits = new WordSet([
  '前夕',
  '之前',
  '以前',
  '到来之前',
  '到来前',
  '来临之前',
  '来临前',
  '来前',
  '开始前',
  '开始之前',
  '结束之前',
  '结束前',
  '前',
]);

/** A named time of the year with 前 behind it, which starts exactly at `at`; null where none does. */
export function seasonAt(text: string, at: number): Span | null {
  const quoted = text.charAt(at) === '“' ? 1 : 0;
  const name = names.at(text, at + quoted);
  if (name === null) return null;
  const closed = at + quoted + name.length;
  const end = quoted === 1 && text.charAt(closed) === '”' ? closed + 1 : closed;
  const stretch = limits.at(text, end) === null ? (stretches.at(text, end)?.length ?? 0) : 0;
  const mark = limits.at(text, end + stretch);
  return mark === null ? null : { start: at, end: end + stretch + mark.length };
}

import type { Span } from './span.ts';
import { parted, WordSet } from './words.ts';

/** Times of the year that have a name and no day: 汛期前, 春节前夕, 秋季开学前. */
const names = new WordSet(
  parted(`
    元旦 元旦春节 春节 元宵节 清明 清明节 五一 五一节 劳动节 端午 端午节 六一 儿童节 七一 八一 建军节 中秋 中秋节 国庆 国庆节 十一 重阳节 两节 双节
    教师节 汛期 主汛期 防汛期 入汛 雨季 供暖季 供暖期 供暖 采暖季 采暖期 取暖季 采暖 开学 秋季开学 春季开学 新学期 新学期开学 新学年 高考 中考 暑假 寒假
    暑期 入冬 入夏 冬季来临 雨季来临 夏季来临 高温季节 春耕 春耕生产 秋收 三夏 三秋 封冻 上冻 度汛 迎峰度夏 迎峰度冬 冬季 夏季 秋季 春季 春运
  `),
);
const limits = new WordSet([
  '前夕',
  '之前',
  '以前',
  '到来之前',
  '到来前',
  '来临之前',
  '来临前',
  '开始前',
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
  const mark = limits.at(text, end);
  return mark === null ? null : { start: at, end: end + mark.length };
}

import { EndingSet } from './words.ts';

const raise = [
  '提高',
  '提升',
  '增加',
  '扩大',
  '上调',
  '延长',
  '上升',
  '调整',
  '增长',
  '放宽',
  '拓展',
  '扩展',
  '扩容',
  '发展',
  '攀升',
  '回升',
  '增容',
  '扩充',
  '推广',
  '覆盖',
  '上浮',
  '壮大',
  '升级',
  '恢复',
  '翻',
  '增',
  '扩',
  '提',
  '升',
];
const lower = [
  '降',
  '降低',
  '下降',
  '压缩',
  '压减',
  '缩短',
  '减少',
  '下调',
  '降低',
  '减',
  '压降',
  '缩减',
  '精简',
  '调减',
  '优化',
  '回落',
  '收窄',
  '控制',
  '削减',
  '压',
  '降为',
  '下浮',
  '简化',
];
const arrivals = ['到', '至', '为'];
/** 增为 and the like are no words; one-character stems only take 到 and 至. */
const arrived = [...raise, ...lower].flatMap((stem) =>
  arrivals.filter((end) => stem.length > 1 || end !== '为' || stem === '降').map((end) => stem + end),
);

/** `提高到` `降至` `调整为`: what stands after is the new level, what stands before it (with 由 or 从) the old one. */
export const levelVerbs: readonly string[] = [
  ...arrived,
  '提至',
  '增至',
  '升至',
  '升到',
  '增到',
  '变为',
  '提标至',
  '提标到',
  '最高提至',
  '再提高到',
];

/** `增长` `提升` `降低`: the figure itself is the difference (GB/T usage: 增加了、提高 = change; 提高到 = level). */
export const changeVerbs: readonly string[] = [
  '增长',
  '提高',
  '提升',
  '增加',
  '上升',
  '净增',
  '下降',
  '降低',
  '减少',
  '压减',
  '压降',
  '下浮',
  '上浮',
  '缩短',
  '压缩',
  '增幅',
  '降幅',
  '涨幅',
  '上涨',
  '下跌',
  '递增',
  '递减',
  '下调',
  '上调',
  '削减',
  '缩减',
  '精简',
  '回升',
  '回落',
  '扩大',
  '提前',
  '增收',
  '调增',
  '调减',
  '延长',
  '攀升',
  '收窄',
  '提速',
  '翻',
  '降',
  '增',
  '减',
  '少',
  '多',
];

/** What may stand in front of a change verb and belongs to the printed figure: `较上年增长10%`. */
export const changeLead =
  /(?:(?:较|比)(?:上年|去年|上一年|上年度|20\d\d年|前一年)(?:同期)?|(?:较|同比)|年均|年度|每年|同比|平均|再|分别)$/;

const levels = new EndingSet(levelVerbs);
const changes = new EndingSet(changeVerbs);

/** The level verb that ends just before `end`, with its start; null where none does. */
export function levelVerbBefore(text: string, end: number): number | null {
  const word = levels.before(text, end);
  return word === null ? null : end - word.length;
}

/** The change verb that ends just before `end`, with its start; null where none does. */
export function changeVerbBefore(text: string, end: number): number | null {
  const word = changes.before(text, end);
  return word === null ? null : end - word.length;
}

import { readNumeral } from '../../notice/numerals.ts';
import type { Reading } from './reading.ts';

const number = '(\\d{1,4}|[一二三四五六七八九十百两]{1,5})';
const itemUnit = '(?:项|件|条|个)';
const itemNoun =
  '(?:[省市区县镇]级?)?(?:重点|民生|为民办?|惠民|利民|便民|年度|工作|政策|改革|具体|推进|办好|若干|主要|务实|创新|稳经济|助企|纾困)*(?:民生)?(?:实事|任务|措施|举措|事项|政策措施|工作任务|改革举措|重点工作|项目|工作)';

const groups = new RegExp(
  `${number}个?(?:大?方面|大?领域|大?板块|大?部分|大类|大项|类|大工程|大行动)(?:的|、|，|共|共计|，?共|合计|，?包括|（|\\()*${number}${itemUnit}`,
);
const total = new RegExp(`(?:共|共计|合计|总计)(?:[一-龥]{0,6})?${number}${itemUnit}`);
const counted = new RegExp(`${number}${itemUnit}${itemNoun}`);
const foreign =
  /(?:国务院|国家|中央|省委|省政府|省里|上级|落实|贯彻|对照|其中|每|第|前|已完成|完成了|去年|上年)[^，。；]{0,12}$/;

function reading(match: RegExpExecArray | null, group: number): Reading<number> | null {
  const printed = match?.[group];
  const value = printed === undefined ? null : readNumeral(printed);
  return match === null || value === null || value < 1
    ? null
    : { start: match.index, end: match.index + match[0].length, value };
}

/**
 * How many items a title or an opening paragraph says the notice has: `9个方面26项` 26, `2024年实施50项民生实事` 50. Counts of
 * other people's documents (国务院33项措施) are none. Null where it says nothing.
 */
export function readDeclaredCount(text: string): Reading<number> | null {
  const grouped = reading(groups.exec(text), 2);
  if (grouped !== null && grouped.value > 1) return grouped;
  const match = counted.exec(text);
  if (match !== null && foreign.test(text.slice(Math.max(0, match.index - 16), match.index))) return null;
  const found = reading(match, 1);
  return found !== null && found.value > 1 ? found : null;
}

/** How many items a heading says its section has: `（一）就业方面（3项）`, `（共5项）`, `5项`. Null where it says nothing. */
export function readSectionCount(heading: string): Reading<number> | null {
  const bracketed = new RegExp(`[（(](?:共|计|共计)?${number}(?:项|件|条)[）)]\\s*$`).exec(heading);
  if (bracketed !== null) return reading(bracketed, 1);
  const plain = new RegExp(`${number}(?:项|件|条)[。：:]?\\s*$`).exec(heading);
  return reading(plain, 1) ?? reading(total.exec(heading), 1);
}

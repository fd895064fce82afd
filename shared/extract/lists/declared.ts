import { readChineseNumeral } from '../../notice/numerals.ts';

const numeral = '(\\d{1,3}|[一二三四五六七八九十百]{1,4})';
const parts = new RegExp(
  `${numeral}\\s?(?:个|大)?(?:方面|大类|类|领域|板块)(?:、|，|共|的)?\\s?${numeral}\\s?(?:项|件|条|个)`,
  'gu',
);
const things = new RegExp(
  `${numeral}\\s?(?:大)?(?:项|件|条)(?:[^，。；：、（）()\\d]{0,10})?(?:民生实事|为民实事|实事|民生工程|大事|好事|任务|举措|措施|重点工作|事项|政策|改革)`,
  'gu',
);
const great = new RegExp(`${numeral}大(?:民生|为民|惠民|利民|便民)?(?:办)?实事`, 'gu');
const total = new RegExp(`(?:共|共计|合计|总计|计)\\s?${numeral}\\s?(?:项|件|条)`, 'gu');

const named = new RegExp(
  `(?:实事|任务|措施)(?:候选|备选|票决)?(?:项目|清单)?(?:共|为|有|计|共计|确定为){0,2}\\s?${numeral}\\s?(?:项|件|个)`,
  'gu',
);
/** 45件53个事项, 15项任务24个指标: items, and what they come to in parts. */
const pair = new RegExp(
  `${numeral}\\s?(?:项|件|条|大项)(?:[^，。；：、（）()\\d一二三四五六七八九十百]{0,8})?[、，共计含]{0,2}(?:涉及|包含|包括|分解为|细化为|合计|共计)?\\s?${numeral}\\s?(?:个|项|条|类)(?:具体|子|小|细化|工作|重点|分项){0,2}(?:事项|指标|任务|子项|小项|项目|措施|举措)`,
  'gu',
);
const bracketed = new RegExp(`[（(]共?\\s?${numeral}\\s?(?:项|件|条)[）)]$`, 'u');

function countOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^\d/u.test(text) ? Number.parseInt(text, 10) : readChineseNumeral(text);
}

function countsIn(text: string): number[] {
  const found: { at: number; value: number }[] = [];
  const add = (at: number, printed: string | undefined): void => {
    const value = countOf(printed);
    if (value !== null && value >= 2 && value <= 400) found.push({ at, value });
  };
  for (const match of text.matchAll(parts)) add(match.index, match[2]);
  for (const match of text.matchAll(things)) {
    if (!/[\d第]/u.test(text.charAt(match.index - 1))) add(match.index, match[1]);
  }
  for (const match of text.matchAll(great)) add(match.index, match[1]);
  for (const match of text.matchAll(total)) add(match.index, match[1]);
  for (const match of text.matchAll(named)) add(match.index, match[1]);
  return found.sort((left, right) => left.at - right.at).map(({ value }) => value);
}

/** The two counts of “45件53个事项”; null where the text has no such pair. */
export function declaredPair(texts: readonly string[]): { readonly items: number; readonly subItems: number } | null {
  for (const text of texts) {
    for (const match of text.matchAll(pair)) {
      if (/[\d第]/u.test(text.charAt(match.index - 1))) continue;
      const items = countOf(match[1]);
      const subItems = countOf(match[2]);
      if (items !== null && subItems !== null && items >= 2 && subItems > items) return { items, subItems };
    }
  }
  return null;
}

/**
 * How many items the notice itself says it has (“9个方面26项”, “50件民生实事”, “共23项”): in its title first, then in what stands
 * before the list; a count in running text is believed only where it is the list's own or follows 方面.
 */
export function declaredCount(
  titles: readonly string[],
  before: readonly string[],
  items: number,
  headings: readonly string[] = [],
): number | null {
  const titled = titles.flatMap(countsIn);
  const said = before.flatMap(countsIn);
  if (titled.includes(items)) return items;
  if (titled.length > 0) return titled[0] ?? null;
  if (said.includes(items)) return items;
  for (const heading of headings) {
    const value = countOf(bracketed.exec(heading)?.[1]);
    if (value !== null && value >= items) return value;
  }
  for (const text of before) {
    for (const match of text.matchAll(parts)) {
      const value = countOf(match[2]);
      if (value !== null && value >= 2) return value;
    }
  }
  return null;
}

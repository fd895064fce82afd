import { readChineseNumeral } from '../notice/numerals.ts';
import type { Span } from './span.ts';
import { bareAmountNouns, type ClassifierKind, classifierAt } from './unit-words.ts';

/** A number with its unit of count as the text prints it; nothing is said yet of whether it is promised. */
export type Figure = Span & {
  readonly kind: ClassifierKind;
  /** In the unit itself: 1.5万个 is 15000. */
  readonly value: number;
  /** The other end of a range. */
  readonly upper: number | null;
  /** Without 万 and 亿: `个`, `场（次）`, `元/月`. */
  readonly unit: string;
  /** True for 余, 多: more than the number says. */
  readonly more: boolean;
  /** True where the number was written in Chinese numerals. */
  readonly chinese: boolean;
  /** True where no unit of count was printed and the noun after or before gave it. */
  readonly bare: boolean;
};

type Amount = { readonly value: number; readonly end: number; readonly more: boolean; readonly scale: number };

const arabic = /(?:\d{1,3}(?:,\d{3}){1,4}(?!\d)|\d+)(?:\.\d+)?/y;
const chineseNumber = /[两二三四五六七八九十百一]{1,5}/y;
const scaleWords = /[余多]?(百万|千万|十万|百亿|千亿|万亿|万|亿|百|千)?[余多]?/y;
const scales: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};
const rangeMark = /[—–\-~～〜－至]{1,2}/y;
const perWords =
  /\/(?:每)?(?:人次|平方米|立方米|千瓦时|小时|学期|学年|工作日|标准煤|公里|人|月|年|天|日|户|亩|生|次|吨|床|张|个|辆|台|套|头|只|件|项|家|村|校|所|班|例|车|学生|学时|课时|升|批次|KM|km)/y;
const doublet =
  /（(?:次|间|所|处|社区|村|栋|户|件|套|家|座|场|人|期|台|对|条|项|组)(?:[、/](?:次|间|所|处|社区|村|栋|户|件|套|家|座|场|人|期|台|对|条|项|组)){0,2}）/y;

function stickyAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function isLatin(character: string): boolean {
  return /^[A-Za-z]$/.test(character);
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

/** Removes the rounding that binary multiplication leaves: 5.19 × 10000 is 51900. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

function skipSpace(text: string, at: number): number {
  return text.charAt(at) === ' ' ? at + 1 : at;
}

function scaled(text: string, at: number, number: number): Amount {
  const from = skipSpace(text, at);
  const match = stickyAt(scaleWords, text, from);
  const word = match?.[1];
  const whole = match?.[0] ?? '';
  const unit = classifierAt(text, from);
  if (word === undefined || unit?.word.startsWith(word)) {
    const more = /^[余多]/.test(whole);
    return { value: number, end: more ? from + 1 : at, more, scale: 1 };
  }
  const scale = scales[word] ?? 1;
  return { value: exact(number * scale), end: from + whole.length, more: whole.length > word.length, scale };
}

function amountAt(text: string, at: number): Amount | null {
  const match = stickyAt(arabic, text, at);
  return match === null ? null : scaled(text, at + match[0].length, Number(match[0].replaceAll(',', '')));
}

function unitAt(text: string, at: number): { unit: string; kind: ClassifierKind; end: number } | null {
  const from = skipSpace(text, at);
  const found = classifierAt(text, from);
  if (found === null) return null;
  let { word: unit } = found;
  let end = from + unit.length;
  const pair = stickyAt(doublet, text, end);
  if (pair !== null && found.kind === 'count') {
    unit += pair[0];
    end += pair[0].length;
  }
  for (let count = 0; count < 3; count += 1) {
    const per =
      stickyAt(perWords, text, end) ?? (text.charAt(end) === '·' ? stickyAt(/·[人月年天户亩生次]/y, text, end) : null);
    if (per === null) break;
    unit += per[0].replace('每', '');
    end += per[0].length;
  }
  return { unit, kind: found.kind, end };
}

const nounReach = 10;

function nounAfter(text: string, at: number): { unit: string; end: number } | null {
  const reach = text.slice(at, at + nounReach);
  const stop = reach.search(/[^一-龥]/);
  const run = stop === -1 ? reach : reach.slice(0, stop);
  let best: { unit: string; end: number } | null = null;
  for (const { unit, nouns } of bareAmountNouns) {
    for (const noun of nouns) {
      const found = run.indexOf(noun);
      if (found === -1 || (unit === '元' && found > 2)) continue;
      const end = at + found + noun.length;
      if (best === null || end < best.end) best = { unit, end };
    }
  }
  return best;
}

const moneyBefore =
  /(?:资金|补助|补贴|经费|奖金|投资|贷款|奖补|奖励|救助金|助学金|补助标准|额度|不超过|最高)[^，。；：、]{0,6}$/;

/** An amount with 万 or 亿 and no unit of count: the noun after it tells, else money named just before it. */
function bareFigure(text: string, start: number, amount: Amount, upper: number | null): Figure | null {
  if (amount.scale < 1e4) return null;
  const after = nounAfter(text, amount.end);
  const shared = { start, value: amount.value, upper, more: amount.more, chinese: false, bare: true } as const;
  if (after !== null && after.unit !== '元') return { ...shared, end: after.end, unit: after.unit, kind: 'count' };
  const money = after !== null || moneyBefore.test(text.slice(Math.max(0, start - 16), start));
  return money ? { ...shared, end: amount.end, unit: '元', kind: 'money' } : null;
}

function arabicFigure(text: string, start: number): { figure: Figure | null; next: number } {
  const first = amountAt(text, start);
  if (first === null) return { figure: null, next: start + 1 };
  let amount = first;
  let upper: number | null = null;
  let ownUnit = unitAt(text, first.end);
  const mark = stickyAt(rangeMark, text, ownUnit?.end ?? first.end);
  const second = mark === null ? null : amountAt(text, (ownUnit?.end ?? first.end) + mark[0].length);
  const secondUnit = second === null ? null : unitAt(text, second.end);
  if (second !== null && secondUnit !== null && (ownUnit === null || ownUnit.unit === secondUnit.unit)) {
    const low = first.scale === 1 && ownUnit === null ? exact(first.value * second.scale) : first.value;
    amount = { ...second, value: low };
    upper = second.value;
    ownUnit = secondUnit;
  } else if (ownUnit === null && text.charAt(first.end) === '+') {
    const added = amountAt(text, first.end + 1);
    const unit = added === null ? null : unitAt(text, added.end);
    if (added === null || unit === null) return { figure: null, next: skipCompound(text, first.end) };
    amount = { ...added, value: first.value + added.value };
    ownUnit = unit;
  } else if (second !== null && ownUnit === null) {
    return { figure: null, next: second.end };
  }
  if (ownUnit === null) return { figure: bareFigure(text, start, amount, upper), next: amount.end };
  const more = amount.more || false;
  const { unit, kind, end } = ownUnit;
  return {
    figure: { start, end, kind, value: amount.value, upper, unit, more, chinese: false, bare: false },
    next: end,
  };
}

/** Passes over `1+3+N`, `7×24`, `8：30`: figures joined by marks that are names or clock times. */
function skipCompound(text: string, at: number): number {
  let next = at;
  while (next < text.length && /[\dA-Za-z+×*xX.]/.test(text.charAt(next))) next += 1;
  return Math.max(next, at);
}

function chineseFigure(text: string, start: number): { figure: Figure | null; next: number } {
  const match = stickyAt(chineseNumber, text, start);
  if (match === null) return { figure: null, next: start + 1 };
  const next = start + match[0].length;
  const value = readChineseNumeral(match[0]);
  const more = /[余多]/.test(text.charAt(next));
  const unit = value === null ? null : unitAt(text, more ? next + 1 : next);
  if (value === null || unit === null) return { figure: null, next };
  return {
    figure: {
      start,
      end: unit.end,
      kind: unit.kind,
      value,
      upper: null,
      unit: unit.unit,
      more,
      chinese: true,
      bare: false,
    },
    next: unit.end,
  };
}

/** A number straight after a Latin word of four letters or more is its own: 当代宏府MOMA354套, but not PM2.5 or A4. */
function afterWord(text: string, at: number): boolean {
  return /[A-Za-z]{4}$/.test(text.slice(Math.max(0, at - 4), at));
}

const joined = /[\d.A-Za-z+×*]/;

/**
 * Every number with a unit of count that a text prints, in order: `1—2个`, `1.5万个`, `300余万元`, `10+1所`, `15场（次）`,
 * `两处`, `13.3万常住人口`. Parts of names, models, clock times and sums of letters (`5G`, `PM2.5`, `1+3+N`, `7×24小时`)
 * are passed over. One pass; promises are told from the rest by the reader of targets.
 */
export function scanFigures(text: string): Figure[] {
  const figures: Figure[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (isDigit(character)) {
      const before = text.charAt(at - 1);
      if (at > 0 && joined.test(before) && !afterWord(text, at)) {
        at = skipCompound(text, at);
        continue;
      }
      const { figure, next } = arabicFigure(text, at);
      const clock = text.charAt(next) === '：' && isDigit(text.charAt(next + 1));
      const compound = /[×*]/.test(text.charAt(next)) || (figure === null && isLatin(text.charAt(next)));
      if (clock || compound) {
        at = skipCompound(text, next + 1);
        continue;
      }
      if (figure !== null) figures.push(figure);
      at = Math.max(next, at + 1);
    } else if ('两二三四五六七八九十百一'.includes(character)) {
      const { figure, next } = chineseFigure(text, at);
      if (figure !== null) figures.push(figure);
      at = Math.max(next, at + 1);
    } else {
      at += 1;
    }
  }
  return figures;
}

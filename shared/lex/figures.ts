import { rangeDashes } from '../notice/range-dashes.ts';
import { isDigit } from './arabic.ts';
import { LetterSet } from './letters.ts';
import { type Numeral, numeralAt } from './numeral.ts';
import { type Ratio, ratioAt, ratioFrom } from './ratio.ts';
import type { Span } from './span.ts';
import { exact } from './sum.ts';
import { type PrintedUnit, unitAt } from './unit.ts';
import { bareAmountNouns, type UnitKind } from './unit-words.ts';
import { EndingSet, WordSet } from './words.ts';

/** A number with its unit of count as the text prints it; nothing is said yet of whether it is promised. */
export type Figure = Span & {
  readonly token: 'figure';
  readonly kind: UnitKind | 'none';
  /** In the unit itself: 1.5万个 is 15000. */
  readonly value: number;
  /** The other end of a range. */
  readonly upper: number | null;
  /** Without 万 and 亿: `个`, `场（次）`, `元/月`; empty where none is printed. */
  readonly unit: string;
  /** True for 余, 多: more than the number says. */
  readonly more: boolean;
  /** True where the words are about a number: 两三个, 十来个. */
  readonly about: boolean;
  /** True for 数十, 几百: no number can be given. */
  readonly vague: boolean;
  /** True where the number was written in Chinese numerals. */
  readonly chinese: boolean;
  /** True for a place without a digit: 百, 千余. */
  readonly round: boolean;
  /** True where no unit of count was printed and the noun after or before gave it. */
  readonly bare: boolean;
  /** True where two units make it up: 3分30秒. */
  readonly compound: boolean;
};

const dashes = new LetterSet(rangeDashes);
const rangeMarks = new LetterSet(`${rangeDashes}至到或`);
const space = new LetterSet(' ');

/** The end of a mark that joins the two ends of a range, or -1: one or two dashes, blanks around them, 至, 到, 或. */
function rangeMarkEnd(text: string, at: number): number {
  const mark = space.has(text, at) ? at + 1 : at;
  if (!rangeMarks.has(text, mark)) return -1;
  const end = dashes.has(text, mark) && dashes.has(text, mark + 1) ? mark + 2 : mark + 1;
  return space.has(text, end) ? end + 1 : end;
}

/** A number with the unit behind it. */
type Part = { readonly number: Numeral; readonly measure: PrintedUnit | null };

function partOf(ratio: Ratio): Part {
  const { start, end, value, upper, unit, chinese, more } = ratio;
  return {
    number: { start, end, value, upper, more, about: false, vague: false, chinese, round: false, scale: 1 },
    measure: { start: end, end, unit, kind: 'rate' },
  };
}

/** A number or a ratio in words, with the unit behind it. */
function partAt(text: string, at: number): Part | null {
  const opened = ratioAt(text, at);
  if (opened !== null) return partOf(opened);
  const number = numeralAt(text, at);
  if (number === null) return null;
  const ratio = ratioFrom(text, number);
  return ratio === null ? { number, measure: unitAt(text, number.end) } : partOf(ratio);
}

function figureFrom(number: Numeral, measure: PrintedUnit | null, more?: Partial<Figure>): Figure {
  const { start, value, upper, about, vague, chinese, round } = number;
  const figure: Figure = {
    token: 'figure',
    start,
    end: measure === null ? number.end : measure.end,
    kind: measure === null ? 'none' : measure.kind,
    value,
    upper,
    unit: measure === null ? '' : measure.unit,
    more: number.more,
    about: about || upper !== null,
    vague,
    chinese,
    round,
    bare: false,
    compound: false,
  };
  return more === undefined ? figure : { ...figure, ...more };
}

/**
 * Both ends of a range. A scale behind the second counts for both (2-3万) unless they would then run backwards (8000-1万); a unit
 * behind the second alone counts for both.
 */
function rangeFrom(text: string, { number: low, measure }: Part): Figure | null {
  const markEnd = rangeMarkEnd(text, measure === null ? low.end : measure.end);
  if (markEnd < 0 || low.vague || low.upper !== null) return null;
  const second = partAt(text, markEnd);
  if (second === null || second.measure === null) return null;
  const high = second.number;
  if (low.round || high.round) return figureFrom(high, second.measure, { start: low.start, vague: true });
  if (high.vague || high.upper !== null) return null;
  if (measure !== null && measure.unit !== second.measure.unit) return null;
  const scaled = exact(low.value * high.scale);
  const shares = measure === null && low.scale === 1 && high.scale > 10 && scaled <= high.value;
  const value = shares ? scaled : low.value;
  if (value > high.value) return null;
  return figureFrom(high, second.measure, {
    start: low.start,
    value,
    chinese: low.chinese,
    upper: high.value,
    about: false,
  });
}

/** A unit that goes on in parts of it, what they are called and how many of them make it up. */
type Compound = { readonly unit: string; readonly parts: readonly string[]; readonly share: number };

/** Units of which the second is a part of the first: 2小时30分钟 is 2.5 小时. */
const hours: Compound = { unit: '小时', parts: ['分钟', '分'], share: 60 };
const minutes: Compound = { unit: '分钟', parts: ['秒', '秒钟'], share: 60 };
const compounds: ReadonlyMap<string, Compound> = new Map([
  ['小时', hours],
  ['个小时', hours],
  ['分钟', minutes],
  ['分', minutes],
  ['年', { unit: '年', parts: ['个月'], share: 12 }],
  ['元', { unit: '元', parts: ['角'], share: 10 }],
]);

function compoundFrom(text: string, { number, measure }: Part): Figure | null {
  const compound = measure === null ? undefined : compounds.get(measure.unit);
  if (measure === null || compound === undefined) return null;
  const { unit, parts, share } = compound;
  const second = numeralAt(text, measure.end);
  const part = second === null ? undefined : parts.find((word) => text.startsWith(word, second.end));
  if (second === null || part === undefined) return null;
  const kind = unit === '元' ? 'money' : 'time';
  const printed = { start: second.end, end: second.end + part.length, unit, kind } as const;
  return figureFrom(number, printed, { value: exact(number.value + second.value / share), compound: true });
}

/** `1200+个`: more than the number says. */
function plusFrom(text: string, { number, measure }: Part): Figure | null {
  if (measure !== null || number.chinese || text.charAt(number.end) !== '+') return null;
  const printed = unitAt(text, number.end + 1);
  return printed === null ? null : figureFrom(number, printed, { more: true });
}

/** `10+1所`: a sum with the unit behind its last number. */
function sumFrom(text: string, { number: first, measure }: Part): Figure | null {
  if (measure !== null || text.charAt(first.end) !== '+') return null;
  const second = partAt(text, first.end + 1);
  if (second === null || second.measure === null) return null;
  const added = second.number;
  const vague = first.round || added.round || first.vague || added.vague || first.chinese !== added.chinese;
  return figureFrom(added, second.measure, { start: first.start, value: first.value + added.value, vague });
}

const nounReach = 10;
const moneyReach = 2;
const nouns = new Map(bareAmountNouns.flatMap(({ unit, nouns: words }) => words.map((word) => [word, unit] as const)));
const nounWords = new WordSet(nouns.keys());
const moneyWords = new EndingSet([
  ...[...nouns].flatMap(([word, unit]) => (unit === '元' ? [word] : [])),
  '补助标准',
  '额度',
  '不超过',
  '最高',
]);
const moneyBack = 6;

/** The noun after an amount that tells what it counts, within one run of Chinese letters. */
function nounAfter(text: string, at: number): { unit: string; end: number } | null {
  for (let start = at; start < at + nounReach; start += 1) {
    const code = text.charCodeAt(start);
    if (!(code >= 0x4e00 && code <= 0x9fa5)) return null;
    const word = nounWords.at(text, start);
    const unit = word === null ? undefined : nouns.get(word);
    if (word !== null && unit !== undefined && (unit !== '元' || start - at <= moneyReach)) {
      return { unit, end: start + word.length };
    }
  }
  return null;
}

function moneyBefore(text: string, at: number): boolean {
  for (let end = at; end >= Math.max(0, at - moneyBack); end -= 1) {
    if (moneyWords.before(text, end) !== null) return true;
    if ('，。；：、'.includes(text.charAt(end - 1))) return false;
  }
  return false;
}

const bareScale = 1e4;

/** An amount with 万 or 亿 and no unit of count: the noun after it tells, else money named just before it. */
function bareFrom(text: string, number: Numeral): Figure | null {
  if (number.scale < bareScale || number.round) return null;
  const { start, end } = number;
  const after = nounAfter(text, end);
  if (after !== null && after.unit !== '元') {
    return figureFrom(number, { start: end, end: after.end, unit: after.unit, kind: 'count' }, { bare: true });
  }
  const money = after !== null || moneyBefore(text, start);
  return money ? figureFrom(number, { start: end, end, unit: '元', kind: 'money' }, { bare: true }) : null;
}

/**
 * The figure that starts exactly at `at`: `1—2个`, `1.5万个`, `300余万元`, `10+1所`, `15场（次）`, `两处`, `百分之九十`, `3分30秒`,
 * `13.3万常住人口`; a number alone where no unit can be told. Null where no number starts there.
 */
export function figureAt(text: string, at: number): Figure | null {
  const first = partAt(text, at);
  if (first === null) return null;
  const joined = rangeFrom(text, first) ?? compoundFrom(text, first) ?? sumFrom(text, first) ?? plusFrom(text, first);
  if (joined !== null) return joined;
  if (first.measure !== null) return figureFrom(first.number, first.measure);
  return bareFrom(text, first.number) ?? figureFrom(first.number, null);
}

const codeMarks = '+×*xX.%';

function isCode(letter: string): boolean {
  const code = letter.charCodeAt(0);
  return (
    isDigit(letter) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (letter !== '' && codeMarks.includes(letter))
  );
}

/** The end of a run of digits, Latin letters and the marks that join them: 1+3+N, 7×24, PM2.5, 0571-88001234. */
export function codeEnd(text: string, at: number): number {
  let end = at;
  for (; end < text.length; end += 1) {
    const letter = text.charAt(end);
    if (isCode(letter)) continue;
    const joins = `${rangeDashes}:：/·`.includes(letter) && isCode(text.charAt(end + 1)) && end > at;
    if (!joins) break;
  }
  while (end > at + 1 && text.charAt(end - 1) === '.') end -= 1;
  return Math.max(end, at + 1);
}

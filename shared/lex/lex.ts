import { codeEnd, type Figure, figureAt } from './figures.ts';
import { isBlankAt, isDigitAt, LetterSet } from './letters.ts';
import { isPlaceAt } from './numeral.ts';
import { type Period, periodAt } from './periods.ts';
import { regionsOf, type TextRegions } from './regions.ts';
import { seasonAt, seasonOpeners } from './seasons.ts';
import type { Span } from './span.ts';
import { thingUnits } from './unit-words.ts';
import { WordSet } from './words.ts';

/** Anything of a text that a number takes part in. */
export type Token =
  | Figure
  | (Period & { readonly token: 'period' })
  | (Span & { readonly token: 'season' })
  /** Letters and digits joined to one name: 5G, PM2.5, 1+3+N, 7×24, GB 42296-2022, 0571-88001234. */
  | (Span & { readonly token: 'code' });

/** A text read once: its numbers with their units, its calendar phrases, its names of letters and digits, in printed order. */
export type Lexed = {
  readonly text: string;
  /** The programme's. */
  readonly year: number;
  readonly tokens: readonly Token[];
  /** Figures with a unit of count, printed or told by the noun beside them. */
  readonly figures: readonly Figure[];
  readonly periods: readonly Period[];
  readonly seasons: readonly Span[];
  readonly regions: TextRegions;
};

function isFigure(token: Token): token is Figure {
  return token.token === 'figure' && token.kind !== 'none';
}

function isPeriod(token: Token): token is Period & { readonly token: 'period' } {
  return token.token === 'period';
}

function isSeason(token: Token): boolean {
  return token.token === 'season';
}

const wordEnd = 4;

const colons = new LetterSet('：:');
const times = new LetterSet('×*');
const points = new LetterSet('.');
/** Letters between digits and their unit: 1.8万人次, 1200余台. */
const scales = new LetterSet('百千万亿余多');
/** Marks that join a number without a unit to what follows it. */
const joints = new LetterSet('+·-—–');
/** Marks behind which a number is a part of the name before it. */
const nameMarks = new LetterSet('.+×*');
const caseBit = 0x20;

function isLatinAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | caseBit;
  return code >= 0x61 && code <= 0x7a;
}

const groupCommas = new LetterSet(',，');
const letterDigits = new LetterSet('OoIl');
const groupDigits = 3;

/** Digits behind a letter typed for a digit and a comma are the end of its number: l，200张. */
function endsMisprint(text: string, at: number): boolean {
  if (!groupCommas.has(text, at - 1) || !letterDigits.has(text, at - 2) || isLatinAt(text, at - 3)) return false;
  for (let digit = 0; digit < groupDigits; digit += 1) if (!isDigitAt(text, at + digit)) return false;
  return !isDigitAt(text, at + groupDigits);
}

/** A number straight after a Latin word of four letters or more is its own: 当代宏府MOMA354套, but not PM2.5 or A4. */
function afterWord(text: string, at: number): boolean {
  for (let back = 1; back <= wordEnd; back += 1) if (!isLatinAt(text, at - back)) return false;
  return true;
}

/** So is one straight after an abbreviation where a unit of things stands behind it: AED120台, CT2台, but not BRT3号线 or PM10浓度. */
function countsNamed(text: string, at: number): boolean {
  if (!isLatinAt(text, at - 1) || !isLatinAt(text, at - 2)) return false;
  let end = at;
  while (isDigitAt(text, end)) end += 1;
  const part = points.has(text, end) && isDigitAt(text, end + 1);
  if (part) end += 1;
  while (isDigitAt(text, end)) end += 1;
  const scaled = scales.has(text, end);
  if (part && !scaled) return false;
  if (scaled) end = scales.runEnd(text, end);
  return thingUnits.at(text, isBlankAt(text, end) ? end + 1 : end) !== null;
}

/** The first letters of Chinese numerals, of calendar phrases and of named times. */
const openers = new Uint8Array(0x10000);
for (const letter of `0123456789零〇一二三四五六七八九十两壹贰叁肆伍陆柒捌玖拾佰仟百千万亿数几上成半过超第下前今本当明次年岁全去${seasonOpeners}`) {
  openers[letter.charCodeAt(0)] = 1;
}

/** Words of numerals that count nothing, with what would make them numbers after all: 十分重要, but 十分钟. */
const idioms = new WordSet([
  '十分',
  '十字',
  '十足',
  '百般',
  '千方',
  '万方',
  '百花',
  '一分为二',
  '一一',
  '零部',
  '零件',
  '零星',
  '零售',
]);
const counted = new WordSet(['十分钟', '十分之', '百分之', '千分之']);

/** A word that only looks like a number. */
type Idiom = Span & { readonly token: 'idiom' };

function figureToken(text: string, at: number): Token | null {
  const figure = figureAt(text, at);
  if (figure === null) return null;
  const { end: after, kind } = figure;
  const clock = colons.has(text, after) && isDigitAt(text, after + 1);
  const joined =
    kind === 'none' &&
    (isLatinAt(text, after) || joints.has(text, after) || (points.has(text, after) && isDigitAt(text, after + 1)));
  const code = clock || joined || times.has(text, after);
  const end = code ? codeEnd(text, at) : figure.end;
  return end <= figure.end ? figure : { token: 'code', start: at, end };
}

/** What stands at a place. */
function tokenAt(text: string, at: number, year: number): Token | Idiom | null {
  const period = periodAt(text, at, year);
  if (period !== null) return { ...period, token: 'period' };
  if (isDigitAt(text, at)) {
    if (endsMisprint(text, at)) return { token: 'code', start: at, end: at + groupDigits };
    const within = isLatinAt(text, at - 1) || isDigitAt(text, at - 1) || nameMarks.has(text, at - 1);
    if (!within || afterWord(text, at) || countsNamed(text, at)) return figureToken(text, at);
    return { token: 'code', start: at, end: codeEnd(text, at) };
  }
  const idiom = counted.at(text, at) === null ? idioms.at(text, at) : null;
  if (idiom !== null) return { token: 'idiom', start: at, end: at + idiom.length };
  const season = seasonAt(text, at);
  return season === null ? figureAt(text, at) : { ...season, token: 'season' };
}

/** A Chinese numeral counts as a number where a unit stands behind it or it has places: 三农 and 统一 are words. */
function isNumber(text: string, token: Token | Idiom): token is Token {
  if (token.token === 'idiom') return false;
  if (token.token !== 'figure' || !token.chinese || token.kind !== 'none') return true;
  if (token.round || token.end - token.start < 2 || token.value < 10) return false;
  for (let at = token.start; at < token.end; at += 1) if (isPlaceAt(text, at)) return true;
  return false;
}

/** A number behind which an enumeration goes on to the number that has the unit: 2、3、1所. */
function joint(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to);
  return between === '、' || between === '和' || between === '及' || between === '与';
}

/** Gives the numbers of an enumeration the unit that only its last one prints. */
function shareUnits(text: string, tokens: Token[]): void {
  for (let at = tokens.length - 1; at > 0; at -= 1) {
    const last = tokens[at];
    const prior = tokens[at - 1];
    if (last?.token !== 'figure' || prior?.token !== 'figure') continue;
    if (last.kind === 'none' || last.bare || prior.kind !== 'none' || prior.vague) continue;
    if (prior.chinese || last.chinese || last.kind === 'age' || !joint(text, prior.end, last.start)) continue;
    if (text.charAt(prior.start - 1) === '第') continue;
    tokens[at - 1] = { ...prior, unit: last.unit, kind: last.kind };
  }
}

/** Adds the tokens of a stretch of a text, `from` being its place there. */
function tokenize(text: string, year: number, from: number, tokens: Token[]): void {
  for (let at = 0; at < text.length; ) {
    const token = openers[text.charCodeAt(at)] === 1 ? tokenAt(text, at, year) : null;
    if (token === null) {
      at += 1;
      continue;
    }
    if (isNumber(text, token)) {
      tokens.push(from === 0 ? token : { ...token, start: token.start + from, end: token.end + from });
    }
    at = Math.max(at + 1, token.end);
  }
}

const ordinalMarks = new LetterSet('.．');
const entryMarks = new LetterSet('；。\n');
const monthSign = '月';
const point = '.';
const mostOrdinalDigits = 2;
const none: ReadonlySet<number> = new Set();

/** Where the digits that end at `end` begin, two at most. */
function digitsStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < mostOrdinalDigits && isDigitAt(text, start - 1)) start -= 1;
  return start;
}

/** Where the entries end that a month follows: ；3.10月底前 is the third, by the tenth month; their number begins behind a mark or a break. */
function beforeMonths(text: string, parted: ReadonlySet<number>): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(monthSign); at >= 0; at = text.indexOf(monthSign, at + 1)) {
    const month = digitsStart(text, at);
    if (month === at || text.charAt(month - 1) !== point) continue;
    const start = digitsStart(text, month - 1);
    if (start < month - 1 && (entryMarks.has(text, start - 1) || parted.has(start))) found.push(month);
  }
  return found;
}

/** Where an entry's number ends and a digit follows that is none of its own: 1. ⏎ 3月底前 is no 1.3. */
function ordinalEnds(text: string, breaks: readonly number[]): readonly number[] {
  const months = beforeMonths(text, breaks.length === 0 ? none : new Set(breaks));
  if (breaks.length === 0) return months;
  const parted = breaks.filter((at) => ordinalMarks.has(text, at - 1) && isDigitAt(text, at));
  return months.length === 0 ? parted : [...new Set([...parted, ...months])].sort((left, right) => left - right);
}

/**
 * Reads a text once into tokens with their exact places. `year` is the programme's, for calendar phrases that print none, `breaks` are
 * where the page parts letters that stand side by side here. Each number is in exactly one token, whole. Linear: no character is read
 * more than a bounded number of times.
 */
export function lex(text: string, year: number, breaks: readonly number[] = []): Lexed {
  const tokens: Token[] = [];
  let from = 0;
  for (const end of ordinalEnds(text, breaks)) {
    tokenize(text.slice(from, end), year, from, tokens);
    from = end;
  }
  tokenize(from === 0 ? text : text.slice(from), year, from, tokens);
  shareUnits(text, tokens);
  return {
    text,
    year,
    tokens,
    figures: tokens.filter(isFigure),
    periods: tokens.filter(isPeriod),
    seasons: tokens.filter(isSeason),
    regions: regionsOf(text),
  };
}

/** The index of the first of some spans in order that starts at `at` or behind it; their number where none does. */
export function firstFrom(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

import { LetterSet } from './letters.ts';
import { type Numeral, numeralAt } from './numeral.ts';
import type { Span } from './span.ts';
import { exact } from './sum.ts';

/** A share of a whole as words tell it, in percent or per mille: 百分之九十, 三分之二, 九成五, 过半. */
export type Ratio = Span & {
  readonly value: number;
  readonly upper: number | null;
  readonly unit: '%' | '‰' | '‱';
  readonly chinese: boolean;
  /** 过半: more than the number says. */
  readonly more: boolean;
};

const bases = [
  ['百分之', '%'],
  ['千分之', '‰'],
  ['万分之', '‱'],
] as const;

/** Words for one half, and whether they say more than that. */
const halves = [
  ['超过半数', true],
  ['过半数', true],
  ['超半数', true],
  ['过半', true],
  ['半数', false],
] as const;

/** Letters after 成 that make it another word: 三成员, 一成立, 两成果. */
const notTenths = '立果员本效熟为功都绩人长套品年交像色型千上因分就片';
const tenth = 10;

/** `三分之二`: the number before 分之 has been read. */
function fractionOf(text: string, below: Numeral): Ratio | null {
  const above = numeralAt(text, below.end + 2);
  if (above === null || below.value <= 0) return null;
  const whole = 100;
  const { end, chinese, more } = above;
  return {
    start: below.start,
    end,
    value: exact((above.value / below.value) * whole),
    upper: null,
    unit: '%',
    chinese,
    more,
  };
}

/** `九成`, `七八成`, `九成五`: the number before 成 has been read. */
function tenthsOf(text: string, tenths: Numeral): Ratio | null {
  const { start, end, value, upper, chinese } = tenths;
  const after = text.charAt(end + 1);
  if (value > tenth || value <= 0 || tenths.more || (after !== '' && notTenths.includes(after))) return null;
  const half = numeralAt(text, end + 1);
  const odd = half?.chinese && half.value < tenth && half.end === end + 2 ? half : null;
  return {
    start,
    end: odd?.end ?? end + 1,
    value: exact(value * tenth + (odd?.value ?? 0)),
    upper: upper === null ? null : exact(upper * tenth),
    unit: '%',
    chinese,
    more: false,
  };
}

const goesOn = new LetterSet('分成');

/** The ratio that a number goes on to, or null where it is a number alone. */
export function ratioFrom(text: string, number: Numeral): Ratio | null {
  if (!goesOn.has(text, number.end)) return null;
  if (text.startsWith('分之', number.end)) return fractionOf(text, number);
  return text.startsWith('成', number.end) ? tenthsOf(text, number) : null;
}

const openers = new LetterSet('百千万过超半');

/** The ratio that opens with its base (百分之九十) or is one half (过半), exactly at `at`; null where none does. */
export function ratioAt(text: string, at: number): Ratio | null {
  if (!openers.has(text, at)) return null;
  for (const [word, more] of halves) {
    if (text.startsWith(word, at)) {
      return { start: at, end: at + word.length, value: 50, upper: null, unit: '%', chinese: true, more };
    }
  }
  for (const [word, unit] of bases) {
    if (!text.startsWith(word, at)) continue;
    const number = numeralAt(text, at + word.length);
    if (number === null || number.vague) return null;
    const { end, value, upper, chinese, more } = number;
    return { start: at, end, value, upper, unit, chinese, more };
  }
  return null;
}

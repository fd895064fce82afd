import { chineseDigits, largePlaces, smallPlaces } from '../notice/numerals.ts';
import { arabicAt } from './arabic.ts';
import { digitsAlone } from './digits-alone.ts';
import { isDigitAt, LetterSet } from './letters.ts';
import type { Span } from './span.ts';
import { Sum } from './sum.ts';
import { unitWordAt } from './unit-words.ts';

/** A number as the text prints it, all of it: no reader sees a part of one. */
export type Numeral = Span & {
  readonly value: number;
  /** The other end where the digits themselves are a range: 两三, 十五六, 二三十. */
  readonly upper: number | null;
  /** 余, 多: more than the number says. */
  readonly more: boolean;
  /** 来: about as much. */
  readonly about: boolean;
  /** 数十, 几百, 上千, 十几, and what no rule of numerals allows (35万十): no number can be given; `value` is the least that 数十 can mean. */
  readonly vague: boolean;
  /** Written in Chinese digits alone. */
  readonly chinese: boolean;
  /** A place without a digit before it: 百, 千余, 万. */
  readonly round: boolean;
  /** What its last places multiply by, 1 where it has none: 万 of 1.2万, for ranges whose first number leaves it out. */
  readonly scale: number;
};

const zeros = '零〇○';
const digits = new LetterSet([...chineseDigits.keys()].join(''));
const places = new LetterSet([...smallPlaces.keys(), ...largePlaces.keys()].join(''));
const zeroLetters = new LetterSet(zeros);
const vagueLeads = new LetterSet('数几上成');

/** Words that end in 数 or 几 and are no 数十 or 几百: 总数十余 is a total of ten odd. */
const countedBefore = '人户总次件个倍指系参度天岁款份例少多册页床位字量';

function vagueLead(text: string, at: number): boolean {
  if (!vagueLeads.has(text, at) || !places.has(text, at + 1)) return false;
  const letter = text.charAt(at);
  if (letter === '数') return !countedBefore.includes(text.charAt(at - 1)) || at === 0;
  if (letter === '几') return true;
  return text.charAt(at + 1) !== '十';
}

/** Formal digits, which ordinary ones do not go on from: 队伍一百支 counts a hundred. */
const formal = '壹贰叁肆伍陆柒捌玖';
const formalDigits = new LetterSet(formal);

/** Words that end in a letter of numerals; it belongs to them, not to the number behind: 队伍, 内陆, 统一. */
const wordEnds: Readonly<Record<string, string>> = {
  伍: '队入退落行',
  陆: '大内登着水海上商',
  肆: '放书酒茶',
  一: '统唯单同划专逐归合',
};

const endLetters = new LetterSet(Object.keys(wordEnds).join(''));

/** True where the letter at `at` ends a word that stands before the number. */
function endsWord(text: string, at: number): boolean {
  if (at === 0 || !endLetters.has(text, at)) return false;
  if (wordEnds[text.charAt(at)]?.includes(text.charAt(at - 1)) !== true) return false;
  return digits.has(text, at + 1) || places.has(text, at + 1);
}

/** True where a digit cannot go on from the one before it: one of them is formal and the other not. */
function mixes(left: string, right: string): boolean {
  return !zeros.includes(left) && !zeros.includes(right) && formal.includes(left) !== formal.includes(right);
}

/** True where a formal digit stands right before an ordinary one, which no number does: the letter is of a word. */
function parted(text: string, at: number): boolean {
  return formalDigits.has(text, at) && digits.has(text, at + 1) && mixes(text.charAt(at), text.charAt(at + 1));
}

/** Digits in a row: a range (两三, 三五, 七八), one digit, or a number read off digit by digit (二〇二五). */
function digitsAt(text: string, at: number): { value: number; spread: number; end: number } | null {
  let end = at;
  while (digits.has(text, end) && (end === at || !mixes(text.charAt(end - 1), text.charAt(end)))) {
    end += 1;
  }
  const length = end - at;
  if (length === 0) return null;
  const first = chineseDigits.get(text.charAt(at)) ?? 0;
  if (length === 1) return { value: first, spread: 0, end };
  const second = chineseDigits.get(text.charAt(at + 1)) ?? 0;
  const near = first > 0 && (second === first + 1 || (first === 3 && second === 5));
  if (length === 2 && near) return { value: first, spread: second - first, end };
  let value = 0;
  for (let digit = at; digit < end; digit += 1) value = value * 10 + (chineseDigits.get(text.charAt(digit)) ?? 0);
  return { value, spread: 0, end };
}

/** Tenths and hundredths after 点: 一点二, 九十八点五; a clock (三点二十) is none. */
function fractionAt(text: string, at: number): { value: number; end: number } | null {
  if (text.charAt(at) !== '点') return null;
  let end = at + 1;
  let digits = '';
  for (let digit = chineseDigits.get(text.charAt(end)); digit !== undefined; ) {
    digits += String(digit);
    end += 1;
    digit = chineseDigits.get(text.charAt(end));
  }
  if (digits === '' || smallPlaces.has(text.charAt(end))) return null;
  return { value: Number(`0.${digits}`), end };
}

const hundreds = new LetterSet('千百');

/** True where a place letter begins a unit instead: 5千瓦, 3千米. */
function opensUnit(text: string, at: number): boolean {
  return hundreds.has(text, at) && unitWordAt(text, at)?.word.charAt(0) === text.charAt(at);
}

/** Whether 十, 百, 千, 万, 亿 or one of their formal twins stands at `at`. */
export function isPlaceAt(text: string, at: number): boolean {
  return places.has(text, at);
}

/** Reads one number; a fresh one for each place it is tried at. */
class Reading {
  readonly #sum = new Sum();
  #started = false;
  #zeroed = false;
  #chinese = true;
  #more = false;
  #about = false;
  #round = false;
  #closed = false;
  /** A number of tens before 百 or 千 (35千元), behind which no digits go on. */
  #wide = false;

  #vague: boolean;

  constructor(vague: boolean) {
    this.#vague = vague;
  }

  /** 二千五万: a digit right behind 百 or 千 whose own place is left out before 万. */
  get #leavesOut(): boolean {
    const { digit, place } = this.#sum;
    return digit !== null && digit < 10 && place >= 100 && place < 1e4 && !this.#zeroed;
  }

  /** 四万八千米: a single digit behind 万 is one of thousands, so that 千 is its place and no part of a unit. */
  get #waits(): boolean {
    const { digit, place } = this.#sum;
    return digit !== null && digit < 10 && place >= 1e4 && !this.#zeroed;
  }

  /** A trailing digit right after a place is a tenth of it: 一百二 is 120, 一万五 15000. */
  #short(text: string, value: number, at: number, end: number): number {
    const alone = end === at + 1 && !places.has(text, end) && !this.#zeroed && this.#sum.place >= 100;
    return alone ? value * (this.#sum.place / 10) : value;
  }

  #arabic(text: string, at: number): number {
    if (!isDigitAt(text, at) || this.#sum.digit !== null || this.#round) return 0;
    const { value, end, plain } = arabicAt(text, at);
    if (this.#started && (!plain || this.#sum.place < 100 || value >= this.#sum.place || isYear(text, at, end))) {
      return 0;
    }
    if (this.#started && (this.#chinese || this.#wide)) this.#vague = true;
    this.#sum.take(this.#short(text, value, at, end));
    this.#chinese = false;
    const blank = text.charAt(end) === ' ' && (isMore(text.charAt(end + 1)) || places.has(text, end + 1));
    return end - at + (blank && !opensUnit(text, end + 1) ? 1 : 0);
  }

  #zero(text: string, at: number): number {
    if (!this.#started || this.#sum.digit !== null || !zeroLetters.has(text, at)) return 0;
    if (!isDigitAt(text, at + 1) && !digits.has(text, at + 1)) return 0;
    this.#zeroed = true;
    return 1;
  }

  #digits(text: string, at: number): number {
    if (this.#sum.digit !== null) return 0;
    const digits = digitsAt(text, at);
    if (digits === null) return 0;
    if (this.#started && (digits.value === 0 || this.#wide)) this.#vague = true;
    const fraction = fractionAt(text, digits.end);
    this.#sum.take(this.#short(text, digits.value, at, digits.end) + (fraction?.value ?? 0), digits.spread);
    return (fraction?.end ?? digits.end) - at;
  }

  #place(text: string, at: number): number {
    if (!places.has(text, at)) return 0;
    const small = smallPlaces.get(text.charAt(at));
    const large = largePlaces.get(text.charAt(at));
    if (text.startsWith('分之', at + 1)) return 0;
    if (opensUnit(text, at) && !this.#waits) return 0;
    if (small === 10 && !this.#chinese) this.#vague = true;
    if (this.#sum.digit === 0 && (this.#more || places.has(text, at + 1))) this.#vague = true;
    if (small !== undefined && (this.#sum.digit ?? 0) >= 10) this.#wide = true;
    if (large !== undefined && this.#leavesOut) this.#vague = true;
    if (small !== undefined && !this.#sum.small(small)) this.#vague = true;
    if (large !== undefined && !this.#sum.large(large)) this.#vague = true;
    if (!this.#started) this.#round = small !== 10;
    this.#zeroed = false;
    return 1;
  }

  /** 余, 多, 几, 来, and a fraction after tens: 九十八点五. Where no place follows, the number ends with them. */
  #remainder(text: string, at: number): number {
    const letter = text.charAt(at);
    const fraction = this.#chinese && this.#sum.digit === null ? fractionAt(text, at) : null;
    if (fraction !== null) {
      this.#sum.take(fraction.value);
      return fraction.end - at;
    }
    if (isMore(letter)) this.#more = true;
    else if (letter === '几' && this.#sum.digit === null) this.#vague = true;
    else if (letter === '来' && this.#sum.tens && !comes(text, at)) this.#about = true;
    else return 0;
    this.#closed = !places.has(text, at + 1) || opensUnit(text, at + 1);
    return 1;
  }

  /** The letters that the next step takes, 0 where the number ends. */
  step(text: string, at: number): number {
    if (this.#closed) return 0;
    let taken = this.#arabic(text, at) || this.#zero(text, at) || this.#digits(text, at) || this.#place(text, at);
    if (taken === 0 && this.#started && !this.#more && !this.#about) taken = this.#remainder(text, at);
    if (taken > 0) this.#started = true;
    return taken;
  }

  numeral(start: number, end: number): Numeral {
    return {
      start,
      end,
      value: this.#sum.value,
      upper: this.#sum.upper,
      more: this.#more,
      about: this.#about,
      vague: this.#vague,
      chinese: this.#chinese,
      round: this.#round && !this.#vague,
      scale: this.#sum.scale,
    };
  }
}

function plainNumeral(start: number, end: number, value: number): Numeral {
  return {
    start,
    end,
    value,
    upper: null,
    more: false,
    about: false,
    vague: false,
    chinese: false,
    round: false,
    scale: 1,
  };
}

function isMore(letter: string): boolean {
  return letter === '余' || letter === '多';
}

/** True where 来 is a word of its own: 来自, 来临. */
function comes(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  return next !== '' && '自临到源访宾者说看'.includes(next);
}

function isYear(text: string, at: number, end: number): boolean {
  const year = text.charAt(end) === '年' || (text.charAt(end) === ' ' && text.charAt(end + 1) === '年');
  return year && end - at === 4;
}

/**
 * The number that starts exactly at `at`, as far as it goes: Arabic with any grouping, Chinese of every form, both mixed (1万2千,
 * 1亿零500万), with 余, 多, 几 and 来. Null where none starts there. Each character is read once.
 */
export function numeralAt(text: string, at: number): Numeral | null {
  const arabic = isDigitAt(text, at);
  if (arabic) {
    const alone = digitsAlone(text, at);
    if (alone !== null) return plainNumeral(at, alone.end, alone.value);
  }
  const vague = vagueLead(text, at);
  if (endsWord(text, at) || parted(text, at)) return null;
  if (!vague && !arabic && !digits.has(text, at) && !places.has(text, at)) return null;
  const reading = new Reading(vague);
  const from = vague ? at + 1 : at;
  let end = from;
  for (let taken = reading.step(text, end); taken > 0; taken = reading.step(text, end)) end += taken;
  return end === from ? null : reading.numeral(at, end);
}

import { ideographOf } from './radicals.ts';

/** One run of folded text that stands letter for letter in the raw text: folded offset `at` was raw offset `from`. */
export interface FoldRun {
  readonly at: number;
  readonly from: number;
}

export interface Folded {
  readonly text: string;
  readonly runs: readonly FoldRun[];
  /** Folded offsets where white space between two Chinese characters vanished. */
  readonly gaps: readonly number[];
}

const space = 0x20;

/** Whether a character belongs to Chinese text: Han, kana-free CJK punctuation, full-width forms, quotes, dashes, circled digits. */
export function isChinese(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    code > 0xffff ||
    (code >= 0x3001 && code <= 0x303f) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xd840 && code <= 0xdfff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff01 && code <= 0xffee) ||
    (code >= 0x2014 && code <= 0x2026) ||
    (code >= 0x2460 && code <= 0x24ff) ||
    code === 0xb7
  );
}

/** Full-width digits, letters, % and . become half-width; everything else stays. */
function narrow(code: number): number {
  if ((code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)) {
    return code - 0xfee0;
  }
  if (code === 0xff05 || code === 0xff0e) return code - 0xfee0;
  return code;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

const plain = 0;
const blank = 1;
const unseen = 2;
/** Printed in another form, or by what stands beside it. */
const formed = 3;

/** A run of codes, its first and its last. */
type Codes = readonly [first: number, last: number];

const spaces: readonly Codes[] = [
  [0x09, 0x0d],
  [space, space],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
];

const byteOrderMark = 0xfeff;

const invisibles: readonly Codes[] = [
  [0xad, 0xad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0xfe00, 0xfe0f],
  [byteOrderMark, byteOrderMark],
];

/** Brackets, commas and full-width forms; radicals are among them only where an ideograph stands for one. */
const changed: readonly Codes[] = [
  [0x28, 0x29],
  [0x2c, 0x2c],
  [0xff05, 0xff05],
  [0xff08, 0xff09],
  [0xff0e, 0xff0e],
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
];

const radicals: Codes = [0x2e80, 0x2fd5];

/** How each code is folded; most stand for themselves. */
const kinds = new Uint8Array(0x10000);
for (const [codes, kind] of [
  [spaces, blank],
  [invisibles, unseen],
  [changed, formed],
] as const) {
  for (const [first, last] of codes) kinds.fill(kind, first, last + 1);
}
for (let code = radicals[0]; code <= radicals[1]; code += 1) if (ideographOf(code) !== code) kinds[code] = formed;

function kindAt(text: string, at: number): number {
  return kinds[text.charCodeAt(at)] ?? plain;
}

/** Whether a text is white space alone; true of no text. */
export function isWhite(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (kinds[code] !== blank && code !== byteOrderMark) return false;
  }
  return true;
}

const noGaps: readonly number[] = [];

/** A text of which nothing but blanks at its ends is changed; null where more is. */
function foldedWhole(raw: string): Folded | null {
  let from = 0;
  while (from < raw.length && kindAt(raw, from) === blank) from += 1;
  let to = raw.length;
  while (to > from && kindAt(raw, to - 1) === blank) to -= 1;
  for (let at = from; at < to; at += 1) if (kindAt(raw, at) !== plain) return null;
  return { text: raw.slice(from, to), runs: from === to ? [] : [{ at: 0, from }], gaps: noGaps };
}

/** The next character that is seen, as it is printed in the end; 0 where none is near. */
function visibleAfter(raw: string, index: number): number {
  for (let at = index + 1; at < raw.length && at < index + 64; at += 1) {
    const kind = kindAt(raw, at);
    if (kind !== blank && kind !== unseen) return ideographOf(narrow(raw.charCodeAt(at)));
  }
  return 0;
}

/** Folds a text letter by letter; what stands for itself is taken over in runs. */
class Folder {
  readonly runs: FoldRun[] = [];
  readonly gaps: number[] = [];
  readonly #brackets: boolean[] = [];
  #text = '';
  /** Where the letters begin that are not yet taken over; -1 where none wait. */
  #waiting = -1;
  #length = 0;
  #before = 0;
  #next = -1;

  constructor(readonly raw: string) {}

  fold(): Folded {
    const { raw } = this;
    let blankFrom = -1;
    let broken = false;
    for (let index = 0; index < raw.length; index += 1) {
      const printed = raw.charCodeAt(index);
      const kind = kinds[printed] ?? plain;
      if (kind === unseen) continue;
      if (kind === blank) {
        if (blankFrom < 0) blankFrom = index;
        if (printed === 0x0a || printed === 0x0d) broken = true;
        continue;
      }
      const code = kind === formed ? this.#formed(printed, index) : printed;
      if (blankFrom >= 0 && this.#length > 0) this.#space(code, blankFrom, broken);
      blankFrom = -1;
      broken = false;
      if (code === printed) this.#keep(code, index);
      else this.#put(code, index);
    }
    this.#takeOver(this.#next);
    return { text: this.#text, runs: this.runs, gaps: this.gaps };
  }

  /** What a letter becomes that is printed in another form. */
  #formed(printed: number, index: number): number {
    const code = ideographOf(narrow(printed));
    if (code === 0x28) {
      const wide = isChinese(this.#before) || isChinese(visibleAfter(this.raw, index));
      this.#brackets.push(wide);
      return wide ? 0xff08 : code;
    }
    if (code === 0x29) return (this.#brackets.pop() ?? isChinese(this.#before)) ? 0xff09 : code;
    if (code === 0xff08) this.#brackets.push(true);
    else if (code === 0xff09) this.#brackets.pop();
    else if (code === 0x2c && isChinese(this.#before)) {
      const after = visibleAfter(this.raw, index);
      if (isChinese(after) || isDigit(after)) return 0xff0c;
    }
    return code;
  }

  /** Blanks between two letters: none between Chinese ones, none for a line break beside one. */
  #space(code: number, from: number, broken: boolean): void {
    const chinese = isChinese(this.#before);
    if (chinese && isChinese(code)) this.gaps.push(this.#length);
    else if (!(broken && (chinese || isChinese(code)))) this.#put(space, from);
  }

  #run(from: number): void {
    if (from === this.#next) return;
    this.runs.push({ at: this.#length, from });
    this.#takeOver(this.#next);
  }

  #takeOver(to: number): void {
    if (this.#waiting >= 0) this.#text += this.raw.slice(this.#waiting, to);
    this.#waiting = -1;
  }

  /** A letter that stands for itself. */
  #keep(code: number, from: number): void {
    this.#run(from);
    if (this.#waiting < 0) this.#waiting = from;
    this.#length += 1;
    this.#before = code;
    this.#next = from + 1;
  }

  #put(code: number, from: number): void {
    this.#run(from);
    this.#takeOver(from);
    const letter = String.fromCodePoint(code);
    this.#text += letter;
    /* Both halves of a letter beyond the first plane come from one. */
    if (letter.length > 1) this.runs.push({ at: this.#length + 1, from });
    this.#length += letter.length;
    this.#before = letter.charCodeAt(letter.length - 1);
    this.#next = from + 1;
  }
}

/**
 * Normalises text as the record's "Text" rule says and tells where each run of the result came from.
 * One pass; the result is longer than the input only by radicals whose ideograph takes two code units.
 */
export function fold(raw: string): Folded {
  return foldedWhole(raw) ?? new Folder(raw).fold();
}

/** Normalises text as the record's "Text" rule says. */
export function foldText(raw: string): string {
  return fold(raw).text;
}

/** Text without any white space, for comparing what two places print. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}

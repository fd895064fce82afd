const sieveBits = 0xfff;

/** A few letters or marks, asked for by place: a sieve answers for nearly all other letters at one comparison. */
export class LetterSet {
  readonly #sieve = new Uint8Array(sieveBits + 1);
  readonly #codes: ReadonlySet<number>;

  constructor(letters: string) {
    this.#codes = new Set(Array.from({ length: letters.length }, (_, at) => letters.charCodeAt(at)));
    for (const code of this.#codes) this.#sieve[code & sieveBits] = 1;
  }

  /** Whether one of the letters stands at `at`; false before a text and behind it. */
  has(text: string, at: number): boolean {
    const code = text.charCodeAt(at);
    return this.#sieve[code & sieveBits] === 1 && this.#codes.has(code);
  }

  /** Where the first of the letters stands from `from` up to `to`, or -1. */
  first(text: string, from = 0, to = text.length): number {
    for (let at = from; at < to; at += 1) if (this.has(text, at)) return at;
    return -1;
  }

  /** Where the last of the letters stands before `to`, or -1. */
  last(text: string, to = text.length): number {
    let at = to - 1;
    while (at >= 0 && !this.has(text, at)) at -= 1;
    return at;
  }

  /** Whether one of the letters stands in a text from `from` up to `to`. */
  within(text: string, from = 0, to = text.length): boolean {
    return this.first(text, from, to) >= 0;
  }

  /** Whether a text ends with one of the letters. */
  ends(text: string): boolean {
    return this.has(text, text.length - 1);
  }

  /** Where the run of the letters that begins at `from` ends, at most `most` letters on; `from` where none stands there. */
  runEnd(text: string, from = 0, most = text.length): number {
    let at = from;
    while (at < from + most && this.has(text, at)) at += 1;
    return at;
  }

  /** A text without the letters. */
  strip(text: string): string {
    let kept = '';
    let from = 0;
    for (let at = this.first(text); at >= 0; at = this.first(text, from)) {
      kept += text.slice(from, at);
      from = at + 1;
    }
    return from === 0 ? text : kept + text.slice(from);
  }

  /** How many of the letters a text holds. */
  count(text: string): number {
    let found = 0;
    for (let at = 0; at < text.length; at += 1) if (this.has(text, at)) found += 1;
    return found;
  }
}

const zero = 0x30;
const nine = 0x39;

/** Whether an Arabic digit stands at `at`. */
export function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= zero && code <= nine;
}

const firstHan = 0x4e00;
const lastHan = 0x9fa5;

/** Whether a Chinese character stands at `at`. */
export function isHanAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= firstHan && code <= lastHan;
}

/** Whether a text from `from` up to `to` is Chinese characters alone; true of no text. */
export function isHan(text: string, from = 0, to = text.length): boolean {
  for (let at = from; at < to; at += 1) if (!isHanAt(text, at)) return false;
  return true;
}

const wideSpaces = Array.from({ length: 11 }, (_, at) => String.fromCharCode(0x2000 + at)).join('');
const blanks = new LetterSet(` \t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff${wideSpaces}`);

/** Whether white space stands at `at`. */
export function isBlankAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 0x20 || code >= 0xa0 ? blanks.has(text, at) : false;
}

/** A text without its white space. */
export function withoutBlanks(text: string): string {
  return blanks.strip(text);
}

/** The offset behind one blank that may stand at `at`. */
export function pastBlank(text: string, at: number): number {
  return isBlankAt(text, at) ? at + 1 : at;
}

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

const blanks = new LetterSet(' \t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff');

/** Whether white space stands at `at`. */
export function isBlankAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 0x20 || code >= 0xa0 ? blanks.has(text, at) || (code >= 0x2000 && code <= 0x200a) : false;
}

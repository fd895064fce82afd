const open = 40;
const close = 41;
const less = 60;
const more = 62;
const slash = 47;
const backslash = 92;
/** `Do`. */
const showsStream = 68 * 256 + 111;

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 39 || code === 34;
}

function endsWord(code: number): boolean {
  return code <= 32 || code === open || code === less || code === slash || code === 91 || code === 93 || code === more;
}

/**
 * Reads drawing (ISO 32000-1 §7.8.2) as it comes, piece by piece, and only counts: operators are words of letters outside of texts and
 * names. What is no drawing counts for a little.
 */
export class DrawingScan {
  operators = 0;
  /** Bytes between brackets. */
  text = 0;
  /** `Do`: another stream shown. */
  shown = 0;
  #depth = 0;
  #escaped = false;
  #hexadecimal = false;
  #inWord: 'operator' | 'other' | null = null;
  #word = 0;
  #letters = 0;

  push(bytes: Uint8Array): void {
    for (const code of bytes) this.#take(code);
  }

  #take(code: number): void {
    if (this.#depth > 0) this.#inText(code);
    else if (this.#hexadecimal) {
      this.#hexadecimal = code !== more;
      this.text += 0.5;
    } else if (endsWord(code)) {
      this.#endWord();
      if (code === open) this.#depth = 1;
      else if (code === less) this.#hexadecimal = true;
      else if (code === slash) this.#inWord = 'other';
    } else {
      this.#inWord ??= isLetter(code) ? 'operator' : 'other';
      this.#word = this.#letters < 2 ? this.#word * 256 + code : 0;
      this.#letters += 1;
    }
  }

  #inText(code: number): void {
    this.text += 1;
    if (this.#escaped) this.#escaped = false;
    else if (code === backslash) this.#escaped = true;
    else if (code === open) this.#depth += 1;
    else if (code === close) this.#depth -= 1;
  }

  #endWord(): void {
    if (this.#inWord === 'operator') {
      this.operators += 1;
      if (this.#word === showsStream) this.shown += 1;
    }
    this.#inWord = null;
    this.#word = 0;
    this.#letters = 0;
  }
}

const [zero, nine, space, slash, opens, closes] = [48, 57, 32, 47, 91, 93];
const referenceMark = 82;
const contents = [...'Contents'].map((letter) => letter.charCodeAt(0));

function isWhite(code: number): boolean {
  return code === space || code === 10 || code === 13 || code === 9 || code === 12 || code === 0;
}

/**
 * Counts how often pages are told to draw a stream: references behind `/Contents` and in arrays of nothing but references, which may
 * stand behind it (ISO 32000-1 §7.7.3.3). Takes a file's objects piece by piece.
 */
export class ContentMentions {
  readonly #counts = new Map<string, number>();
  /** Numbers that stand before the next letter, the last two. */
  #before: readonly number[] = [];
  #number: number | null = null;
  #bare = false;
  /** Letters of the present name that are those of `Contents`; null outside of names and in others. */
  #name: number | null = null;
  #afterContents = false;

  push(bytes: Uint8Array): void {
    for (const code of bytes) this.#take(code);
  }

  /** How often the stream of an object, `12 0`, is named. */
  of(object: string): number {
    return this.#counts.get(object) ?? 0;
  }

  #take(code: number): void {
    if (this.#name !== null && this.#inName(code)) return;
    if (code >= zero && code <= nine) this.#number = Math.min((this.#number ?? 0) * 10 + code - zero, 1e10);
    else if (isWhite(code)) this.#endNumber();
    else this.#sign(code);
  }

  /** Whether the byte belongs to the name; what ends one is read as anything else. */
  #inName(code: number): boolean {
    const at = this.#name ?? 0;
    if (code === contents[at]) {
      this.#name = at + 1;
      return true;
    }
    this.#name = null;
    this.#afterContents = at === contents.length;
    return false;
  }

  #sign(code: number): void {
    this.#endNumber();
    const [number, generation] = this.#before;
    if (code === referenceMark && number !== undefined && generation !== undefined) {
      if (this.#bare || this.#afterContents) this.#count(`${number} ${generation}`);
    } else if (code === slash) {
      this.#name = 0;
      this.#bare = false;
    } else this.#bare = code === opens;
    if (code !== slash && code !== closes) this.#afterContents = false;
    this.#before = [];
  }

  #count(object: string): void {
    this.#counts.set(object, (this.#counts.get(object) ?? 0) + 1);
  }

  #endNumber(): void {
    if (this.#number === null) return;
    this.#before = [...this.#before, this.#number].slice(-2);
    this.#number = null;
  }
}

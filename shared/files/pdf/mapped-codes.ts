const longest = 4 << 20;
/** A range of codes, and for Unicode what it means: a first value, or a list of them. */
const range = /<([0-9A-Fa-f]{1,8})>\s{0,9}<([0-9A-Fa-f]{1,8})>(?:\s{0,9}(?:<[^>]{0,200}>|\[[^\]]{0,9999}\]))?/gu;
const decoder = new TextDecoder('latin1');

/** Whether a stream begins as maps of a font's codes do (Adobe Technical Note 5014). */
export function isCodeMap(bytes: Uint8Array): boolean {
  return /CIDInit|begincmap|CMapName/u.test(decoder.decode(bytes.subarray(0, 1024)));
}

/** Takes a map of a font's codes piece by piece and tells how many codes its ranges name so far; infinitely many where it is longer than any. */
export class CodeMap {
  codes = 0;
  #length = 0;
  #rest = '';

  push(bytes: Uint8Array): void {
    this.#length += bytes.length;
    if (this.#length > longest) {
      this.codes = Number.POSITIVE_INFINITY;
      return;
    }
    const text = this.#rest + decoder.decode(bytes);
    const whole = text.lastIndexOf('end');
    this.#rest = text.slice(Math.max(0, whole));
    const [, ...blocks] = text.slice(0, Math.max(0, whole)).split(/begin(?:bf|cid|notdef)range/u);
    for (const block of blocks) {
      const end = block.indexOf('end');
      for (const [, from = '', to = ''] of block.slice(0, end < 0 ? block.length : end).matchAll(range)) {
        this.codes += Math.max(1, Number.parseInt(to, 16) - Number.parseInt(from, 16) + 1);
      }
    }
  }
}

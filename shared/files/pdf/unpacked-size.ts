import { Inflate } from 'fflate';

/** How much comes out of a stream is told while it is unpacked; `onChunk` stops it by throwing. */
export type OnChunk = (chunk: Uint8Array) => void;

/** What is fed to the unpacker at once; at most a thousandfold comes out of it. */
const step = 4096;

/** Whether bytes begin as zlib packs them (RFC 1950 §2.2). */
export function isDeflated(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  return (first & 15) === 8 && first >> 4 <= 7 && ((first << 8) | second) % 31 === 0;
}

/** Unpacks zlib data piece by piece; a broken end is the end. */
export class Inflater {
  readonly #inflate: Inflate;
  readonly #onChunk: OnChunk;
  #skip = 2;
  #broken = false;
  #stopped: unknown = null;

  constructor(onChunk: OnChunk) {
    this.#onChunk = onChunk;
    this.#inflate = new Inflate((chunk) => {
      try {
        this.#onChunk(chunk);
      } catch (reason) {
        this.#stopped = reason;
        throw reason;
      }
    });
  }

  push(packed: Uint8Array): void {
    const skipped = Math.min(this.#skip, packed.length);
    this.#skip -= skipped;
    for (let at = skipped; at < packed.length && !this.#broken; at += step) {
      try {
        this.#inflate.push(packed.subarray(at, at + step));
      } catch {
        if (this.#stopped !== null) throw this.#stopped;
        this.#broken = true;
      }
    }
  }
}

/** Bytes that a run-length stream unpacks to (ISO 32000-1 §7.4.5). */
export function runLengthSize(packed: Uint8Array): number {
  let size = 0;
  for (let at = 0; at < packed.length; ) {
    const length = packed[at] ?? 128;
    if (length === 128) break;
    size += length < 128 ? length + 1 : 257 - length;
    at += length < 128 ? length + 2 : 2;
  }
  return size;
}

/** Bytes that an LZW stream unpacks to (ISO 32000-1 §7.4.4), by the lengths of its codes alone. */
export function lzwSize(packed: Uint8Array, most: number): number {
  const lengths = new Uint32Array(4097);
  let next = 258;
  let width = 9;
  let previous = 0;
  let size = 0;
  let bits = 0;
  let held = 0;
  for (const byte of packed) {
    bits = (bits << 8) | byte;
    held += 8;
    if (held < width) continue;
    held -= width;
    const code = (bits >> held) & ((1 << width) - 1);
    bits &= (1 << held) - 1;
    if (code === 257 || size > most) break;
    if (code === 256) {
      next = 258;
      width = 9;
      previous = 0;
      continue;
    }
    const length = code < 256 ? 1 : code < next ? (lengths[code] ?? 0) : previous + 1;
    size += length;
    if (previous > 0 && next < 4096) {
      lengths[next] = previous + 1;
      next += 1;
      if (next + 1 >= 1 << width && width < 12) width += 1;
    }
    previous = length;
  }
  return size;
}

/** What a hexadecimal or base-85 stream says (ISO 32000-1 §7.4.2, §7.4.3); it only ever shrinks. */
export function fromText(filter: string, packed: Uint8Array): Uint8Array {
  const out = new Uint8Array(packed.length);
  const base = filter === 'ASCIIHexDecode' || filter === 'AHx' ? 16 : 85;
  const group = base === 16 ? 2 : 5;
  let length = 0;
  let digits: number[] = [];
  const close = () => {
    const count = digits.length;
    if (count === 0) return;
    while (digits.length < group) digits.push(base - 1);
    const value = digits.reduce((sum, digit) => sum * base + digit, 0);
    const bytes = base === 16 ? 1 : count - 1;
    for (let byte = 0; byte < bytes; byte += 1) {
      out[length] = base === 16 ? value & 255 : Math.floor(value / 256 ** (3 - byte)) & 255;
      length += 1;
    }
    digits = [];
  };
  for (const code of packed) {
    if (code === 62 || code === 126) break;
    const digit = base === 85 ? code - 33 : Number.parseInt(String.fromCharCode(code), 16);
    if (base === 85 && code === 122 && digits.length === 0) {
      length += 4;
      continue;
    }
    if (Number.isNaN(digit) || digit < 0 || digit >= base) continue;
    digits.push(digit);
    if (digits.length === group) close();
  }
  close();
  return out.subarray(0, Math.min(length, out.length));
}

import { DocumentFault } from '../document-error.ts';
import { rawStreams } from './stream-bytes.ts';
import { fromText, Inflater, isDeflated, lzwSize, runLengthSize } from './unpacked-size.ts';

/** What a PDF's streams may hold once they are unpacked. */
const mostBytes = 256 << 20;
const mostStreamBytes = 50 << 20;
/** Operators that show text; a page of closely set text has some two thousand. */
const mostShown = 400_000;
/** Streams packed into streams are unpacked this deep. */
const deepest = 4;

function tooLarge(what: string): DocumentFault {
  return new DocumentFault(
    'too-large',
    `PDF ${what}，可能是压缩炸弹，未读取。请重新打印或另存为 PDF，只留下清单部分再试。`,
  );
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 0 || code === 12;
}

/** `Tj` and `TJ` behind what they show. */
function shownIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(84); at >= 0; at = bytes.indexOf(84, at + 1)) {
    const next = bytes[at + 1];
    const before = bytes[at - 1] ?? 32;
    const shows = next === 106 || next === 74;
    if (shows && (before === 41 || before === 62 || before === 93 || isSpace(before))) count += 1;
  }
  return count;
}

class Sizes {
  #bytes = 0;
  #shown = 0;

  count(bytes: number, inStream: number): void {
    this.#bytes += bytes;
    if (inStream > mostStreamBytes) throw tooLarge(`里有一段内容解压后超过 ${mostStreamBytes >> 20} MB`);
    if (this.#bytes > mostBytes) throw tooLarge(`的内容解压后超过 ${mostBytes >> 20} MB`);
  }

  show(chunk: Uint8Array): void {
    this.#shown += shownIn(chunk);
    if (this.#shown > mostShown) throw tooLarge(`的文字超过 ${mostShown / 10_000} 万段`);
  }

  /** Takes the chunks of an unpacked stream; where they are packed again, unpacks them again. */
  taker(depth: number): (chunk: Uint8Array) => void {
    let length = 0;
    let inner: Inflater | null = null;
    return (chunk) => {
      if (chunk.length === 0) return;
      if (length === 0 && depth < deepest && isDeflated(chunk)) inner = new Inflater(this.taker(depth + 1));
      length += chunk.length;
      this.count(chunk.length, length);
      if (inner === null) this.show(chunk);
      else inner.push(chunk);
    };
  }
}

/**
 * Refuses a PDF by what its streams unpack to: 50 MB in one, 256 MB in all, 400,000 texts shown. Nothing that is unpacked is kept. An
 * encrypted file's streams cannot be unpacked here and count as they lie.
 */
export function refuseBombs(file: Uint8Array): void {
  const sizes = new Sizes();
  for (const { filters, bytes } of rawStreams(file)) {
    let packed = bytes;
    const [first = '', ...rest] = filters;
    const texted = /^(?:ASCIIHexDecode|AHx|ASCII85Decode|A85)$/u.test(first);
    if (texted) packed = fromText(first, packed);
    const next = texted ? (rest[0] ?? '') : first;
    if (next === 'LZWDecode' || next === 'LZW') {
      const size = lzwSize(packed, mostStreamBytes);
      sizes.count(size, size);
    } else if (next === 'RunLengthDecode' || next === 'RL') {
      const size = runLengthSize(packed);
      sizes.count(size, size);
    } else if (isDeflated(packed)) new Inflater(sizes.taker(1)).push(packed);
    else sizes.show(packed);
  }
}

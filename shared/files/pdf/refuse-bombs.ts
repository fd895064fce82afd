import { DocumentFault } from '../document-error.ts';
import { ContentMentions } from './content-mentions.ts';
import { DrawingScan } from './drawing-scan.ts';
import { CodeMap, isCodeMap } from './mapped-codes.ts';
import { type Form, isForm, mostDrawnByForm } from './nested-forms.ts';
import { type RawStream, rawStreams } from './stream-bytes.ts';
import { fromText, Inflater, isDeflated, lzwSize, runLengthSize } from './unpacked-size.ts';

/** What a PDF's streams may hold once they are unpacked. */
const mostBytes = 256 << 20;
const mostStreamBytes = 50 << 20;
/** Operators that show text; a page of closely set text has some two thousand. */
const mostShown = 400_000;
/** What pages say of drawing; a page of closely set text has some 100 KB and 3,000 operators, a fine map some megabytes. */
const mostDrawing = 64 << 20;
const mostOperators = 1_200_000;
const mostText = 8 << 20;
/** Streams that one form of a page may come to, with the forms within it. */
const mostNested = 20_000;
/** What drawing even an empty stream takes, in steps. */
const leastSteps = 60;
/** Codes that the ranges of one font's map name; there are no more of two bytes. */
const mostCodes = 1 << 18;
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

/** Whether a stream's dictionary says that it draws nothing: a picture, a font, packed objects. */
function isNoDrawing(dictionary: string): boolean {
  return /\/Subtype\s{0,9}\/(?:Image|XML|Type1C|CIDFontType0C|OpenType)|\/Length1\b|\/Type\s{0,9}\/(?:XRef|ObjStm|Metadata)/u.test(
    dictionary,
  );
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

const decoder = new TextDecoder('latin1');

function holdsObjects(dictionary: string): boolean {
  return /\/Type\s{0,9}\/ObjStm/u.test(dictionary);
}

/** Whether the end of a file names how it is encrypted; what its streams say is then not to be seen. */
function isEncrypted(file: Uint8Array): boolean {
  return decoder.decode(file.subarray(Math.max(0, file.length - 65_536))).includes('/Encrypt');
}

/** What is known of a stream that is read. */
interface Read extends Pick<RawStream, 'object' | 'dictionary'> {
  readonly draws: boolean;
}

class Sizes {
  #bytes = 0;
  #shown = 0;
  #drawing = 0;
  #operators = 0;
  #text = 0;
  readonly #forms: (Omit<Form, 'shown'> & { readonly scan: DrawingScan })[] = [];
  readonly #contents: { readonly object: string; readonly scan: DrawingScan }[] = [];
  readonly mentions = new ContentMentions();

  count(bytes: number, inStream: number): void {
    this.#bytes += bytes;
    if (inStream > mostStreamBytes) throw tooLarge(`里有一段内容解压后超过 ${mostStreamBytes >> 20} MB`);
    if (this.#bytes > mostBytes) throw tooLarge(`的内容解压后超过 ${mostBytes >> 20} MB`);
  }

  show(chunk: Uint8Array): void {
    this.#shown += shownIn(chunk);
    if (this.#shown > mostShown) throw tooLarge(`的文字超过 ${mostShown / 10_000} 万段`);
  }

  /** Takes the chunks of one stream of drawing, or of a map of a font's codes. */
  reader({ draws, object, dictionary }: Read): (chunk: Uint8Array) => void {
    let map: CodeMap | null = null;
    let scan: DrawingScan | null = null;
    return (chunk) => {
      this.show(chunk);
      if (holdsObjects(dictionary)) this.mentions.push(chunk);
      if (!draws) return;
      if (map === null && scan === null) {
        if (isCodeMap(chunk)) map = new CodeMap();
        else scan = new DrawingScan();
        if (scan !== null && object !== null) {
          if (isForm(dictionary)) this.#forms.push({ object, dictionary, scan });
          else this.#contents.push({ object, scan });
        }
      }
      if (map !== null) {
        map.push(chunk);
        if (map.codes > mostCodes) throw tooLarge('里有字体的字符表大得不合常理');
      } else if (scan !== null) this.draw(chunk, scan);
    };
  }

  /** Refuses forms that show forms that show forms. */
  nest(file: Uint8Array): void {
    const forms = this.#forms.map(({ object, dictionary, scan }) => ({ object, dictionary, shown: scan.shown }));
    if (mostDrawnByForm(file, forms) > mostNested) throw tooLarge('里的图形层层套用，画不完');
  }

  /** Refuses streams that pages draw over and over. */
  repeat(): void {
    const again = this.#contents.reduce((steps, { object, scan }) => {
      return steps + Math.max(0, this.mentions.of(object) - 1) * Math.max(leastSteps, scan.operators);
    }, 0);
    if (again > mostOperators) throw tooLarge('让同一段内容反复画，画不完');
  }

  draw(chunk: Uint8Array, scan: DrawingScan): void {
    const { operators, text } = scan;
    scan.push(chunk);
    this.#drawing += chunk.length;
    this.#operators += scan.operators - operators;
    this.#text += scan.text - text;
    if (this.#drawing > mostDrawing) throw tooLarge(`的绘图内容超过 ${mostDrawing >> 20} MB`);
    if (this.#operators > mostOperators) throw tooLarge(`的绘图步骤超过 ${mostOperators / 10_000} 万步`);
    if (this.#text > mostText) throw tooLarge(`的文字超过 ${mostText >> 20} MB`);
  }

  /** Takes the chunks of an unpacked stream; where they are packed again, unpacks them again. */
  taker(depth: number, of: Read): (chunk: Uint8Array) => void {
    const read = this.reader(of);
    let length = 0;
    let inner: Inflater | null = null;
    return (chunk) => {
      if (chunk.length === 0) return;
      if (length === 0 && depth < deepest && isDeflated(chunk)) inner = new Inflater(this.taker(depth + 1, of));
      length += chunk.length;
      this.count(chunk.length, length);
      if (inner === null) read(chunk);
      else inner.push(chunk);
    };
  }
}

/**
 * Refuses a PDF by what its streams unpack to: 50 MB in one, 256 MB in all, 400,000 texts shown, 1,200,000 steps of drawing. Nothing that is unpacked is kept. An
 * encrypted file's streams cannot be unpacked here and count as they lie.
 */
export function refuseBombs(file: Uint8Array): void {
  const sizes = new Sizes();
  const hidden = isEncrypted(file);
  let outside = 0;
  for (const { object, dictionary, filters, bytes } of rawStreams(file)) {
    const of = { object, dictionary, draws: !hidden && !isNoDrawing(dictionary) };
    const from = bytes.byteOffset - file.byteOffset;
    sizes.mentions.push(file.subarray(outside, from));
    outside = from + bytes.length;
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
    } else if (isDeflated(packed)) new Inflater(sizes.taker(1, of)).push(packed);
    else sizes.reader(of)(packed);
  }
  sizes.mentions.push(file.subarray(outside));
  sizes.nest(file);
  sizes.repeat();
}

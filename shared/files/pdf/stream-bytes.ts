/** A stream of a PDF as it lies in the file: the filters its dictionary names, in order, and its packed bytes. */
export interface RawStream {
  /** Its number and generation, `12 0`; null where they are not found before it. */
  readonly object: string | null;
  readonly dictionary: string;
  readonly filters: readonly string[];
  readonly bytes: Uint8Array;
}

const longestDictionary = 4096;
const decoder = new TextDecoder('latin1');

function startsAt(bytes: Uint8Array, word: string, at: number): boolean {
  for (let letter = 0; letter < word.length; letter += 1) {
    if (bytes[at + letter] !== word.charCodeAt(letter)) return false;
  }
  return true;
}

function find(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0);
  let at = bytes.indexOf(first, from);
  while (at >= 0 && !startsAt(bytes, word, at)) at = bytes.indexOf(first, at + 1);
  return at;
}

/** The filters that a stream's dictionary names. */
function filtersIn(dictionary: string): string[] {
  const named = /\/F(?:ilter)?\s{0,9}(\[[^\]]{0,400}\]|\/[A-Za-z0-9]{1,30})/u.exec(dictionary)?.[1] ?? '';
  return named.match(/[A-Za-z][A-Za-z0-9]{0,29}/gu) ?? [];
}

const longestObject = 8192;

/** The texts of the objects that are no streams, by their number and generation; long ones, which are data, are left out. */
export function plainObjects(file: Uint8Array): ReadonlyMap<string, string> {
  const objects = new Map<string, string>();
  for (let at = find(file, ' obj', 0); at >= 0; at = find(file, ' obj', at + 4)) {
    const name = /(\d{1,9} \d{1,5})$/u.exec(decoder.decode(file.subarray(Math.max(0, at - 16), at)))?.[1];
    const text = decoder.decode(file.subarray(at + 4, at + longestObject));
    const end = text.indexOf('endobj');
    if (name !== undefined && end >= 0 && !text.slice(0, end).includes('stream')) objects.set(name, text.slice(0, end));
  }
  return objects;
}

/** Every stream of a file, found by its words and not by its tables, so that a broken one hides nothing. */
export function* rawStreams(file: Uint8Array): Generator<RawStream> {
  for (let at = find(file, 'stream', 0); at >= 0; ) {
    let from = at + 6;
    if (file[from] === 13) from += 1;
    if (file[from] === 10) from += 1;
    const end = find(file, 'endstream', from);
    const bytes = file.subarray(from, end < 0 ? file.length : end);
    const before = decoder.decode(file.subarray(Math.max(0, at - longestDictionary), at));
    const begins = before.lastIndexOf(' obj');
    const dictionary = before.slice(begins < 0 ? 0 : begins + 4);
    const object = begins < 0 ? null : /(\d{1,9} \d{1,5})$/u.exec(before.slice(Math.max(0, begins - 16), begins));
    yield { object: object?.[1] ?? null, dictionary, filters: filtersIn(dictionary), bytes };
    if (end < 0) return;
    at = find(file, 'stream', end + 9);
  }
}

/** A stream of a PDF as it lies in the file: the filters its dictionary names, in order, and its packed bytes. */
export interface RawStream {
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

/** The filters in a stream's dictionary, the text right before the word `stream`; none where they stand in another object. */
function filtersIn(dictionary: string): string[] {
  const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
  const named = /\/F(?:ilter)?\s{0,9}(\[[^\]]{0,400}\]|\/[A-Za-z0-9]{1,30})/u.exec(own)?.[1] ?? '';
  return named.match(/[A-Za-z][A-Za-z0-9]{0,29}/gu) ?? [];
}

/** Every stream of a file, found by its words and not by its tables, so that a broken one hides nothing. */
export function* rawStreams(file: Uint8Array): Generator<RawStream> {
  for (let at = find(file, 'stream', 0); at >= 0; ) {
    let from = at + 6;
    if (file[from] === 13) from += 1;
    if (file[from] === 10) from += 1;
    const end = find(file, 'endstream', from);
    const bytes = file.subarray(from, end < 0 ? file.length : end);
    const dictionary = decoder.decode(file.subarray(Math.max(0, at - longestDictionary), at));
    yield { filters: filtersIn(dictionary), bytes };
    if (end < 0) return;
    at = find(file, 'stream', end + 9);
  }
}

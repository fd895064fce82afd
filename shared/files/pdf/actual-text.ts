import { unzlibSync } from 'fflate';
import { rawStreams } from './stream-bytes.ts';

/**
 * pdf.js tells of a marked sequence (ISO 32000-1 §14.6) its tag and its `/MCID`, but not its `/ActualText`, which is what its
 * characters say whatever their font makes of them (§14.9.4). So the one is handed over under the name of the other.
 */
const said = '/ActualText';
const told = '/MCID';

const latin = new TextDecoder('latin1');

function toBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at) & 255;
  return bytes;
}

function unpacked(filters: readonly string[], bytes: Uint8Array): string | null {
  if (filters.length === 0) return latin.decode(bytes);
  if (filters.length > 1 || !/^(?:FlateDecode|Fl)$/u.test(filters[0] ?? '')) return null;
  try {
    return latin.decode(unzlibSync(bytes));
  } catch {
    return null;
  }
}

/** Streams of pictures, fonts, maps and tables draw no text. */
const drawsNoText =
  /\/(?:Image|XRef|ObjStm|Metadata|Length1|FontFile|CIDToGIDMap|CMapName|FunctionType|OpenType|\w{0,9}Type0?C|Type1C)\b/u;

/** The dictionary of a stream that is no longer packed. */
function plainDictionary(dictionary: string, length: number): string {
  return dictionary
    .replace(/\/F(?:ilter)?\s{0,9}(?:\[[^\]]{0,400}\]|\/\w{1,30})/u, '')
    .replace(/\/(?:DecodeParms|DP)\s{0,9}(?:\[[^\]]{0,400}\]|<<[^>]{0,400}>>|null)/u, '')
    .replace(/\/Length\s{1,9}\d{1,12}(?:\s{1,9}\d{1,9}\s{1,9}R)?/u, `/Length ${length}`);
}

/** The last number that follows a word in a file; null where none does. */
function lastNumber(tail: string, before: RegExp): string | null {
  let found: string | null = null;
  for (const match of tail.matchAll(before)) found = match[1] ?? found;
  return found;
}

/**
 * A PDF whose marked sequences tell pdf.js what their characters say: the same bytes where none does, else with the streams that
 * do appended once more, as an incremental update (§7.5.6).
 */
export function withActualText(file: Uint8Array): Uint8Array {
  const updates: { readonly id: string; readonly bytes: Uint8Array }[] = [];
  for (const { filters, bytes, object, dictionary } of rawStreams(file)) {
    if (object === null || drawsNoText.test(dictionary)) continue;
    const text = unpacked(filters, bytes);
    if (text?.includes(said) !== true) continue;
    const data = text.replaceAll(said, told);
    const head = `${object} obj\n${plainDictionary(dictionary, data.length)}stream\n`;
    updates.push({ id: object, bytes: toBytes(`${head}${data}\nendstream\nendobj\n`) });
  }
  if (updates.length === 0) return file;
  const whole = latin.decode(file);
  const root = lastNumber(whole, /\/Root\s{1,9}(\d{1,9}\s{1,9}\d{1,9}\s{1,9}R)/gu);
  const size = lastNumber(whole, /\/Size\s{1,9}(\d{1,9})/gu);
  const previous = lastNumber(whole, /startxref\s{1,9}(\d{1,12})/gu);
  if (root === null || size === null || previous === null || whole.includes('/Encrypt')) return file;
  return joined(file, updates, `<</Size ${size}/Root ${root}/Prev ${previous}>>`);
}

function joined(
  file: Uint8Array,
  updates: readonly { readonly id: string; readonly bytes: Uint8Array }[],
  trailer: string,
): Uint8Array {
  const parts: Uint8Array[] = [file, toBytes('\n')];
  let length = file.length + 1;
  const table: string[] = [];
  for (const { id, bytes } of updates) {
    const [number = '0', generation = '0'] = id.split(' ');
    table.push(`${number} 1\n${String(length).padStart(10, '0')} ${generation.padStart(5, '0')} n \n`);
    parts.push(bytes);
    length += bytes.length;
  }
  parts.push(toBytes(`xref\n${table.join('')}trailer\n${trailer}\nstartxref\n${length}\n%%EOF\n`));
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

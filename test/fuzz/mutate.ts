import { unzipSync, zipSync } from 'fflate';
import type { Random } from './random.ts';

/** What tends to break readers: no text, too much of it, numbers beyond any, names that objects have of themselves, broken characters. */
const hostile: readonly [string, ...string[]] = [
  '',
  ' ',
  '0',
  '9'.repeat(400),
  '99999999999999999999、',
  '9007199254740993.',
  '-1',
  '1e999',
  '一'.repeat(3000),
  '亿'.repeat(200),
  '（'.repeat(500),
  '、'.repeat(1000),
  '\u0000',
  '\uD800',
  '\uDFFF',
  '\u202E',
  '\uFEFF',
  '<',
  '">',
  '<!--',
  '<table><tr><td>',
  '</td></tr></table>',
  '<form><input name=nextSibling><input name=textContent>',
  '<meta charset=constructor>',
  '<base href="javascript:alert(1)">',
  '<ol start=99999999999999999999 reversed><li>',
  '<td rowspan=65535 colspan=65535>',
  '<iframe src="/etc/passwd"></iframe>',
  '__proto__',
  'constructor',
  'toString',
  'null',
  '[]',
  '{}',
  '责任单位：',
  '（责任单位：）',
  '第〇项',
  '2024年2月30日前',
  '12月32日前',
  '由0%提高到0%',
  '=HYPERLINK("https://evil.example","x")',
  '&#x110000;',
  '&lt;script&gt;',
];

function slice(text: string, random: Random): [number, number] {
  const from = random.below(text.length + 1);
  return [from, Math.min(text.length, from + random.below(1 + random.pick([4, 40, 400, 4000])))];
}

/** One change to a text: a run cut out, doubled, moved, put in from elsewhere, or a hostile piece in its place. */
function changedText(text: string, random: Random): string {
  const [from, to] = slice(text, random);
  const [run, head, tail] = [text.slice(from, to), text.slice(0, from), text.slice(to)];
  switch (random.below(6)) {
    case 0:
      return head + tail;
    case 1:
      return head + run + run + tail;
    case 2: {
      const at = random.below(tail.length + 1);
      return head + tail.slice(0, at) + run + tail.slice(at);
    }
    case 3: {
      const [otherFrom, otherTo] = slice(text, random);
      return head + text.slice(otherFrom, otherTo) + tail;
    }
    case 4:
      return head + random.pick(hostile) + text.slice(from);
    default:
      return head + random.pick(hostile) + tail;
  }
}

/** A text changed a few times over. */
export function mutatedText(text: string, random: Random): string {
  let changed = text;
  for (let left = 1 + random.below(4); left > 0; left -= 1) changed = changedText(changed, random);
  return changed;
}

/** Bytes with a few of them changed, cut out or doubled. */
export function mutatedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let changed = Uint8Array.from(bytes);
  for (let left = 1 + random.below(8); left > 0; left -= 1) {
    const at = random.below(changed.length);
    const end = Math.min(changed.length, at + 1 + random.below(64));
    const kind = random.below(3);
    if (kind === 0) changed[at] = random.below(256);
    else {
      const parts = [changed.subarray(0, kind === 1 ? at : end), changed.subarray(kind === 1 ? end : at)];
      changed = Uint8Array.from(Buffer.concat(parts));
    }
  }
  return changed;
}

/** A package with one of its parts changed as text, or the package's own bytes changed. */
export function mutatedPackage(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.below(5) === 0) return mutatedBytes(bytes, random);
  const parts = unzipSync(bytes);
  const [first = '', ...others] = Object.keys(parts).sort();
  const name = random.pick([first, ...others]);
  const text = new TextDecoder().decode(parts[name]);
  parts[name] = new TextEncoder().encode(mutatedText(text, random));
  return zipSync(parts, { level: 1 });
}

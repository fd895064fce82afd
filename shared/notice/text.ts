import { ideographOf } from './radicals.ts';

/** One run of folded text that stands letter for letter in the raw text: folded offset `at` was raw offset `from`. */
export interface FoldRun {
  readonly at: number;
  readonly from: number;
}

export interface Folded {
  readonly text: string;
  readonly runs: readonly FoldRun[];
  /** Folded offsets where white space between two Chinese characters vanished. */
  readonly gaps: readonly number[];
}

const space = 0x20;

function isSpace(code: number): boolean {
  return (
    code === space ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x034f ||
    code === 0x061c ||
    (code >= 0x180b && code <= 0x180e) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2064) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  );
}

/** Whether a character belongs to Chinese text: Han, kana-free CJK punctuation, full-width forms, quotes, dashes, circled digits. */
export function isChinese(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    code > 0xffff ||
    (code >= 0x3001 && code <= 0x303f) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xd840 && code <= 0xdfff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff01 && code <= 0xffee) ||
    (code >= 0x2014 && code <= 0x2026) ||
    (code >= 0x2460 && code <= 0x24ff) ||
    code === 0xb7
  );
}

/** Full-width digits, letters, % and . become half-width; everything else stays. */
function narrow(code: number): number {
  if ((code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)) {
    return code - 0xfee0;
  }
  if (code === 0xff05 || code === 0xff0e) return code - 0xfee0;
  return code;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

const chunk = 8192;

function decode(units: Uint16Array): string {
  if (units.length <= chunk) return String.fromCharCode(...units);
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += chunk) parts.push(String.fromCharCode(...units.subarray(at, at + chunk)));
  return parts.join('');
}

/**
 * Normalises text as the record's "Text" rule says and tells where each run of the result came from.
 * One pass; the result is longer than the input only by radicals whose ideograph takes two code units.
 */
export function fold(raw: string): Folded {
  const out = new Uint16Array(raw.length + (raw.match(/[\u2e80-\u2ef3]/gu)?.length ?? 0));
  const runs: FoldRun[] = [];
  const gaps: number[] = [];
  const brackets: boolean[] = [];
  let length = 0;
  let next = -1;
  let pendingSpace = false;
  let pendingBreak = false;
  let pendingFrom = 0;
  const put = (code: number, from: number): void => {
    if (from !== next) runs.push({ at: length, from });
    out[length] = code;
    length += 1;
    next = from + 1;
  };
  const visibleAfter = (index: number): number => {
    for (let at = index + 1; at < raw.length && at < index + 64; at += 1) {
      const code = raw.charCodeAt(at);
      if (!isSpace(code) && !isInvisible(code)) return ideographOf(narrow(code));
    }
    return 0;
  };
  for (let index = 0; index < raw.length; index += 1) {
    const printed = raw.charCodeAt(index);
    if (isInvisible(printed)) continue;
    if (isSpace(printed)) {
      if (!pendingSpace) pendingFrom = index;
      pendingSpace = true;
      if (printed === 0x0a || printed === 0x0d) pendingBreak = true;
      continue;
    }
    let code = ideographOf(narrow(printed));
    const before = length > 0 ? (out[length - 1] ?? 0) : 0;
    if (code === 0x28) {
      const wide = isChinese(before) || isChinese(visibleAfter(index));
      brackets.push(wide);
      if (wide) code = 0xff08;
    } else if (code === 0x29) {
      const wide = brackets.pop() ?? isChinese(before);
      if (wide) code = 0xff09;
    } else if (code === 0xff08) {
      brackets.push(true);
    } else if (code === 0xff09) {
      brackets.pop();
    } else if (code === 0x2c && isChinese(before)) {
      const after = visibleAfter(index);
      if (isChinese(after) || isDigit(after)) code = 0xff0c;
    }
    if (pendingSpace && length > 0) {
      const chinese = isChinese(before) && isChinese(code);
      if (chinese) gaps.push(length);
      else if (!(pendingBreak && (isChinese(before) || isChinese(code)))) put(space, pendingFrom);
    }
    pendingSpace = false;
    pendingBreak = false;
    if (code > 0xffff) {
      put(0xd800 + ((code - 0x10000) >> 10), index);
      code = 0xdc00 + ((code - 0x10000) & 0x3ff);
    }
    put(code, index);
  }
  return { text: decode(out.subarray(0, length)), runs, gaps };
}

/** Normalises text as the record's "Text" rule says. */
export function foldText(raw: string): string {
  return fold(raw).text;
}

/** Text without any white space, for comparing what two places print. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}

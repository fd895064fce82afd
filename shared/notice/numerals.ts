/** Digits as text writes them, the formal ones of money too (GB/T 15835-2011). */
export const chineseDigits: ReadonlyMap<string, number> = new Map<string, number>(
  [...'零一二三四五六七八九']
    .map((digit, value) => [digit, value] as const)
    .concat([
      ['〇', 0],
      ['○', 0],
      ['两', 2],
      ['壹', 1],
      ['贰', 2],
      ['叁', 3],
      ['肆', 4],
      ['伍', 5],
      ['陆', 6],
      ['柒', 7],
      ['捌', 8],
      ['玖', 9],
    ]),
);
/** Places below 万. */
export const smallPlaces: ReadonlyMap<string, number> = new Map<string, number>([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
/** Places that multiply what stands before them. */
export const largePlaces: ReadonlyMap<string, number> = new Map<string, number>([
  ['万', 1e4],
  ['亿', 1e8],
]);

/** Enclosed forms that Unicode keeps in runs: ① ⑴ ⒈ ㈠ ㊀ ⓪ and the runs that go on above twenty. */
const enclosedRuns: readonly (readonly [first: string, last: string, value: number])[] = [
  ['①', '⑳', 1],
  ['㉑', '㉟', 21],
  ['㊱', '㊿', 36],
  ['⑴', '⒇', 1],
  ['⒈', '⒛', 1],
  ['㈠', '㈩', 1],
  ['㊀', '㊉', 1],
  ['❶', '❿', 1],
];

function readPositional(text: string): number | null {
  let value = 0;
  for (const character of text) {
    const digit = chineseDigits.get(character);
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * Reads a whole string as a Chinese number: `十二` 12, `两百零三` 203, `一万二千` 12000, `二〇二五` 2025.
 * Null where the string is anything else. A numeral of places wins over a row of digits, as GB/T 15835-2011 writes them.
 */
export function readChineseNumeral(text: string): number | null {
  if (text === '') return null;
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let places = 0;
  for (const character of text) {
    const isDigit = chineseDigits.get(character);
    const small = smallPlaces.get(character);
    const large = largePlaces.get(character);
    if (isDigit !== undefined) {
      if (digit !== null && digit !== 0) return places === 0 ? readPositional(text) : null;
      digit = isDigit;
    } else if (small !== undefined) {
      section += (digit ?? 1) * small;
      digit = null;
      places += 1;
    } else if (large !== undefined) {
      const before = section + (digit ?? 0);
      if (before === 0) return null;
      total = (total + before) * large;
      section = 0;
      digit = null;
      places += 1;
    } else {
      return null;
    }
  }
  if (places === 0 && text.length > 1) return readPositional(text);
  return total + section + (digit ?? 0);
}

function readEnclosed(character: string): number | null {
  const code = character.codePointAt(0) ?? 0;
  for (const [first, last, value] of enclosedRuns) {
    const from = first.codePointAt(0) ?? 0;
    if (code >= from && code <= (last.codePointAt(0) ?? 0)) return code - from + value;
  }
  return null;
}

/**
 * Reads an ordinal's numeral in any form a notice prints it in: `12`, `十二`, `⑫`, `⑿`, `㈠`. Null where it is none.
 * The marks around it (`、` `.` `（）` `第…条`) are the caller's.
 */
export function readNumeral(text: string): number | null {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  if ([...text].length === 1) {
    const enclosed = readEnclosed(text);
    if (enclosed !== null) return enclosed;
  }
  return readChineseNumeral(text);
}

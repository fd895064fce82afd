import type { Subject } from '../rows/subject.ts';

/** `2025-06-30` as `2025年6月30日`. */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** Two pieces of a name in a row; the words that the first ends with and the second begins with are said once (重点工作, 工作台账). */
export function namedOnce(first: string, second: string): string {
  for (let length = Math.min(first.length, second.length); length >= 2; length -= 1) {
    const shared = second.slice(0, length);
    if (first.endsWith(shared) && /^\p{Script=Han}+$/u.test(shared)) {
      return first + second.slice(length);
    }
  }
  return first + second;
}

/**
 * Fills `{name}` places of a text; an unknown place becomes empty, an unknown year takes its 年 along, and a word that a value and
 * what follows it share is said once.
 */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  const known = values.year === '' ? text.replace('{year}年', '') : text;
  return known
    .split(/(\{[A-Za-z.:]{1,24}\})/)
    .map((piece) => (piece.startsWith('{') ? (values[piece.slice(1, -1)] ?? '') : piece))
    .reduce(namedOnce, '');
}

/** The places that every text of a ledger may name. */
export function subjectWords(subject: Subject): Record<string, string> {
  return {
    region: subject.region,
    year: subject.year === 0 ? '' : String(subject.year),
    programme: subject.programme,
    issuer: subject.issuer,
  };
}

/** A name that a file system and a worksheet take: without the characters either forbids. */
export function safeName(name: string, limit: number): string {
  return name.replace(/[\\/:*?"<>|[\]\r\n\t]/g, '').slice(0, limit);
}

import { readNumeral } from '../../notice/numerals.ts';
import { type Note, note } from '../notes/note.ts';

/** The month that a sheet is named after: 3月, 三月份, 2025年3月; null for any other name. */
export function monthOfSheet(name: string): number | null {
  const found = /^(?:\d{4}年)?([\d一二三四五六七八九十]{1,3})月份?(?:台账|任务|清单|进度)?$/.exec(
    name.normalize('NFKC').trim(),
  );
  const month = found === null ? null : readNumeral(found[1] ?? '');
  return month !== null && month >= 1 && month <= 12 ? month : null;
}

/** That a workbook has a sheet a month and only one of them is filled; null where it has none beside this one. */
export function monthNote(sheet: string, names: readonly string[]): Note | null {
  if (monthOfSheet(sheet) === null) return null;
  const others = names.filter((name) => name !== sheet && monthOfSheet(name) !== null);
  return others.length === 0 ? null : note('one-month', sheet, others.length);
}

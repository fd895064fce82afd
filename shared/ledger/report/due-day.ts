import { periodAt } from '../../lex/periods.ts';
import { dayInText } from '../day-text.ts';

/** Longer cells are sentences; a day in one may be any day. */
const longest = 40;

/**
 * The last day that a cell of 完成时限 can mean, `YYYY-MM-DD`: `2025年6月底前`, `12月底`, `2025.6.30`, in the ledger's `year` where none is
 * written. Null for 长期坚持 and whatever names no day.
 */
export function dueDay(text: string, year: number): string | null {
  const folded = text.normalize('NFKC').replace(/\s+/g, '');
  const day = dayInText(folded);
  if (day !== null || folded.length > longest) return day;
  let last: string | null = null;
  for (let at = 0; at < folded.length; ) {
    const period = periodAt(folded, at, year);
    if (period !== null && (last === null || period.last > last)) last = period.last;
    at = period?.end ?? at + 1;
  }
  return last;
}

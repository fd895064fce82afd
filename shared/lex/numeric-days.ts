import { LetterSet } from './letters.ts';
import { digitsEnd } from './ordinals.ts';
import { yearEnd } from './years.ts';

const dayMarks = new LetterSet('-/.');

/** Where the day in figures that starts at `at` ends, 2024-3-15, 2024/03/15, 2024.3.15; -1 where none does. */
export function numericDayEnd(text: string, at: number): number {
  const year = yearEnd(text, at);
  const month = year >= 0 && dayMarks.has(text, year) ? digitsEnd(text, year + 1, 2) : -1;
  return month >= 0 && dayMarks.has(text, month) ? digitsEnd(text, month + 1, 2) : -1;
}

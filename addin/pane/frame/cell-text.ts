import { dayText } from '../../../shared/views/day-text.ts';
import { numberText } from '../../../shared/views/figure-text.ts';
import type { Language } from '../../../shared/views/words/language.ts';
import { type CellValue, isDay } from '../../../shared/workbook/cell.ts';

/** A cell's value for reading; null where the cell is empty. */
export function cellText(value: CellValue | undefined, language: Language): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (isDay(value)) return dayText(value.day, language);
  return typeof value === 'number' ? numberText(value) : String(value);
}

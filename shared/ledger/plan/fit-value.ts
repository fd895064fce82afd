import { type CellValue, isDay } from '../../workbook/cell.ts';
import type { CellWrite } from '../../workbook/host.ts';
import { fieldOf } from '../fields.ts';
import { areTextDates, type Samples } from '../mapping/samples.ts';
import type { FillValue } from './plan.ts';
import type { Slot } from './slots.ts';

/** What decides how a column takes its values. */
export interface ColumnHabit {
  /** The column's dates are words (“12月底前”), not days. */
  readonly textDates: boolean;
  /** Entries of the column's list, where it has one. */
  readonly list: readonly string[] | null;
}

/** How the column is kept, from what stands in it. */
export function habitOf(slot: Slot, samples: Samples, list: readonly string[] | null): ColumnHabit {
  return { textDates: fieldOf(slot.field).type === 'date' && areTextDates(samples), list };
}

const yuan: Readonly<Record<string, number>> = { 元: 1, 千元: 1e3, 万元: 1e4, 亿元: 1e8 };
const counts: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** 15000000 元 under a header that says 万元 is 1500; 万人次 likewise. Null where the two units do not belong together. */
function scaleOf(unit: string, hint: string): number | null {
  if (unit === hint) return 1;
  const [from, to] = [yuan[unit], yuan[hint]];
  if (from !== undefined && to !== undefined) return from / to;
  const big = counts[hint.slice(0, 1)];
  return big !== undefined && hint.slice(1) === unit ? 1 / big : null;
}

function scaled(value: number, unit: string | undefined, hint: string | null): number {
  const scale = unit === undefined || hint === null ? null : scaleOf(unit, hint);
  return scale === null ? value : Number((value * scale).toPrecision(15));
}

/** Text that every workbook can hold and gives back as it was: no control characters, one kind of line break, not empty. */
function cleanText(text: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out, since no .xlsx part may hold them
  const clean = text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
  return clean === '' ? null : clean;
}

/** The value as the column takes it: days as words where it holds words, money in the unit of its header. */
export function fitValue(slot: Slot, habit: ColumnHabit, given: FillValue): CellValue {
  const { value, text, unit } = given;
  if (isDay(value)) return habit.textDates && text !== undefined ? cleanText(text) : value;
  if (typeof value === 'number') return scaled(value, unit, slot.hint);
  return typeof value === 'string' ? cleanText(value) : value;
}

const noDateFormat = new Set(['General', '@', '']);

/** The write of a fitted value; a date brings its format where the cell has none for dates. */
export function writeOf(
  slot: Slot,
  value: CellValue,
  given: FillValue | undefined,
  cellFormat: string,
  ownFormat: string | undefined,
): CellWrite {
  const { type, format } = fieldOf(slot.field);
  const dated = isDay(value) && noDateFormat.has(cellFormat) ? (type === 'date' ? format : 'yyyy-mm-dd') : undefined;
  const chosen = typeof value === 'number' ? ownFormat : dated;
  const link = given?.link !== undefined && value !== null ? { url: given.link, tip: '打开原文' } : undefined;
  return {
    value,
    ...(chosen === undefined || chosen === cellFormat ? {} : { format: chosen }),
    ...(link === undefined ? {} : { link }),
  };
}

/** A zh-CN note where the column offers a list and the value is not on it; null where all is well. */
export function listNote(slot: Slot, habit: ColumnHabit, value: CellValue): string | null {
  if (habit.list === null || value === null || habit.list.includes(String(value))) return null;
  return `“${slot.header}”列的下拉清单里没有“${String(isDay(value) ? value.day : value).slice(0, 30)}”`;
}

import { type CellValue, isDay } from '../../workbook/cell.ts';
import type { CellWrite } from '../../workbook/host.ts';
import { showsDay } from '../../workbook/xlsx/style/number-format.ts';
import { fieldOf } from '../fields.ts';
import { areTextDates, type Samples } from '../mapping/samples.ts';
import { figureWidth } from '../measure.ts';
import type { FillValue } from '../rows/fill-row.ts';
import type { Slot } from './slots.ts';

/** What decides how a column takes its values. */
export interface ColumnHabit {
  /** The column's dates are words (“12月底前”), not days. */
  readonly textDates: boolean;
  /** The format of its days, for cells that have none of their own. */
  readonly dayFormat: string;
  /** Whether cells of the column are formatted as days, so that a number in them would read as one. */
  readonly showsDays: boolean;
  /** Entries of the column's list, where it has one. */
  readonly list: readonly string[] | null;
}

/** Formats of a day from the fullest down, each with the widest text it shows. */
const dayFormats = [
  { format: 'yyyy"年"m"月"d"日"', text: '2025年12月31日' },
  { format: 'yyyy-mm-dd', text: '2025-12-31' },
  { format: 'yy-mm-dd', text: '25-12-31' },
  { format: 'm-d', text: '12-31' },
] as const;
const bodySize = 11;

/** The column's own format of days, else the field's, or the fullest below it that the column is wide enough to show. */
function dayFormatOf(slot: Slot, formats: readonly string[], width: number | undefined): string {
  const own = formats.find(showsDay);
  if (own !== undefined) return own;
  const { type, format } = fieldOf(slot.field);
  const wanted = type === 'date' && format ? format : 'yyyy-mm-dd';
  const from = dayFormats.findIndex((one) => one.format === wanted);
  if (width === undefined || from < 0) return wanted;
  const fits = dayFormats.slice(from).find(({ text }) => figureWidth(text, bodySize) <= width);
  return (fits ?? dayFormats[dayFormats.length - 1] ?? { format: wanted }).format;
}

/** What a sheet shows of a column beside its values. */
export interface ColumnLook {
  /** Number formats of its cells under the header, the empty ones too. */
  readonly formats: readonly string[];
  readonly width: number | undefined;
  readonly list: readonly string[] | null;
}

/** How the column is kept, from what stands in it. */
export function habitOf(slot: Slot, samples: Samples, { formats, width, list }: ColumnLook): ColumnHabit {
  const textDates = fieldOf(slot.field).type === 'date' && areTextDates(samples);
  return { textDates, dayFormat: dayFormatOf(slot, formats, width), showsDays: formats.some(showsDay), list };
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

/** The write of a fitted value; a date brings its column's format where the cell has none for dates. */
export function writeOf(
  habit: ColumnHabit | undefined,
  value: CellValue,
  given: FillValue | undefined,
  cellFormat: string,
  ownFormat: string | undefined,
): CellWrite {
  const dated = isDay(value) && !showsDay(cellFormat) ? habit?.dayFormat : undefined;
  const figure = habit?.showsDays || showsDay(cellFormat) ? 'General' : undefined;
  const chosen = typeof value === 'number' ? (ownFormat ?? figure) : dated;
  const link = given?.link !== undefined && value !== null ? { url: given.link, tip: '打开原文' } : undefined;
  return {
    value,
    ...(chosen === undefined || (chosen === cellFormat && !habit?.showsDays) ? {} : { format: chosen }),
    ...(link === undefined ? {} : { link }),
  };
}

/** A zh-CN note where the column offers a list and the value is not on it; null where all is well. */
export function listNote(slot: Slot, habit: ColumnHabit, value: CellValue): string | null {
  if (habit.list === null || value === null || habit.list.includes(String(value))) return null;
  return `“${slot.header}”列的下拉清单里没有“${String(isDay(value) ? value.day : value).slice(0, 30)}”`;
}

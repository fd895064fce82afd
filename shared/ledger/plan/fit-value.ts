import { asKept } from '../../notice/decimals.ts';
import { type CellValue, isDay } from '../../workbook/cell.ts';
import type { Bounds, CellWrite } from '../../workbook/host.ts';
import { figureLook } from '../../workbook/xlsx/style/format-sections.ts';
import { showsDay } from '../../workbook/xlsx/style/number-format.ts';
import { dayWriter } from '../day-text.ts';
import { fieldOf } from '../fields.ts';
import { isUnitWord } from '../mapping/normalise-header.ts';
import { areTextDates, type Samples } from '../mapping/samples.ts';
import { figureWidth } from '../measure.ts';
import { type Note, note } from '../notes/note.ts';
import type { FillValue } from '../rows/fill-row.ts';
import { isMoney, isPercent, scaleBetween } from './measures.ts';
import type { Slot } from './slots.ts';

/** What decides how a column takes its values. */
export interface ColumnHabit {
  /** The column's dates are words (“12月底前”), not days. */
  readonly textDates: boolean;
  /** The format of its days, for cells that have none of their own. */
  readonly dayFormat: string;
  /** Whether cells of the column are formatted as days, so that a number in them would read as one. */
  readonly showsDays: boolean;
  /** How it writes a day in words, where it writes it in full. */
  readonly writeDay: ((day: string) => string) | null;
  /** How it keeps 98%: as 98, as 0.98 under a format (null: as its cells have it), as the words 98%. */
  readonly percent: { readonly as: 'number' | 'fraction' | 'words'; readonly format: string | null };
  /** How its formats show a figure: the unit they write behind it, and the power of ten they show it smaller by; null where nothing says in what unit. */
  readonly shown: { readonly unit: string | null; readonly scale: number | null };
  /** Digits of its numbers where they are typed with leading zeros, else 0. */
  readonly digits: number;
  /** Entries of the column's list, where it has one. */
  readonly list: readonly string[] | null;
  /** What its rule allows, where it has one with limits. */
  readonly bounds: Bounds | null;
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
  readonly bounds: Bounds | null;
}

/** How the column is kept, from what stands in it. */
export function habitOf(slot: Slot, samples: Samples, { formats, width, list, bounds }: ColumnLook): ColumnHabit {
  const textDates = fieldOf(slot.field).type === 'date' && areTextDates(samples);
  return {
    textDates,
    dayFormat: dayFormatOf(slot, formats, width),
    showsDays: formats.some(showsDay),
    writeDay: textDates ? dayWriter(samples.map(({ value }) => String(value))) : null,
    percent: percentHabit(slot, samples, formats),
    shown: shownHabit(slot, formats),
    digits: leadingZeros(samples),
    list: list !== null && list.length === 0 ? null : list,
    bounds,
  };
}

function percentHabit(slot: Slot, samples: Samples, formats: readonly string[]): ColumnHabit['percent'] {
  const words = samples.length > 0 && samples.every(({ value }) => typeof value === 'string' && /[%％]$/.test(value));
  if (words) return { as: 'words', format: null };
  const format = formats.find((one) => one.includes('%')) ?? null;
  if (format !== null) return { as: 'fraction', format };
  const shares = samples.filter(({ value }) => typeof value === 'number' && value > 0 && value <= 1);
  const fractions = shares.some(({ value }) => !Number.isInteger(value)) && shares.length === samples.length;
  return { as: slot.hint === '%' && fractions ? 'fraction' : 'number', format: null };
}

function shownHabit(slot: Slot, formats: readonly string[]): ColumnHabit['shown'] {
  const looks = formats.map(figureLook);
  const unit = looks.find(({ words }) => isUnitWord(words))?.words ?? null;
  const scale = looks.find((look) => look.scale !== 0)?.scale ?? 0;
  return { unit, scale: unit === null && slot.hint === null && scale !== 0 ? null : scale };
}

function leadingZeros(samples: Samples): number {
  const [first] = samples;
  const digits = typeof first?.value === 'string' ? first.value.length : 0;
  const all = samples.every(({ value }) => typeof value === 'string' && /^\d+$/.test(value) && value.length === digits);
  return digits > 1 && all && samples.some(({ value }) => String(value).startsWith('0')) ? digits : 0;
}

/** Text that every workbook can hold and gives back as it was: no control characters, one kind of line break, not empty. */
function cleanText(text: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out, since no .xlsx part may hold them
  const clean = text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
  return clean === '' ? null : clean;
}

/** A value as its column takes it. */
export interface Fitted {
  readonly value: CellValue;
  /** The unit that a figure was put into, where that is not the printed one. */
  readonly unit: string | null;
  /** What she should know of it: a figure that was scaled, or one that the column's unit does not fit. */
  readonly said: Note | null;
}

const asIs = (value: CellValue): Fitted => ({ value, unit: null, said: null });

function fitFigure(slot: Slot, { percent, shown }: ColumnHabit, value: number, unit: string): Fitted {
  const column = shown.unit ?? slot.hint ?? (isMoney(unit) && !slot.unitBeside ? slot.money : null);
  if (column !== null) {
    const scale = scaleBetween(unit, column);
    if (scale === null) {
      const said = note('unit-differs', slot.header, column, value, unit, slot.unitBeside);
      return { value: slot.unitBeside ? value : null, unit: null, said };
    }
    const kept = (figure: number) => asKept(figure * 10 ** (shown.scale ?? 0));
    if (scale !== 1) {
      const scaled = asKept(value * scale);
      return { value: kept(scaled), unit: column, said: note('scaled', value, unit, column, scaled) };
    }
    if (shown.scale !== 0) return asIs(kept(value));
  }
  if (!isPercent(unit) || percent.as === 'number') return asIs(value);
  return asIs(percent.as === 'words' ? `${value}%` : asKept(value / 100));
}

/** The value as the column takes it: days and percentages as it writes them, figures in the unit of its header. */
export function fitValue(slot: Slot, habit: ColumnHabit, given: FillValue): Fitted {
  const { value, text, unit } = given;
  if (isDay(value)) {
    if (!habit.textDates) return asIs(value);
    return asIs(habit.writeDay?.(value.day) ?? (text === undefined ? value : cleanText(text)));
  }
  if (typeof value === 'number') return unit ? fitFigure(slot, habit, value, unit) : asIs(value);
  return asIs(typeof value === 'string' ? cleanText(value) : value);
}

/** A running number as the column writes it: 007 where it has leading zeros. */
export function fitNumber(habit: ColumnHabit | undefined, value: CellValue): CellValue {
  const digits = habit?.digits ?? 0;
  return digits > 0 && typeof value === 'number' ? String(value).padStart(digits, '0') : value;
}

/** Whether a cell's format would show a figure smaller than it is, or in a unit that is not its own. */
function misscaled(habit: ColumnHabit | undefined, unit: string | undefined, cellFormat: string): boolean {
  const { scale, words } = figureLook(cellFormat);
  if (scale !== 0 && (habit?.shown.scale ?? null) === null) return true;
  return unit !== undefined && unit !== '' && isUnitWord(words) && scaleBetween(unit, words) === null;
}

/** The format that a figure brings along where the cell's own would show it as something else. */
function figureFormat(
  habit: ColumnHabit | undefined,
  unit: string | undefined,
  cellFormat: string,
): string | undefined {
  const share = unit !== undefined && unit !== '' && isPercent(unit) && habit?.percent.as === 'fraction';
  if (share) return cellFormat.includes('%') ? undefined : (habit?.percent.format ?? undefined);
  const misread =
    habit?.showsDays || showsDay(cellFormat) || cellFormat.includes('%') || misscaled(habit, unit, cellFormat);
  return misread ? 'General' : undefined;
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
  const figure = figureFormat(habit, given?.unit, cellFormat);
  const chosen = typeof value === 'number' ? (ownFormat ?? figure) : dated;
  const link = given?.link !== undefined && value !== null ? { url: given.link, tip: '打开原文' } : undefined;
  return {
    value,
    ...(chosen === undefined || (chosen === cellFormat && !habit?.showsDays) ? {} : { format: chosen }),
    ...(link === undefined ? {} : { link }),
  };
}

/** A note where the column's rule allows other figures or texts; null where all is well. */
export function boundsNote(slot: Slot, { bounds }: ColumnHabit, value: CellValue): Note | null {
  if (bounds === null || value === null || isDay(value)) return null;
  const size = bounds.of === 'length' ? String(value).length : value;
  if (typeof size !== 'number') return null;
  const fits = (bounds.least === null || size >= bounds.least) && (bounds.most === null || size <= bounds.most);
  return fits ? null : note('out-of-bounds', slot.header, bounds.of, bounds.least, bounds.most, size);
}

/** A note where the column offers a list and the value is not on it; null where all is well. */
export function listNote(slot: Slot, habit: ColumnHabit, value: CellValue): Note | null {
  if (habit.list === null || value === null || habit.list.includes(String(value))) return null;
  return note('not-in-list', slot.header, String(isDay(value) ? value.day : value).slice(0, 30));
}

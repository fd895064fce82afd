import { dayInText } from '../../ledger/day-text.ts';
import { fieldOf } from '../../ledger/fields.ts';
import { isFigure, mayCount } from '../../ledger/mapping/counted-in.ts';
import type { ColumnMapping } from '../../ledger/mapping/mapping.ts';
import { typedFigure } from '../../ledger/typed-figure.ts';
import { choiceFor } from '../../ledger/vocabulary/states.ts';
import { asKept } from '../../notice/decimals.ts';
import { type CellValue, isDay } from '../../workbook/cell.ts';
import { dayOf } from '../../workbook/xlsx/grid/serial.ts';
import type { Refusal } from './refusal.ts';

export type Fitted =
  | { readonly ok: true; readonly value: CellValue }
  | { readonly ok: false; readonly refusal: Refusal };

/** A reported cell with what the ledger says of the place it goes to. */
export interface Reported {
  readonly value: CellValue;
  /** Number formats of the returned cell and of the ledger's. */
  readonly format: string;
  readonly ownFormat: string;
  /** What the figure is counted in; null where the ledger does not say. */
  readonly unit: string | null;
  /** Whether a formula of the ledger's row adds the place to others: words there would be passed over. */
  readonly added: boolean;
  /** The column's choices, else null. */
  readonly list: readonly string[] | null;
}

const longest = 32_767;
/** Serial numbers of 2000-01-01 and 2099-12-31: a day whose format was lost. */
const [firstDay, lastDay] = [36_526, 73_050];
/** A rate over this, in a cell that has lost its percent format, is more likely a forgotten sign. */
const likelyRate = 1.5;

const accept = (value: CellValue): Fitted => ({ ok: true, value });
const refuse = (refusal: Refusal): Fitted => ({ ok: false, refusal });
const percented = (format: string) => format.includes('%');

/** A rate as the ledger keeps it: 98% is 98 where it counts in %, and 0.98 where its cell shows percents. */
function rate(hundredths: number, { ownFormat, unit }: Reported, percents: boolean): Fitted {
  if (unit === '%' && !percented(ownFormat)) return accept(asKept(hundredths));
  if (percents || percented(ownFormat)) return accept(asKept(hundredths / 100));
  return refuse(unit === null ? { kind: 'bare-percent' } : { kind: 'percent-for-unit', unit });
}

function figure(reported: Reported, percents: boolean, whole: boolean): Fitted {
  const { value, format, ownFormat, unit } = reported;
  let fitted: Fitted;
  if (typeof value === 'string') {
    const text = value.normalize('NFKC').trim();
    const typed = typedFigure(text.endsWith('%') ? text.slice(0, -1) : text, text.endsWith('%') ? '%' : unit);
    if (!typed.ok) fitted = refuse(typed.refusal);
    else fitted = text.endsWith('%') ? rate(typed.value, reported, percents) : accept(typed.value);
  } else if (typeof value !== 'number' || !Number.isFinite(value)) fitted = refuse({ kind: 'no-figure' });
  else if (percented(format) && !percented(ownFormat)) fitted = rate(value * 100, reported, percents);
  else if (percented(ownFormat) && !percented(format) && Math.abs(value) > likelyRate) {
    fitted = refuse({ kind: 'no-percent' });
  } else fitted = accept(value);
  return whole && fitted.ok && !Number.isInteger(fitted.value) ? refuse({ kind: 'no-whole' }) : fitted;
}

/** A figure where it is one, so that it can be added up; words only where nothing is. */
function figureOrWords(reported: Reported): Fitted {
  const fitted = figure(reported, false, false);
  return fitted.ok || reported.added ? fitted : accept(reported.value);
}

function date(value: CellValue): Fitted {
  if (typeof value === 'number') {
    const day = value >= firstDay && value <= lastDay ? dayOf(Math.floor(value), false) : null;
    return day === null ? refuse({ kind: 'no-date' }) : accept({ day });
  }
  const day = typeof value === 'string' ? dayInText(value) : null;
  if (day === null) return accept(value);
  const exists = !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
  return exists ? accept({ day }) : refuse({ kind: 'no-such-day' });
}

/**
 * A reported value as its column takes it: figures typed as text become numbers in the column's own unit, days become days, a state in
 * other words becomes the one choice that means it. What the column cannot hold, and what could be meant in two ways, is refused.
 */
export function fitReported(column: ColumnMapping, reported: Reported): Fitted {
  const { value, list } = reported;
  if (value === null) return accept(null);
  const field = column.field === null ? null : fieldOf(column.field);
  const choices = list ?? field?.enum ?? null;
  if (choices !== null) {
    const word = isDay(value) ? value.day : String(value).trim();
    const choice = choices.includes(word) ? word : choiceFor(word, choices);
    return choice === null ? refuse({ kind: 'no-choice', choices }) : accept(choice);
  }
  if (mayCount(column)) return figureOrWords(reported);
  if (isFigure(column)) return figure(reported, field?.type === 'percent', field?.type === 'integer');
  if (typeof value === 'string' && value.length > longest) return refuse({ kind: 'too-long', most: longest });
  return field?.type === 'date' ? date(value) : accept(value);
}

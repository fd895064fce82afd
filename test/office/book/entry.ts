import type { BookCell } from './cell.ts';
import { HostFault } from './fault.ts';

/** Characters a cell holds at most (support.microsoft.com, "Excel specifications and limits"). */
const longestText = 32_767;
/** Formula-looking text fails from about this length on (office-js#3256). */
const longestFormula = 8_192;

/**
 * What starts a formula. `=`, `+`, `-`: `Range.values` in @types/office-js. `@`, the full-width signs and a sign behind a tab or line
 * break: held for formulas by East Asian builds and by CSV-injection guidance (OWASP, "CSV Injection"); believed, so the emulator
 * takes the unkind side.
 */
const formulaStart = /^[\t\r\n]*[=+\-@＝＋－＠]/;
const plainNumber = /^\s*[+-]?(?:[¥￥$]\s*)?(?:\d{1,3}(?:,\d{3})+|\d{1,30})?(?:\.\d{0,30})?(?:e[+-]?\d{1,3})?%?\s*$/i;
const isoDay = /^(\d{4})[-/年](\d{1,2})(?:[-/月](\d{1,2})日?)?月?$/;
const monthDay = /^(\d{1,2})[-/月](\d{1,2})日?$/;
const clock = /^(\d{1,2})[:：](\d{2})(?::(\d{2}))?$/;

interface Entered {
  readonly value: string | number | boolean;
  readonly formula: string | null;
  readonly prefixed: boolean;
  readonly format?: string;
}

/** The serial of a day in the 1900 date system (support.microsoft.com, "Date systems in Excel"). */
export function serialOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}

function asDay(text: string): Entered | null {
  const iso = isoDay.exec(text);
  const partial = iso ? null : monthDay.exec(text);
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 1)]
    : [2026, Number(partial?.[1] ?? 0), Number(partial?.[2] ?? 0)];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { value: serialOf(year, month, day), formula: null, prefixed: false, format: 'yyyy/m/d' };
}

function asNumber(text: string): Entered | null {
  if (!/\d/.test(text) || !plainNumber.test(text)) return null;
  const share = text.trimEnd().endsWith('%');
  const value = Number(text.replace(/[\s,¥￥$%]/g, ''));
  if (!Number.isFinite(value)) return null;
  return { value: share ? value / 100 : value, formula: null, prefixed: false, ...(share ? { format: '0%' } : {}) };
}

/**
 * What Excel makes of text put in a cell through `Range.values`, which it reads as if it had been typed: text stays text in a cell
 * formatted `@` (support.microsoft.com, "Format numbers as text"), an apostrophe makes text of the rest, signs start formulas, and
 * numbers, dates, times and truth values are converted with the formats of a Chinese installation.
 */
export function enterText(text: string, cell: BookCell): Entered {
  // That the apostrophe does not count is believed: it is no part of the cell's text.
  if (text.length > longestText + (text.startsWith("'") ? 1 : 0)) {
    throw new HostFault('InvalidArgument', 'The argument is invalid or missing.');
  }
  if (cell.format === '@') return { value: text, formula: null, prefixed: false };
  if (text.startsWith("'")) return { value: text.slice(1), formula: null, prefixed: true };
  const number = asNumber(text);
  if (number) return number;
  if (formulaStart.test(text)) {
    if (text.length > longestFormula) throw new HostFault('InvalidArgument', 'The argument is invalid or missing.');
    const body = text.replace(/^[\t\r\n]+/, '').replace(/^[＝=]/, '');
    return { value: 0, formula: `=${body}`, prefixed: false };
  }
  const day = asDay(text);
  if (day) return day;
  const time = clock.exec(text);
  if (time) {
    const seconds = Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
    return { value: seconds / 86_400, formula: null, prefixed: false, format: 'h:mm' };
  }
  if (/^(?:true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true', formula: null, prefixed: false };
  return { value: text, formula: null, prefixed: false };
}

/** The cell after a value was put in it through `Range.values` or `Range.formulas`; the empty string clears its contents. */
export function entered(cell: BookCell, value: string | number | boolean): BookCell {
  if (typeof value !== 'string') return { ...cell, value, formula: null, prefixed: false };
  const result = enterText(value, cell);
  const keepsFormat = result.format === undefined || cell.format !== 'General';
  return { ...cell, ...result, format: keepsFormat ? cell.format : (result.format ?? cell.format) };
}

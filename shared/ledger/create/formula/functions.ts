import { dayOf } from '../../../workbook/xlsx/grid/serial.ts';
import { FormulaError, numberOf, type Scalar, same, textOf } from './values.ts';

type Lists = readonly (readonly Scalar[])[];

const flat = (parts: Lists): Scalar[] => parts.flat();
const numbers = (parts: Lists): number[] => flat(parts).filter((value) => typeof value === 'number');
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const first = (parts: Lists, index = 0): Scalar => parts[index]?.[0] ?? null;

/** Half away from zero, as Excel rounds; the scaled number is cleared of binary noise first. */
function round(value: number, digits: number): number {
  const scaled = Number((Math.abs(value) * 10 ** digits).toPrecision(15));
  return (Math.sign(value) * Math.round(scaled)) / 10 ** digits;
}

/** Whether a value meets a COUNTIF criterion: a value to equal, or one after `<>`. */
function meets(value: Scalar, criterion: Scalar): boolean {
  if (typeof criterion === 'string' && criterion.startsWith('<>')) return !same(value ?? '', criterion.slice(2));
  return same(value, criterion);
}

/** TEXT for the codes that the templates use: percentages and Chinese dates. */
function formatted(value: Scalar, code: Scalar): string {
  const number = numberOf(value);
  const percent = /^0(?:\.(0+))?%$/.exec(textOf(code));
  if (percent) {
    const digits = percent[1]?.length ?? 0;
    return `${round(number * 100, digits).toFixed(digits)}%`;
  }
  const [year, month, day] = dayOf(number, false)?.split('-') ?? [];
  if (year === undefined || textOf(code) !== 'yyyy"年"m"月"d"日"') {
    throw new RangeError(`unknown format ${textOf(code)}`);
  }
  return `${year}年${Number(month)}月${Number(day)}日`;
}

function ranked(parts: Lists): number {
  const value = numberOf(first(parts));
  return 1 + numbers(parts.slice(1)).filter((other) => other > value).length;
}

/** The functions that template formulas call, all known to Excel 2010 and WPS. Ranges come as lists, single values as lists of one. */
export const functions: Readonly<Record<string, (parts: Lists) => Scalar>> = {
  AND: (parts) => flat(parts).every(Boolean),
  OR: (parts) => flat(parts).some(Boolean),
  N: (parts) => (typeof first(parts) === 'number' ? first(parts) : 0),
  ISNUMBER: (parts) => typeof first(parts) === 'number',
  MAX: (parts) => Math.max(...numbers(parts)),
  MIN: (parts) => Math.min(...numbers(parts)),
  SUM: (parts) => sum(numbers(parts)),
  SUBTOTAL: (parts) => {
    if (first(parts) !== 109) throw new FormulaError('#VALUE!');
    return sum(numbers(parts.slice(1)));
  },
  COUNT: (parts) => numbers(parts).length,
  COUNTA: (parts) => flat(parts).filter((value) => value !== null).length,
  COUNTIF: (parts) => (parts[0] ?? []).filter((value) => meets(value, first(parts, 1))).length,
  COUNTIFS: (parts) =>
    (parts[0] ?? []).filter((_, row) =>
      parts.every((values, index) => index % 2 === 1 || meets(values[row] ?? null, first(parts, index + 1))),
    ).length,
  ROUND: (parts) => round(numberOf(first(parts)), numberOf(first(parts, 1))),
  RANK: ranked,
  TEXT: (parts) => formatted(first(parts), first(parts, 1)),
};

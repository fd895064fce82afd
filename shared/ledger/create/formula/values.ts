/** A cell's value inside a formula; null is a blank cell. */
export type Scalar = string | number | boolean | null;

/** An Excel error; the message is its text. */
export class FormulaError extends Error {}

/** A value where a number is needed (ECMA-376 18.17.7): blanks are 0, text that is no number is an error. */
export function numberOf(value: Scalar): number {
  if (value === null) return 0;
  const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  if (Number.isNaN(number)) throw new FormulaError('#VALUE!');
  return number;
}

/** A value where a text is needed, as a cell shows it; blanks are empty. */
export function textOf(value: Scalar): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value === null ? '' : String(value);
}

/** Equality as in a cell: text without regard to case, a blank equal to nothing and to 0. */
export function same(left: Scalar, right: Scalar): boolean {
  if (typeof left === 'string' && typeof right === 'string') return left.toLowerCase() === right.toLowerCase();
  return left === right;
}

import { numeralAt } from '../../lex/numeral.ts';
import { unitAt } from '../../lex/unit.ts';
import type { Share, Target } from '../../notice/notice.ts';
import type { ShareSource } from '../lines/sources.ts';

const rounding = 1e-6;

/** A figure alone in its cell, with its unit or without one; null for any other text. */
export function amountIn(text: string): { readonly value: number; readonly unit: string } | null {
  const plain = text.trim();
  const numeral = numeralAt(plain, 0);
  if (numeral === null || numeral.chinese || numeral.upper !== null || numeral.vague) return null;
  if (numeral.end === plain.length) return { value: numeral.value, unit: '' };
  const unit = unitAt(plain, numeral.end);
  return unit?.end === plain.length ? { value: numeral.value, unit: unit.unit } : null;
}

/** The total that values share out: the one they make up, else the only one. */
function totalOf(sum: number, unit: string, targets: readonly Target[]): Target | null {
  const levels = targets.filter((target) => !target.change && (unit === '' || target.unit === unit));
  const made = levels.filter(({ value }) => Math.abs(value - sum) <= rounding * Math.abs(value));
  const [total, more] = made.length > 0 ? made : levels;
  return more === undefined ? (total ?? null) : null;
}

/**
 * The shares that a table gives cell by cell, one for each source: the unit is the cell's own, else that of the total which they make up or
 * of the only one; `of` names the total where the item has several. Empty where no unit can be told.
 */
export function readTabledShares(sources: readonly ShareSource[], targets: readonly Target[]): Share[] {
  const read = sources.map(({ name, amount }) => ({ name: name.text, amount: amountIn(amount.text) }));
  const own = read.find(({ amount }) => amount !== null && amount.unit !== '')?.amount?.unit ?? '';
  const total = totalOf(
    read.reduce((sum, { amount }) => sum + (amount?.value ?? 0), 0),
    own,
    targets,
  );
  const unit = own === '' ? (total?.unit ?? '') : own;
  if (unit === '') return [];
  const of = targets.length > 1 ? (total?.metric ?? null) : null;
  return read.map(({ name, amount }) => ({
    name,
    value: amount?.value ?? 0,
    unit: amount === null || amount.unit === '' ? unit : amount.unit,
    of,
  }));
}

import { asKept } from '../notice/decimals.ts';
import { scaleOfNamed } from './plan/measures.ts';

/** Why a figure typed as text cannot be told in the unit it is counted in. */
export type FigureRefusal =
  /** It is no number, or has a unit where none is known. */
  | { readonly kind: 'no-figure' | 'bare-figure' }
  /** It counts something else. */
  | { readonly kind: 'other-unit'; readonly unit: string }
  /** More is said behind the figure, so that it cannot be told what it counts: `860个（其中路内210个）`. */
  | { readonly kind: 'more-said' }
  /** It may be meant in that unit and by itself. */
  | { readonly kind: 'two-readings'; readonly unit: string; readonly text: string };

/** What a figure typed as text comes to in the unit it is counted in, or why it cannot be told. */
export type TypedFigure =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly refusal: FigureRefusal };

const plain = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/;
const scales: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千万', 1e7],
  ['百万', 1e6],
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1e3],
];

/** A unit's scale and what it counts: `万元` is 10,000 of 元. 千米 and 千克 are units of their own. */
function scaled(unit: string): { scale: number; base: string } {
  const whole = /^千(?:米|克|瓦)/.test(unit);
  const [word, scale] = (whole ? undefined : scales.find(([name]) => unit.startsWith(name))) ?? ['', 1];
  return { scale, base: unit.slice(word.length) };
}

/** What stands in no unit: brackets, further figures, marks between clauses. */
const notUnit = /[()[\]【】,;:。、]|[^a-zA-Z]\d/;

/** Blanks, widths and the kind of comma say nothing. */
function folded(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/g, '').replaceAll('，', ',');
}

/**
 * Reads `1.2万`, `15,000元`, `98％` or `3 个` as a figure counted in `unit` (null where the ledger says none). What may be meant in two
 * ways, and what counts something else, is refused.
 */
export function typedFigure(typed: string, unit: string | null): TypedFigure {
  const text = folded(typed);
  const [digits] = plain.exec(text) ?? [];
  if (digits === undefined) return { ok: false, refusal: { kind: 'no-figure' } };
  const value = Number(digits.replaceAll(',', ''));
  const rest = text.slice(digits.length);
  if (rest === '') return { ok: true, value };
  const own = scaled(rest);
  const asked = scaled(folded(unit ?? ''));
  const named = unit === null || own.base === '' || own.base === asked.base ? null : scaleOfNamed(rest, unit);
  if (named !== null) return { ok: true, value: asKept(value * named) };
  if (own.base !== asked.base && (notUnit.test(own.base) || (asked.base !== '' && own.base.startsWith(asked.base)))) {
    return { ok: false, refusal: { kind: 'more-said' } };
  }
  if (own.base !== '' && own.base !== asked.base) {
    return { ok: false, refusal: unit === null ? { kind: 'bare-figure' } : { kind: 'other-unit', unit } };
  }
  if (unit !== null && own.base === '' && asked.scale > 1 && own.scale <= asked.scale) {
    return { ok: false, refusal: { kind: 'two-readings', unit, text } };
  }
  return { ok: true, value: asKept((value * own.scale) / asked.scale) };
}

/** What a figure typed as text counts, without its scale: 个 for `1.2万个`; null where it names nothing. */
export function unitOfTyped(typed: string): string | null {
  const text = folded(typed);
  const [digits] = plain.exec(text) ?? [];
  return digits === undefined ? null : scaled(text.slice(digits.length)).base || null;
}

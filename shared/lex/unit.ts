import { LetterSet } from './letters.ts';
import type { Span } from './span.ts';
import { baseWords, type UnitKind, unitWordAt } from './unit-words.ts';
import { WordSet } from './words.ts';

/** A unit as printed behind a number: `个`, `场（次）`, `元/人·月`. */
export type PrintedUnit = Span & { readonly unit: string; readonly kind: UnitKind };

const bases = new WordSet(baseWords);
const space = new LetterSet(' ');
const openings = new LetterSet('（(');
const baseMarks = new LetterSet('/·每');
const mostBases = 3;
const mostTwins = 3;

/** `（次）` and `（间、处）`: other units of the same count; null where the bracket holds anything else. */
function twinsEnd(text: string, at: number): number | null {
  if (!openings.has(text, at)) return null;
  let end = at + 1;
  for (let count = 0; count < mostTwins; count += 1) {
    const twin = unitWordAt(text, end);
    if (twin === null || twin.word === '个' || twin.kind === 'money' || twin.kind === 'rate') return null;
    end += twin.word.length;
    const mark = text.charAt(end);
    if (mark === '）' || mark === ')') return end + 1;
    if (mark !== '、' && mark !== '/') return null;
    end += 1;
  }
  return null;
}

/** `/人·月`, `/每户`, `/立方米`: what a rate is taken of; behind a measure 每 says the same (微克每立方米). */
function baseEnd(text: string, at: number, measured: boolean): number | null {
  if (!baseMarks.has(text, at)) return null;
  const mark = text.charAt(at);
  const said = mark === '每' && measured;
  if (mark === '每' && !said) return null;
  const from = !said && text.charAt(at + 1) === '每' ? at + 2 : at + 1;
  const word = bases.at(text, from) ?? unitWordAt(text, from)?.word ?? null;
  return word === null ? null : from + word.length;
}

/** The unit at `at`, one blank passed over, with its twins and bases; null where none stands there. */
export function unitAt(text: string, at: number): PrintedUnit | null {
  const start = space.has(text, at) ? at + 1 : at;
  const found = unitWordAt(text, start);
  if (found === null) return null;
  const wordEnd = start + found.word.length;
  let end = wordEnd;
  if (found.kind === 'count') end = twinsEnd(text, end) ?? end;
  for (let count = 0; count < mostBases; count += 1) {
    const next = baseEnd(text, end, found.kind === 'measure');
    if (next === null) break;
    end = next;
  }
  const unit = end === wordEnd ? found.word : text.slice(start, end).replace(/\/?每/, '/');
  return { start, end, unit, kind: found.kind };
}

import { comparatorBefore } from '../../lex/comparators.ts';
import { isHanAt, LetterSet } from '../../lex/letters.ts';
import type { Lexed } from '../../lex/lex.ts';
import { type UnitKind, unitWords } from '../../lex/unit-words.ts';
import { EndingSet, WordSet } from '../../lex/words.ts';
import type { Comparator } from '../../notice/notice.ts';
import {
  awardVerb,
  floorVerb,
  overNoun,
  overPerNoun,
  overRival,
  perGiven,
  perNouns,
} from '../vocabulary/target-words.ts';
import { clauseStartOf, type Run } from './target-runs.ts';

/** What stands in front of a run of figures and belongs to its printed phrase. */
export type Opening = {
  readonly comparator: Comparator;
  readonly start: number;
  readonly per: string | null;
  readonly weak: boolean;
};

/** 控制在 and the like are ceilings only where no word after the figure says otherwise: 控制在5.5%左右. */
const weakWords: ReadonlySet<string> = new Set(['控制在', '严格控制在', '严控在', '限制在', '限定在', '压到', '压至']);

const gapReach = 26;

const perKinds: readonly UnitKind[] = ['count', 'measure', 'time'];
/** 每 with what it may be said of. */
const perWords = [...perNouns, ...perKinds.flatMap((kind) => unitWords.get(kind) ?? [])].map((word) => `每${word}`);
const perEnds = new EndingSet(perWords);
const perStarts = new WordSet(perWords);
const mostBases = 3;
/** Letters with which 每 says when or how much more, not of what: 每逢, 每增, 每隔. */
const neverBase = new LetterSet('逢当隔到有增多少满过超个一减降补奖给');

/** How long 每 with a single letter is, of which nothing else is known, right before `end`: 每室, 每社; 0 where none stands there. */
function shortBase(text: string, end: number): number {
  return text.charAt(end - 2) === '每' && isHanAt(text, end - 1) && !neverBase.has(text, end - 1) ? 2 : 0;
}

/** `平均每人每月`, which ends just before `end`; null where no base does. */
function perBefore(text: string, floor: number, end: number): string | null {
  let start = end;
  for (let count = 0; count < mostBases; count += 1) {
    const length = perEnds.before(text, start)?.length ?? shortBase(text, start);
    if (length === 0 || start - length < floor) break;
    start -= length;
  }
  if (start === end) return null;
  return text.slice(start - 2 >= floor && text.startsWith('平均', start - 2) ? start - 2 : start, end);
}

/** Bases before an amount of money that is given for each: `每村每年安排经费8万元`, `对幸福院每所补助15万元`. */
function perLead(text: string, clause: number, end: number): string | null {
  let at = clause + text.slice(clause, end).lastIndexOf('每');
  if (at < clause) return null;
  for (let count = 1; count < mostBases; count += 1) {
    const word = perEnds.before(text, at);
    if (word === null || at - word.length < clause) break;
    at -= word.length;
  }
  const start = at;
  for (let count = 0; count < mostBases; count += 1) {
    const word = perStarts.at(text, at);
    if (word === null) break;
    at += word.length;
  }
  return at > start && perGiven.test(text.slice(at, Math.min(end, at + gapReach))) ? text.slice(start, at) : null;
}

/** The base that closes a clause behind its figure: `6000元每人`. */
function perAfter(text: string, end: number): string | null {
  const word = perStarts.at(text, end);
  const next = word === null ? '' : text.charAt(end + word.length);
  return word !== null && (next === '' || '，。；、）'.includes(next)) ? word : null;
}

/** Whether a comparator holds over the words between it and the figure. */
function reaches(gap: string, comparator: Comparator, word: string, per: string | null, unit: string): boolean {
  if (gap === '') return true;
  if (comparator === '>=' && floorVerb.test(gap)) return true;
  if (comparator === '<=' && awardVerb.test(gap)) return true;
  if (unit.endsWith('百分点') && comparator !== '~') return overRival.test(gap);
  const over = overNoun.test(gap) || (per?.startsWith('每') === true && overPerNoun.test(gap));
  return over && word.length > 1;
}

/** What stands in front of a run: 每人每月, then a comparator at once or over a short noun phrase that ends in 的. */
export function openingOf({ text, regions }: Lexed, run: Run, floor: number): Opening {
  const clause = Math.max(floor, clauseStartOf(text, run.start));
  const per = perBefore(text, clause, run.start);
  const perStart = run.start - (per?.length ?? 0);
  const lowest = Math.max(clause, perStart - gapReach);
  for (let end = perStart; end > lowest; end -= 1) {
    const found = comparatorBefore(text, end);
    if (found === null || found.start < clause) continue;
    const word = text.slice(found.start, end);
    if (!reaches(text.slice(end, perStart), found.comparator, word, per, run.figures[0]?.unit ?? '')) {
      if (regions.quoteAt(end) === -1) break;
      continue;
    }
    const money = run.figures[0]?.kind === 'money';
    const base = per === null ? perBefore(text, clause, found.start) : null;
    const far = per === null && base === null && money ? perLead(text, clause, found.start) : null;
    return {
      comparator: found.comparator,
      start: found.start - (base?.length ?? 0),
      per: per ?? base ?? far ?? perAfter(text, run.end),
      weak: weakWords.has(word),
    };
  }
  const lead = per === null && run.figures[0]?.kind === 'money' ? perLead(text, clause, perStart) : null;
  return { comparator: '=', start: perStart, per: per ?? lead ?? perAfter(text, run.end), weak: false };
}

/** `平均每人每年` as the record writes it: 人·年. */
export function perOf(per: string | null): string | null {
  if (per === null) return null;
  const bases = (per.startsWith('平均') ? per.slice(2) : per).split('每').filter(Boolean);
  return bases.join('·');
}

/** The base right before one figure of a run, or null. */
export function ownPer(text: string, start: number): string | null {
  return perBefore(text, 0, start);
}

import { comparatorBefore } from '../../lex/comparators.ts';
import type { Lexed } from '../../lex/lex.ts';
import type { Comparator } from '../../notice/notice.ts';
import { awardVerb, floorVerb, overNoun, overPerNoun, perLead, perPhrase } from '../vocabulary/target-words.ts';
import { clauseStartOf, type Run } from './target-runs.ts';

/** What stands in front of a run of figures and belongs to its printed phrase. */
export type Opening = {
  readonly comparator: Comparator;
  readonly start: number;
  readonly per: string | null;
  readonly weak: boolean;
};

/** 控制在 and the like are ceilings only where no word after the figure says otherwise: 控制在5.5%左右. */
const weakWords: ReadonlySet<string> = new Set(['控制在', '严格控制在', '限制在', '压到', '压至']);

const gapReach = 26;
const perReach = 14;

function perBefore(text: string, floor: number, end: number): string | null {
  return perPhrase.exec(text.slice(Math.max(floor, end - perReach), end))?.[0] ?? null;
}

/** Whether a comparator holds over the words between it and the figure. */
function reaches(gap: string, comparator: Comparator, word: string, per: string | null): boolean {
  if (gap === '') return true;
  if (comparator === '>=' && floorVerb.test(gap)) return true;
  if (comparator === '<=' && awardVerb.test(gap)) return true;
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
    if (!reaches(text.slice(end, perStart), found.comparator, word, per)) {
      if (regions.quoteAt(end) === -1) break;
      continue;
    }
    const base = per === null ? perBefore(text, clause, found.start) : null;
    return {
      comparator: found.comparator,
      start: found.start - (base?.length ?? 0),
      per: per ?? base,
      weak: weakWords.has(word),
    };
  }
  const lead =
    per === null && run.figures[0]?.kind === 'money' ? perLead.exec(text.slice(clause, clause + perReach))?.[0] : null;
  return { comparator: '=', start: perStart, per: per ?? lead ?? null, weak: false };
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

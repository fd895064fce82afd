import { changeLead, changeVerbBefore, levelVerbBefore } from '../../lex/changes.ts';
import type { Figure } from '../../lex/figures.ts';
import { LetterSet } from '../../lex/letters.ts';
import {
  arrivalGap,
  changeFiller,
  comparedBefore,
  differenceVerb,
  lengthenVerb,
  levelGap,
  levelMark,
  loweredThing,
  namedLevel,
  onlyCompared,
  shortenVerb,
  tightLevelGap,
} from '../vocabulary/target-words.ts';
import type { Opening } from './target-opening.ts';
import { clauseStartOf, type Run } from './target-runs.ts';

/** The old levels of a run, where their phrase begins and how many runs before it hold them. */
export type Levels = { readonly start: number; readonly from: readonly Figure[]; readonly runs: number };

const markReach = 24;
const gapReach = 24;
const leadReach = 10;
const fillerReach = 4;
/** The last letters of such words. */
const fillerEnds = new LetterSet('了约于过再近');

/**
 * `由每人每月1800元和1500元统一提高到2200元`: the run before is the old level where 由 or 从 marks it and a verb of arrival leads to
 * the new one, or where a level verb stands right between them.
 */
export function levelsOf(text: string, opening: Opening, previous: Run | undefined): Levels | null {
  const openingStart = opening.start;
  if (previous === undefined || openingStart - previous.end > gapReach) return null;
  const lead = text.slice(Math.max(0, previous.start - markReach), previous.start);
  const mark = levelMark.exec(lead)?.[0] ?? null;
  const start = previous.start - (mark?.length ?? 0);
  const verb = opening.weak ? openingStart : levelVerbBefore(text, openingStart);
  if (verb !== null && verb >= previous.end) {
    const gap = text.slice(previous.end, verb);
    const leads = levelGap.test(gap) && (mark !== null || tightLevelGap.test(gap));
    if (leads) return { start, from: previous.figures, runs: 1 };
  }
  return mark !== null && arrivalGap.test(text.slice(previous.end, openingStart))
    ? { start, from: previous.figures, runs: 1 }
    : null;
}

/** Old levels that names part: 由职工5000元、居民400元分别提高到6000元、500元 has one for each new level. */
export function withEarlier(text: string, levels: Levels, runs: readonly Run[], index: number): Levels {
  const wanted = runs[index]?.figures.length ?? 0;
  const unit = runs[index]?.figures[0]?.unit;
  let { start, from } = levels;
  let first = index - 1;
  while (from.length < wanted) {
    const [prior, next] = [runs[first - 1], runs[first]];
    const alike = prior?.figures.length === 1 && prior.figures[0]?.unit === unit;
    if (prior === undefined || next === undefined || !alike) break;
    if (!namedLevel.test(text.slice(prior.end, next.start))) break;
    const mark = levelMark.exec(text.slice(Math.max(0, prior.start - markReach), prior.start))?.[0] ?? '';
    from = [...prior.figures, ...from];
    start = prior.start - mark.length;
    first -= 1;
  }
  return from.length === wanted ? { start, from, runs: index - first } : levels;
}

/** Whether a verb right before a figure of this kind makes it a difference. */
function differs(text: string, verb: number, end: number, figure: Figure): boolean {
  const word = text.slice(verb, end);
  const compared = comparedBefore.test(text.slice(Math.max(0, verb - leadReach), verb));
  if (figure.kind === 'rate') return compared || !onlyCompared.test(word);
  if (figure.kind === 'time') return shortenVerb.test(word) || lengthenVerb.test(word);
  return compared || differenceVerb.test(word);
}

/** A rate or a time behind the thing that a verb at the head of its clause lowers by it: 压减一般性支出5%. */
function loweredStart(text: string, at: number, figure: Figure): number | null {
  if (figure.kind !== 'rate' && figure.kind !== 'time') return null;
  return loweredThing.test(text.slice(clauseStartOf(text, at), at)) ? at : null;
}

/** How much of the text in front of a figure only leads to it from a verb of change: 降低了约5%. */
function fillerLength(text: string, end: number): number {
  if (!fillerEnds.has(text, end - 1)) return 0;
  return changeFiller.exec(text.slice(Math.max(0, end - fillerReach), end))?.[0].length ?? 0;
}

/** Where the phrase of a difference begins (`较上年增长10%`), or null where the figure is a level. */
export function changeStart(text: string, openingStart: number, figure: Figure): number | null {
  const at = openingStart - fillerLength(text, openingStart);
  const verb = changeVerbBefore(text, at);
  if (verb === null) return loweredStart(text, at, figure);
  if (!differs(text, verb, at, figure)) return null;
  const lead = changeLead.exec(text.slice(Math.max(0, verb - leadReach), verb));
  return verb - (lead?.[0].length ?? 0);
}

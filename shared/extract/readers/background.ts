import { LetterSet } from '../../lex/letters.ts';
import { firstFrom } from '../../lex/lex.ts';
import {
  alreadyBefore,
  alreadyFar,
  background,
  basisAfter,
  countedUpTo,
  done,
  doneAfter,
  foundBefore,
  happened,
  oncePlanned,
  planned,
  stillToDo,
  surveyedBefore,
  tallied,
  untilWord,
} from '../vocabulary/background-words.ts';
import type { FigureContext } from './figure-context.ts';
import { sentenceAround, sentenceEnds, sentenceReach } from './sentence-around.ts';
import { stateRule } from './told-state.ts';
import { doing, holds } from './words-of-doing.ts';

const reach = 28;
const headReach = 12;
const comma = new LetterSet('，');

/** Whether the clause tells what was before the programme's year: 2024年完成320户. */
function pastYear({ lexed: { periods, year, text }, clauseStart, figure }: FigureContext): boolean {
  if (periods.length === 0) return false;
  const lead = text.charAt(clauseStart) === '在' ? clauseStart + 1 : clauseStart;
  const period = periods[firstFrom(periods, lead)];
  if (period === undefined || period.start !== lead || period.end > figure.start) return false;
  if (text.slice(period.end, figure.start).includes('基础上')) return false;
  return Number(period.last.slice(0, 4)) < year && !text.startsWith('以来', period.end);
}

/** Whether the figure is what was, of a year before the programme's: 由2020年的86%提高到目前的94%. */
function ofPastYear({ lexed: { periods, year, text }, figure }: FigureContext): boolean {
  if (periods.length === 0 || text.charAt(figure.start - 1) !== '的') return false;
  const period = periods[firstFrom(periods, figure.start) - 1];
  return period?.end === figure.start - 1 && Number(period.last.slice(0, 4)) < year;
}

/** Whether the clause before is nothing but a time before the programme's year: 2024年，全县新建公路126公里. */
function toldOfPast({ lexed: { periods, year, text }, clauseStart }: FigureContext): boolean {
  if (periods.length === 0 || !comma.has(text, clauseStart - 1)) return false;
  const period = periods[firstFrom(periods, clauseStart) - 1];
  if (period === undefined || period.end !== clauseStart - 1 || Number(period.last.slice(0, 4)) >= year) return false;
  return period.start === 0 || sentenceEnds.has(text, period.start - 1);
}

/** Whether the clause before tells the day of a count, before the programme's year: 截至2024年底，全县建成42个. */
function countedBefore({ lexed: { periods, year, text }, clauseStart }: FigureContext): boolean {
  const period = periods[firstFrom(periods, clauseStart) - 1];
  if (period === undefined || period.end !== clauseStart - 1 || Number(period.last.slice(0, 4)) >= year) return false;
  return countedUpTo.test(text.slice(Math.max(0, period.start - headReach), period.start));
}

/** Whether 截至 names the day by which something is still to be done: 截至2025年9月底完成投资5亿元. */
function isByThen({ lexed: { periods, year, text }, clauseStart }: FigureContext): boolean {
  const period = periods[firstFrom(periods, clauseStart)];
  if (period === undefined || Number(period.last.slice(0, 4)) < year || !period.limit) return false;
  return (
    untilWord.test(text.slice(clauseStart, period.start)) && stillToDo.test(text.slice(period.end, period.end + reach))
  );
}

/** Whether a period of the programme's year or later stands near a figure: 到2025年，累计培育1000家. */
function datedAhead({ lexed: { periods, year }, figure }: FigureContext): boolean {
  for (let at = firstFrom(periods, figure.start - sentenceReach); at < periods.length; at += 1) {
    const period = periods[at];
    if (period === undefined || period.start > figure.end + sentenceReach) return false;
    if (Number(period.last.slice(0, 4)) >= year) return true;
  }
  return false;
}

/** The rule of a sum so far of which nobody can tell whether it is promised. */
export const tallyRule = 'tally';

/** A sum so far (累计建成56座): the past where words say so, a promise where a plan is spoken of, else nobody can tell. */
function tally(context: FigureContext, lead: string): string | null {
  if (context.compared !== '=' || context.suffix !== null || !tallied.test(lead)) return null;
  const { lexed, phraseStart, phraseEnd, promisedTo } = context;
  const { start, end } = sentenceAround(lexed.text, { start: phraseStart, end: phraseEnd });
  const sentence = lexed.text.slice(start, end);
  if (planned.test(sentence) || promisedTo > start) return null;
  if (happened.test(sentence)) return 'background';
  return datedAhead(context) ? null : tallyRule;
}

/** Whether a verb behind 已 tells that it is done, at once or before its object. */
function isAlready(
  { lexed: { text }, figure, phraseStart, fromLevel, goesOn }: FigureContext,
  before: string,
): boolean {
  if (figure.kind === 'rate') return false;
  if (alreadyBefore.test(before)) return true;
  if (fromLevel || goesOn) return false;
  const far = alreadyFar.exec(before);
  return far !== null && !holds(doing, text, phraseStart - (far[1]?.length ?? 0), phraseStart);
}

/** Whether what was found is only looked back on, of which the same sentence takes on some: 针对排查出的37处隐患，完成治理15处. */
function isFound({ lexed: { text, figures }, figure, phraseStart, phraseEnd }: FigureContext, before: string): boolean {
  if (!foundBefore.test(before)) return false;
  const { end } = sentenceAround(text, { start: phraseStart, end: phraseEnd });
  const later = figures[firstFrom(figures, phraseEnd)];
  return later !== undefined && later.end <= end && later.unit === figure.unit;
}

/** The rule by which a figure tells what is or was, not what is promised; null where none says so. */
export function backgroundRule(context: FigureContext, before: string, after: string): string | null {
  const { lexed, clauseStart, phraseStart } = context;
  const { text } = lexed;
  const head = text.slice(clauseStart, Math.min(phraseStart, clauseStart + headReach));
  if ((background.test(head) && !isByThen(context)) || done.test(before)) return 'background';
  if (pastYear(context) || toldOfPast(context) || ofPastYear(context)) return 'background';
  if (oncePlanned.test(before) || isAlready(context, before) || isFound(context, before)) return 'background';
  if (basisAfter.test(after) || doneAfter.test(after)) return 'background';
  if (comma.has(text, clauseStart - 1)) {
    if (surveyedBefore.test(text.slice(Math.max(0, clauseStart - headReach), clauseStart))) return 'background';
  }
  if (countedBefore(context)) return 'background';
  const state = stateRule(context, before, after);
  if (state !== null) return state;
  return tally(context, text.slice(Math.max(clauseStart, phraseStart - reach), phraseStart));
}

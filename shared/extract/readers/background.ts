import { LetterSet } from '../../lex/letters.ts';
import { firstFrom } from '../../lex/lex.ts';
import type { Span } from '../../lex/span.ts';
import {
  background,
  basisAfter,
  countedUpTo,
  done,
  doneAfter,
  happened,
  planned,
  stillToDo,
  surveyedBefore,
  tallied,
  untilWord,
} from '../vocabulary/background-words.ts';
import type { FigureContext } from './figure-context.ts';
import { stateRule } from './told-state.ts';

const reach = 28;
const headReach = 12;
const comma = new LetterSet('，');
const sentenceReach = 80;

/** Whether the clause tells what was before the programme's year: 2024年完成320户. */
function pastYear({ lexed: { periods, year, text }, clauseStart, figure }: FigureContext): boolean {
  if (periods.length === 0) return false;
  const lead = text.charAt(clauseStart) === '在' ? clauseStart + 1 : clauseStart;
  const period = periods[firstFrom(periods, lead)];
  if (period === undefined || period.start !== lead || period.end > figure.start) return false;
  if (text.slice(period.end, figure.start).includes('基础上')) return false;
  return Number(period.last.slice(0, 4)) < year && !text.startsWith('以来', period.end);
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

const sentenceEnds = new LetterSet('。；\n');

function endsSentence(text: string, at: number): boolean {
  return at < 0 || at >= text.length || sentenceEnds.has(text, at);
}

/** The sentence around a figure, as far as rules look. */
function sentenceAround(text: string, phrase: Span): Span {
  const lowest = Math.max(0, phrase.start - sentenceReach);
  const highest = phrase.end + sentenceReach;
  let { start, end } = phrase;
  while (start > lowest && !endsSentence(text, start - 1)) start -= 1;
  while (end < highest && !endsSentence(text, end)) end += 1;
  return { start, end };
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

/** A sum so far (累计建成56座): the past where words say so, a promise where a plan is spoken of, else nobody can tell. */
function tally(context: FigureContext, lead: string): string | null {
  if (context.compared !== '=' || context.suffix !== null || !tallied.test(lead)) return null;
  const { lexed, phraseStart, phraseEnd, promisedTo } = context;
  const { start, end } = sentenceAround(lexed.text, { start: phraseStart, end: phraseEnd });
  const sentence = lexed.text.slice(start, end);
  if (planned.test(sentence) || promisedTo > start) return null;
  if (happened.test(sentence)) return 'background';
  return datedAhead(context) ? null : 'tally';
}

/** The rule by which a figure tells what is or was, not what is promised; null where none says so. */
export function backgroundRule(context: FigureContext, before: string, after: string): string | null {
  const { lexed, clauseStart, phraseStart } = context;
  const { text } = lexed;
  const head = text.slice(clauseStart, Math.min(phraseStart, clauseStart + headReach));
  if ((background.test(head) && !isByThen(context)) || done.test(before) || pastYear(context)) return 'background';
  if (basisAfter.test(after) || doneAfter.test(after)) return 'background';
  if (comma.has(text, clauseStart - 1)) {
    if (surveyedBefore.test(text.slice(Math.max(0, clauseStart - headReach), clauseStart))) return 'background';
  }
  if (countedBefore(context)) return 'background';
  const state = stateRule(context, before, after);
  if (state !== null) return state;
  return tally(context, text.slice(Math.max(clauseStart, phraseStart - reach), phraseStart));
}

import { isDigitAt, LetterSet, pastBlank } from '../../lex/letters.ts';
import { countsIn, type PlacedNumber } from '../../lex/ordinals.ts';
import { EndingSet, WordSet } from '../../lex/words.ts';
import {
  afterGroups,
  anyMeasures,
  countedTitles,
  countLeads,
  groupMeasures,
  groupNouns,
  itemMeasures,
  itemNouns,
  makingVerbs,
  nounBreaks,
  pairLetters,
  pairMeasures,
  pairVerbs,
  partKinds,
  partMeasures,
  partNouns,
  promiseKinds,
  sumLetters,
  titleNouns,
  titleStages,
} from '../vocabulary/count-words.ts';
import { bracketedCount } from './bracketed-count.ts';

const measures = new WordSet(itemMeasures);
const measuresOfAny = new WordSet(anyMeasures);
const groupCounts = new WordSet(groupMeasures);
const groups = new WordSet(groupNouns);
const groupJoints = new WordSet(afterGroups);
const items = new WordSet(itemNouns);
const breaks = new LetterSet(nounBreaks);
const promises = new WordSet(promiseKinds);
const sums = new LetterSet(sumLetters);
const titles = new EndingSet(countedTitles);
const stagesOfTitles = new EndingSet(titleStages);
const nounsOfTitles = new EndingSet(titleNouns);
const leads = new EndingSet(countLeads);
const measuresOfPairs = new WordSet(pairMeasures);
const pairJoints = new LetterSet(pairLetters);
const verbsOfPairs = new EndingSet(pairVerbs);
const measuresOfParts = new WordSet(partMeasures);
const kindsOfParts = new WordSet(partKinds);
const parts = new WordSet(partNouns);
const nounReach = 10;
const pairReach = 8;
const colons = new LetterSet('：:');
const clauseMarks = new LetterSet('，。；：\n');
const promised = '实事';
const promiseReach = 12;
/** A count of promises that is this much more than what was found counts them all the same: one was missed. */
const nearest = 2;
const fewest = 2;
const most = 400;

/** The offset behind a word that must stand at `at`; -1 where none of the set does. */
function behind(words: WordSet, text: string, at: number): number {
  const end = at < 0 ? at : words.past(text, at);
  return end === at ? -1 : end;
}

/** Whether a number is none by itself: the rest of a longer one, or an ordinal. */
function isPart(text: string, { start }: PlacedNumber): boolean {
  return isDigitAt(text, start - 1) || text.charAt(start - 1) === '第';
}

/** 9个方面26项: the second number, where the first counts what the items are grouped in. */
function countInGroups(text: string, first: PlacedNumber, second: PlacedNumber | undefined): number {
  const noun = behind(groups, text, groupCounts.past(text, pastBlank(text, first.end)));
  if (noun < 0 || second === undefined) return -1;
  const joint = pastBlank(text, groupJoints.past(text, noun));
  return joint === second.start ? behind(measuresOfAny, text, pastBlank(text, second.end)) : -1;
}

/** 50件民生实事, 12项重点任务: where the noun ends that a number counts; -1 where it counts none. */
function itemsEnd(text: string, { end }: PlacedNumber): number {
  const counted = pastBlank(text, end);
  const measure = behind(measures, text, text.startsWith('大', counted) ? counted + 1 : counted);
  let found = -1;
  for (let at = measure; at >= 0 && at <= measure + nounReach && at < text.length; at += 1) {
    const noun = items.at(text, at);
    if (noun !== null) found = at + noun.length;
    if (breaks.has(text, at)) break;
  }
  return found;
}

/** 十大民生实事 */
function isGreat(text: string, { end }: PlacedNumber): boolean {
  if (!text.startsWith('大', end)) return false;
  const kind = promises.past(text, end + 1);
  return text.startsWith('实事', text.startsWith('办', kind) ? kind + 1 : kind);
}

function before(text: string, { start }: PlacedNumber): number {
  return text.charAt(start - 1) === ' ' ? start - 1 : start;
}

/** 共23项, 合计10件 */
function isSum(text: string, number: PlacedNumber): boolean {
  return sums.has(text, before(text, number) - 1) && behind(measures, text, pastBlank(text, number.end)) >= 0;
}

/** 实事项目共计10件, 任务12个 */
function isTitled(text: string, number: PlacedNumber): boolean {
  const measure = measuresOfAny.at(text, pastBlank(text, number.end));
  if (measure === null || measure === '条') return false;
  const end = before(text, number);
  const last = leads.startOf(text, end);
  return [end, last, leads.startOf(text, last)].some((at) => {
    const stage = stagesOfTitles.startOf(text, nounsOfTitles.startOf(text, at));
    return titles.before(text, stage) !== null;
  });
}

/** What a text says that it counts, number by number. */
function countsOf(text: string): number[] {
  const numbers = countsIn(text);
  const found: number[] = [];
  const add = (value: number): void => {
    if (value >= fewest && value <= most) found.push(value);
  };
  let taken = 0;
  let grouped = 0;
  for (const [at, number] of numbers.entries()) {
    const next = numbers[at + 1];
    const group = number.start < grouped ? -1 : countInGroups(text, number, next);
    if (group > 0 && next !== undefined) {
      add(next.value);
      grouped = group;
    }
    const end = number.start < taken ? -1 : itemsEnd(text, number);
    if (end > 0) {
      taken = end;
      if (!isPart(text, number)) add(number.value);
    }
    if (isGreat(text, number) || isSum(text, number) || isTitled(text, number)) add(number.value);
  }
  return found;
}

/** Whether a number counts promises: 十大民生实事, 实事项目8件, 6件民生实事. */
function countsPromises(text: string, number: PlacedNumber): boolean {
  if (isGreat(text, number)) return true;
  const noun = itemsEnd(text, number);
  const clause = text.slice(Math.max(0, number.start - promiseReach), number.start);
  return noun > 0
    ? text.slice(number.end, noun).endsWith(promised)
    : clause.includes(promised) && isTitled(text, number);
}

/** The counts of promises that a sentence says are made: 确定2024年为民办实事项目6项. */
function madePromises(text: string): number[] {
  return countsIn(text).flatMap((number) => {
    const clause = text.slice(clauseMarks.last(text, number.start) + 1, number.start);
    const made = makingVerbs.some((verb) => clause.includes(verb)) && !isPart(text, number);
    return made && countsPromises(text, number) ? [number.value] : [];
  });
}

/** The number of items that a text with groups names: 9个方面26项. */
function groupedCount(text: string): number | null {
  const numbers = countsIn(text);
  for (const [at, number] of numbers.entries()) {
    const next = numbers[at + 1];
    if (next !== undefined && next.value >= fewest && countInGroups(text, number, next) > 0) return next.value;
  }
  return null;
}

/** Whether what stands between two counts leads from the items to their parts: 45件53个事项, 15项任务，分解为24个. */
function leadsToParts(text: string, from: number, to: number): boolean {
  const end = text.charAt(to - 1) === ' ' ? to - 1 : to;
  let rest = verbsOfPairs.startOf(text, end);
  for (let joints = 0; joints < 2 && rest > from && pairJoints.has(text, rest - 1); joints += 1) rest -= 1;
  return rest >= from && rest - from <= pairReach && !breaks.within(text, from, rest);
}

/** Whether a number counts the parts of items: 53个事项, 24个具体指标. */
function countsParts(text: string, { end }: PlacedNumber): boolean {
  let at = behind(measuresOfParts, text, pastBlank(text, end));
  for (let kinds = 0; at >= 0 && kinds <= 2; kinds += 1) {
    if (parts.at(text, at) !== null) return true;
    at = behind(kindsOfParts, text, at);
  }
  return false;
}

/** The two counts of “45件53个事项”; null where the text has no such pair. */
export function declaredPair(texts: readonly string[]): { readonly items: number; readonly subItems: number } | null {
  for (const text of texts) {
    const numbers = countsIn(text);
    for (const [at, first] of numbers.entries()) {
      const second = numbers[at + 1];
      if (second === undefined || second.value <= first.value || first.value < fewest || isPart(text, first)) continue;
      const measure = behind(measuresOfPairs, text, pastBlank(text, first.end));
      if (measure >= 0 && leadsToParts(text, measure, second.start) && countsParts(text, second)) {
        return { items: first.value, subItems: second.value };
      }
    }
  }
  return null;
}

/** What stands before the colon that a line ends in. */
function withoutColon(text: string): string {
  return text.slice(0, -1);
}

/** The count in brackets behind a heading that has a measure and nothing else: （共23项）. */
function countOfHeading(heading: string): number | null {
  const count = bracketedCount(heading);
  return count === null || count.named || !itemMeasures.includes(count.measure) ? null : count.value;
}

/**
 * How many items the notice itself says it has (“9个方面26项”, “50件民生实事”, “共23项”): in its title first, then in what stands
 * before the list; a count in running text is believed only where it is the list's own or follows 方面.
 */
export function declaredCount(
  titles: readonly string[],
  before: readonly string[],
  items: number,
  headings: readonly string[] = [],
): number | null {
  const titled = titles.flatMap(countsOf);
  if (titled.includes(items)) return items;
  if (titled.length > 0) return titled[0] ?? null;
  if (before.flatMap(countsOf).includes(items)) return items;
  const near = before.flatMap(madePromises).find((value) => value > items && value <= items + nearest);
  if (near !== undefined) return near;
  for (const heading of [...headings, ...before.filter((text) => colons.ends(text)).map(withoutColon)]) {
    const value = countOfHeading(heading);
    if (value !== null && value >= items) return value;
  }
  for (const text of before) {
    const value = groupedCount(text);
    if (value !== null) return value;
  }
  return null;
}

import { WordSet } from '../../lex/words.ts';
import {
  againstAfter,
  againstUsual,
  aimingWords,
  amongAfter,
  belowOthers,
  capacityBefore,
  comparedLater,
  countingWords,
  doingWords,
  doneLater,
  heldAgainst,
  lossBefore,
  plainNouns,
  reasonLead,
  rivalBefore,
  scopeBefore,
  shortfall,
  statedOf,
  wantingBefore,
  wholeBefore,
  wholeDealt,
} from '../vocabulary/background-words.ts';
import { leadingVerbs } from '../vocabulary/leading-verbs.ts';
import type { FigureContext } from './figure-context.ts';

const headReach = 20;
const goesOnReach = 60;
const sentenceEnds = '。；\n';

const plain = new Set(plainNouns);
const counting = new Set(countingWords);
const doing = new WordSet([...doingWords, ...plain]);
const promising = new WordSet([
  ...doingWords,
  ...aimingWords,
  ...leadingVerbs.filter((verb) => !counting.has(verb)),
  ...plain,
]);

/** Whether a stretch holds one of some words. */
function holds(words: WordSet, text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = words.at(text, at);
    if (word === null) continue;
    if (!plain.has(word)) return true;
    at += word.length - 1;
  }
  return false;
}

/** A loss, a reason or what is wanting: 因暴雨损毁道路12公里, 仅有床位1200张. */
function isReason(
  { lexed: { text }, clauseStart, phraseStart, compared, suffix }: FigureContext,
  before: string,
  after: string,
): boolean {
  const head = text.slice(clauseStart, Math.min(phraseStart, clauseStart + headReach));
  const reason = reasonLead.test(head) || lossBefore.test(before);
  if (reason && !holds(doing, text, clauseStart, phraseStart) && !wholeDealt.test(after)) return true;
  if (wantingBefore.test(before) && (compared === '=' || compared === '~') && suffix === null) return true;
  return compared === '<' && shortfall.test(text.slice(phraseStart, phraseStart + 2));
}

/** What others have or must have: 低于全市平均6万元, 对照每千人3.5张的标准. */
function isComparison(
  { lexed: { text }, clauseStart, phraseStart, figure, compared }: FigureContext,
  before: string,
  after: string,
): boolean {
  if (belowOthers.test(before) || againstUsual.test(before)) return true;
  if (compared === '=' && comparedLater.test(after)) return true;
  if (rivalBefore.test(before) && (figure.kind !== 'rate' || againstAfter.test(after))) return true;
  const head = text.slice(clauseStart, Math.min(phraseStart, clauseStart + headReach));
  return heldAgainst.test(head) && againstAfter.test(after) && !holds(doing, text, clauseStart, phraseStart);
}

/** A whole of which some are meant, or what has been done with all that a list names. */
function isState({ lexed: { text }, clauseStart, phraseStart }: FigureContext, after: string): boolean {
  return amongAfter.test(after) || (doneLater.test(after) && !holds(doing, text, clauseStart, phraseStart));
}

/** What is so of a place or a thing, without any word of a promise: 我县森林面积210万亩. */
function isStated({ lexed: { text }, clauseStart, phraseStart, figure, compared, suffix }: FigureContext): boolean {
  if (figure.kind === 'money' || compared !== '=' || suffix !== null) return false;
  const head = text.slice(clauseStart, Math.min(phraseStart, clauseStart + headReach));
  return statedOf.test(head) && !holds(promising, text, clauseStart, phraseStart);
}

/** The whole of what there is, which opens its sentence and is followed by what is done: 管网总长420公里，…更换40公里. */
function isWhole(
  { lexed: { text }, clauseStart, phraseStart, promisedTo, compared, suffix, fromLevel }: FigureContext,
  before: string,
  after: string,
): boolean {
  if (compared !== '=' || suffix !== null || fromLevel || after.startsWith('的')) return false;
  if (!wholeBefore.test(before) || holds(doing, text, clauseStart, phraseStart)) return false;
  if (promisedTo === 0) return true;
  for (let at = promisedTo; at < clauseStart; at += 1) if (sentenceEnds.includes(text.charAt(at))) return true;
  return false;
}

/** Whether a clause without any word of a promise goes on from one that told what is: 全县共有在校生5.6万名，教职工4100名. */
function goesOnState({ lexed: { text }, toldTo, phraseStart, phraseEnd, compared, suffix }: FigureContext): boolean {
  if (toldTo === 0 || phraseStart - toldTo > goesOnReach || compared !== '=' || suffix !== null) return false;
  for (let at = toldTo; at < phraseStart; at += 1) if (sentenceEnds.includes(text.charAt(at))) return false;
  let end = phraseEnd;
  while (end < phraseEnd + headReach && end < text.length && !'，。；'.includes(text.charAt(end))) end += 1;
  return !holds(promising, text, toldTo, phraseStart) && !holds(promising, text, phraseEnd, end);
}

/** The rule of a figure that tells a state by its place alone; nobody can be sure, so that it is shown as unread. */
export const statedRule = 'stated';

/** The rule by which a figure tells a loss, a reason, others' level, what serves whom or what is so; null where none says so. */
export function stateRule(context: FigureContext, before: string, after: string): string | null {
  if (isReason(context, before, after) || isComparison(context, before, after) || isState(context, after)) {
    return 'background';
  }
  if (scopeBefore.test(before)) return 'scope';
  if (capacityBefore.test(before)) return 'capacity';
  return isStated(context) || isWhole(context, before, after) || goesOnState(context) ? statedRule : null;
}

import { LetterSet } from '../../lex/letters.ts';
import {
  againstAfter,
  againstUsual,
  amongAfter,
  belowOthers,
  capacityBefore,
  causeLead,
  comparedLater,
  complaint,
  currentBefore,
  doneLater,
  gapBefore,
  hasSo,
  heldAgainst,
  highBefore,
  lastYears,
  leftOver,
  lossBefore,
  nowLead,
  nowReached,
  ofTotal,
  ofWholeLead,
  oneOfAfter,
  rateIs,
  reasonLead,
  referredAfter,
  referredBefore,
  rivalBefore,
  ruleBefore,
  scopeBefore,
  shapedSo,
  shareTold,
  shortfall,
  sinceAfter,
  standingNouns,
  standsNow,
  statedOf,
  stillBefore,
  timesOf,
  undoneAfter,
  usualBefore,
  wantingBefore,
  wholeBefore,
  wholeDealt,
  worse,
} from '../vocabulary/background-words.ts';
import type { FigureContext } from './figure-context.ts';
import { sentenceAround, sentenceEnds } from './sentence-around.ts';
import { doing, holds, promising } from './words-of-doing.ts';

const headReach = 20;
const goesOnReach = 60;
const ruleReach = 36;
const nowReach = 6;
const clauseEnds = new LetterSet('，。；');
const listMark = new LetterSet('、');

/** A loss, a reason or what is wanting: 因暴雨损毁道路12公里, 仅有床位1200张. */
function isReason(
  { lexed: { text }, clauseStart, phraseStart, compared, suffix, fromLevel }: FigureContext,
  before: string,
  after: string,
): boolean {
  const head = text.slice(clauseStart, Math.min(phraseStart, clauseStart + headReach));
  const reason = reasonLead.test(head) || lossBefore.test(before);
  if (causeLead.test(head)) return true;
  if (reason && !holds(doing, text, clauseStart, phraseStart) && !wholeDealt.test(after)) return true;
  if (!fromLevel && gapBefore.test(before)) return true;
  if (wantingBefore.test(before) && (compared === '=' || compared === '~') && suffix === null) return true;
  if (stillBefore.test(before) || highBefore.test(before)) return true;
  if (undoneAfter.test(after) && !holds(doing, text, clauseStart, phraseStart)) return true;
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
  if (figure.unit === '倍' && timesOf.test(before)) return true;
  if (rivalBefore.test(before) && (figure.kind !== 'rate' || againstAfter.test(after))) return true;
  const head = text.slice(clauseStart, Math.min(phraseStart, clauseStart + headReach));
  if (referredBefore.test(before) && referredAfter.test(after)) return true;
  return heldAgainst.test(head) && againstAfter.test(after) && !holds(doing, text, clauseStart, phraseStart);
}

/** A whole of which some are meant, or what has been done with all that a list names. */
function isState(
  { lexed: { text }, clauseStart, phraseStart, fromLevel, changed, figure }: FigureContext,
  before: string,
  after: string,
): boolean {
  if (!fromLevel && currentBefore.test(before)) return true;
  const last = fromLevel || changed ? null : lastYears.exec(before);
  if (last !== null && !holds(promising, text, phraseStart - (last[1]?.length ?? 0), phraseStart - 1)) return true;
  if (nowReached.test(text.slice(Math.max(0, figure.start - nowReach), figure.start))) return true;
  if (sinceAfter.test(after) && !holds(doing, text, clauseStart, phraseStart)) return true;
  return (
    oneOfAfter.test(after) ||
    amongAfter.test(after) ||
    (doneLater.test(after) && !holds(doing, text, clauseStart, phraseStart))
  );
}

/** What is so of a place or a thing, without any word of a promise: 我县森林面积210万亩. */
function isStated({ lexed: { text }, clauseStart, phraseStart, figure, compared, suffix }: FigureContext): boolean {
  if (figure.kind === 'money' || compared !== '=' || suffix !== null) return false;
  const { start } = sentenceAround(text, { start: phraseStart, end: phraseStart });
  const told =
    statedOf.test(text.slice(start, start + headReach)) || nowLead.test(text.slice(clauseStart, phraseStart));
  return told && !holds(promising, text, start, phraseStart);
}

const standsSo = [standsNow, shapedSo, hasSo, usualBefore, standingNouns, rateIs, ofTotal, shareTold];

/** What the sentence only complains of, what stands there or comes on the average: no word of doing stands anywhere in it. */
function isComplaint(
  { lexed: { text }, figure, promisedTo, phraseStart, phraseEnd, compared, suffix, fromLevel, changed }: FigureContext,
  before: string,
): boolean {
  if (fromLevel || changed || suffix !== null || figure.upper !== null || figure.kind === 'money') return false;
  const { start, end } = sentenceAround(text, { start: phraseStart, end: phraseEnd });
  if (promisedTo > start || holds(doing, text, start, phraseStart)) return false;
  if (worse.test(text.slice(phraseEnd, end))) return true;
  const bound = compared === '>=' || compared === '<=';
  const reason = reasonLead.test(text.slice(start, start + headReach));
  const told =
    reason ||
    (compared === '~' && leftOver.test(before)) ||
    (!bound && standsSo.some((pattern) => pattern.test(before))) ||
    complaint.test(text.slice(start, end));
  return told && !holds(doing, text, phraseEnd, end);
}

/** The whole of what there is, which opens its sentence and is followed by what is done: 管网总长420公里，…更换40公里. */
function isWhole(
  { lexed: { text }, clauseStart, phraseStart, promisedTo, compared, suffix, fromLevel }: FigureContext,
  before: string,
  after: string,
): boolean {
  if (compared !== '=' || suffix !== null || fromLevel || after.startsWith('的')) return false;
  if (!wholeBefore.test(before) || holds(doing, text, clauseStart, phraseStart)) return false;
  return promisedTo === 0 || sentenceEnds.within(text, promisedTo, clauseStart);
}

/** Whether a clause without any word of a promise goes on from one that told what is: 全县共有在校生5.6万名，教职工4100名. */
function goesOnState({
  lexed: { text },
  clauseStart,
  toldTo,
  phraseStart,
  phraseEnd,
  compared,
  suffix,
}: FigureContext): boolean {
  if (toldTo === 0 || phraseStart - toldTo > goesOnReach || suffix !== null) return false;
  if (compared === '>=' || compared === '<=') return false;
  if (ofWholeLead.test(text.slice(clauseStart, phraseStart))) return true;
  if (sentenceEnds.within(text, toldTo, phraseStart)) return false;
  const last = Math.min(text.length, phraseEnd + headReach);
  const clauseEnd = clauseEnds.first(text, phraseEnd, last);
  const end = clauseEnd < 0 ? last : clauseEnd;
  const verbs = listMark.has(text, toldTo) ? doing : promising;
  return !holds(verbs, text, toldTo, phraseStart) && !holds(promising, text, phraseEnd, end);
}

/** The rule of a figure that tells a state by its place alone; nobody can be sure, so that it is shown as unread. */
export const statedRule = 'stated';

/** What a rule that the clause before names allows at most or asks for, where nothing is done: 依据国家标准，甲醛浓度不得超过0.08. */
function isRule({ lexed: { text }, clauseStart, phraseStart, phraseEnd }: FigureContext): boolean {
  if (text.charAt(clauseStart - 1) !== '，') return false;
  if (!ruleBefore.test(text.slice(Math.max(0, clauseStart - ruleReach), clauseStart))) return false;
  const { end } = sentenceAround(text, { start: phraseStart, end: phraseEnd });
  return !holds(doing, text, clauseStart, end);
}

/** The rule by which a figure tells a loss, a reason, others' level, what serves whom or what is so; null where none says so. */
export function stateRule(context: FigureContext, before: string, after: string): string | null {
  if (isReason(context, before, after) || isComparison(context, before, after) || isState(context, before, after)) {
    return 'background';
  }
  if (isRule(context)) return 'threshold';
  if (scopeBefore.test(before)) return 'scope';
  if (capacityBefore.test(before)) return 'capacity';
  return isStated(context) || isComplaint(context, before) || isWhole(context, before, after) || goesOnState(context)
    ? statedRule
    : null;
}

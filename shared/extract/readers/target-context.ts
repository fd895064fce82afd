import type { Figure } from '../../lex/figures.ts';
import type { TextRegions } from '../../lex/regions.ts';
import {
  abstractNoun,
  awardCondition,
  background,
  baseBefore,
  buildVerb,
  chineseCounted,
  countedLater,
  done,
  makeUpBefore,
  makeUpNoun,
  neverPromised,
  oneBefore,
  ordinalBefore,
  ownCount,
  policyNoun,
  policyUnit,
  policyVerb,
  promiseVerb,
  softMakeUp,
  standardNoun,
  thresholdNoun,
  timeNoun,
  timeVerb,
} from '../vocabulary/not-targets.ts';

/** What stands around one figure, cut to bounded runs once so that every rule reads the same words. */
export type FigureContext = {
  readonly text: string;
  readonly figure: Figure;
  readonly regions: TextRegions;
  /** Start of the whole printed phrase, comparator and 每人 included. */
  readonly phraseStart: number;
  /** End of the whole printed phrase, 以上 included. */
  readonly phraseEnd: number;
  readonly compared: boolean;
  /** The word after the figure, 以上 or 及以下, or null. */
  readonly suffix: string | null;
  readonly clauseStart: number;
  readonly changed: boolean;
  readonly fromLevel: boolean;
  /** True where 每人每年 and the like stand in front of the figure. */
  readonly perBase: boolean;
  /** True where the figure goes on a list of promises: 三个服务中心、两个食堂. */
  readonly goesOn: boolean;
};

const reach = 28;

function chineseCount(context: FigureContext, before: string, after: string): boolean {
  const { text, figure } = context;
  if (!chineseCounted.includes(figure.unit)) return false;
  if (figure.value === 1) return oneBefore.test(text.slice(Math.max(0, figure.start - 10), figure.start));
  if (after.startsWith('“') || /^(?:大|级|类|化|型|位一体|网|责任)/.test(after)) return false;
  if (abstractNoun.test(after.slice(0, 10))) return false;
  if (['个', '次', '人', '对', '名', '位', '户'].includes(figure.unit)) {
    return context.goesOn || buildVerb.test(before) || oneBefore.test(before);
  }
  return !/^[百千]/.test(text.slice(figure.start));
}

function durationPromised(
  { suffix, changed, fromLevel, figure }: FigureContext,
  before: string,
  after: string,
): boolean {
  if (neverPromised.test(figure.unit) && !changed) return false;
  if (/^(?:内|之内|前|后|期|制|热线|书店|营业|值守|在线|左右的)/.test(after)) return false;
  if (changed || fromLevel) return true;
  if (timeVerb.test(before) || timeNoun.test(before)) return true;
  return suffix === null && /(?:每天|每日|每周)$/.test(before);
}

function describes({ figure, suffix, compared, perBase }: FigureContext, before: string, after: string): boolean {
  if (perBase) return false;
  const sized = figure.kind === 'money' || figure.kind === 'measure' || figure.kind === 'time';
  if (!thresholdNoun.test(after) || standardNoun.test(after)) return /^的[，。；]/.test(after) && suffix !== null;
  if (suffix !== null && /及|含|或/.test(suffix)) return true;
  if (/^(?:（含）)?的/.test(after)) return sized && (compared || suffix !== null);
  return (
    sized &&
    suffix !== null &&
    /^(?:以上|以下|起)/.test(suffix) &&
    (!promiseVerb.test(before) || countedLater.test(after))
  );
}

/** The name of the rule by which a figure is no promise, or null where it is one. */
export function refusal(context: FigureContext): string | null {
  const { text, figure, regions, phraseStart, phraseEnd, clauseStart } = context;
  const before = text.slice(Math.max(0, phraseStart - reach), phraseStart);
  const nearBefore = text.slice(Math.max(0, figure.start - 8), figure.start);
  const after = text.slice(phraseEnd, phraseEnd + reach);
  if (regions.quoteAt(figure.start) !== -1) return 'quoted name';
  const bracket = regions.bracketAt(figure.start);
  if (bracket !== -1 && !/^其中/.test(text.slice(bracket + 1, bracket + 4))) return 'remark in brackets';
  if (ordinalBefore.test(nearBefore)) return 'ordinal';
  if (baseBefore.test(nearBefore) || awardCondition.test(text.slice(Math.max(0, figure.start - 12), figure.start)))
    return 'base';
  if (/前$/.test(nearBefore) && figure.kind !== 'money') return 'rank';
  if (
    figure.kind === 'time' &&
    !durationPromised(context, text.slice(Math.max(0, figure.start - reach), figure.start), after)
  ) {
    return 'duration';
  }
  if (figure.chinese && !chineseCount(context, before, after)) return 'slogan';
  if (!figure.chinese && figure.kind === 'count' && figure.value === 0) return 'zero';
  if (describes(context, before, after)) return 'threshold';
  if (figure.kind === 'count') {
    if (makeUpNoun.test(after)) return 'make-up';
    if (makeUpBefore.test(before) && !softMakeUp.test(before)) return 'make-up';
    if (ownCount.test(after)) return 'own count';
    if (policyUnit.test(figure.unit) && policyNoun.test(after) && policyVerb.test(before)) return 'policy';
  }
  const clause = text.slice(clauseStart, Math.min(phraseStart, clauseStart + 12));
  if (background.test(clause) || done.test(before)) return 'background';
  return null;
}

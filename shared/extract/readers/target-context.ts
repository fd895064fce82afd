import {
  awardCondition,
  baseBefore,
  builtBefore,
  dealtWith,
  distanceAfter,
  distanceBefore,
  farFrom,
  forbiddenLead,
  fromPlace,
  gradeAfter,
  gradeUnits,
  houseBefore,
  houseUnits,
  madeOfAfter,
  madeOfBefore,
  makeUpBefore,
  makeUpNoun,
  meantAfter,
  nearness,
  notRank,
  ordinalBefore,
  ownCount,
  ownSpecificationBefore,
  policyKept,
  policyLater,
  policyLead,
  policyNoun,
  policyUnit,
  policyVerb,
  rankBefore,
  rankUnits,
  rewardedAfter,
  rewardedLead,
  routeAfter,
  softMakeUp,
} from '../vocabulary/not-targets.ts';
import { backgroundRule } from './background.ts';
import { chineseRule } from './chinese-count.ts';
import { durationPromised } from './duration.ts';
import type { FigureContext } from './figure-context.ts';
import { remarkRule } from './remark.ts';
import { describes, isMadeSo } from './threshold.ts';
import { doing, holds } from './words-of-doing.ts';

const reach = 28;
const nearReach = 8;
const conditionReach = 12;

/** Of whom or of what a rule speaks that the clause carries out or rewards. */
function isOfPolicy(
  { lexed: { text }, clauseStart, phraseStart, suffix, compared }: FigureContext,
  after: string,
): boolean {
  if (forbiddenLead.test(text.slice(clauseStart, clauseStart + nearReach))) return true;
  const head = text.slice(clauseStart, Math.min(phraseStart, clauseStart + nearReach));
  if ((policyLead.test(head) && policyLater.test(after)) || policyKept.test(after)) return true;
  const bounded = suffix !== null || compared === '<' || compared === '>';
  if (bounded && dealtWith.test(text.slice(clauseStart, phraseStart)) && meantAfter.test(after)) return true;
  return suffix !== null && rewardedLead.test(head) && rewardedAfter.test(after);
}

/** Names that a number stands in: weight classes, routes, houses. */
function named({ lexed: { text }, figure, phraseEnd }: FigureContext, after: string): string | null {
  if (gradeAfter.test(after) || gradeUnits.test(figure.unit)) return 'class';
  if (figure.unit === '路' && routeAfter.test(text.slice(phraseEnd, phraseEnd + reach))) return 'route';
  const lead = text.slice(Math.max(0, figure.start - nearReach), figure.start);
  const house = houseUnits.test(figure.unit) && houseBefore.test(lead) && !builtBefore.test(lead);
  return house ? 'house' : null;
}

/** What a scheme is made up of, counts itself or carries out of somebody else's. */
function madeUp(before: string, after: string, { figure }: FigureContext): string | null {
  if (makeUpNoun.test(after)) return 'make-up';
  if (makeUpBefore.test(before) && !softMakeUp.test(before)) return 'make-up';
  if (madeOfBefore.test(before) && madeOfAfter.test(after)) return 'make-up';
  if (ownCount.test(after)) return 'own count';
  return policyUnit.test(figure.unit) && policyNoun.test(after) && policyVerb.test(before) ? 'policy' : null;
}

/** How near something is, which is no promise: 500米服务半径, 服务半径500米内无充电设施的小区. */
function isDistance(
  { suffix, lexed: { text }, clauseStart, phraseStart, figure }: FigureContext,
  after: string,
): boolean {
  if (suffix === null && nearness.test(after)) return true;
  const from = Math.max(clauseStart, phraseStart - reach);
  const far = farFrom.test(text.slice(from, phraseStart)) || fromPlace.test(text.slice(clauseStart, phraseStart));
  if (far && !holds(doing, text, from, phraseStart)) return true;
  const before = text.slice(Math.max(0, figure.start - nearReach), figure.start);
  return distanceBefore.test(before) && distanceAfter.test(after);
}

/** The name of the rule by which a figure is no promise, or null where it is one. */
export function refusal(context: FigureContext): string | null {
  const { lexed, figure, phraseStart, phraseEnd } = context;
  const { text, regions } = lexed;
  const before = text.slice(Math.max(0, phraseStart - reach), phraseStart);
  const nearBefore = text.slice(Math.max(0, figure.start - nearReach), figure.start);
  const after = text.slice(phraseEnd, phraseEnd + reach);
  if (regions.quoteAt(figure.start) !== -1) return 'quoted name';
  if (figure.kind === 'age') return 'age';
  if (figure.vague) return 'vague';
  if (ordinalBefore.test(nearBefore)) return 'ordinal';
  const remark = remarkRule(context);
  if (remark !== null) return remark;
  const led = phraseStart === figure.start ? before : text.slice(Math.max(0, figure.start - reach), figure.start);
  if (ownSpecificationBefore.test(before) || (led !== before && ownSpecificationBefore.test(led))) return 'threshold';
  if (
    baseBefore.test(nearBefore) ||
    awardCondition.test(text.slice(Math.max(0, figure.start - conditionReach), figure.start))
  ) {
    return 'base';
  }
  if (rankUnits.test(figure.unit) && rankBefore.test(nearBefore)) return 'rank';
  if (
    nearBefore.endsWith('前') &&
    !notRank.includes(nearBefore.charAt(nearBefore.length - 2)) &&
    figure.kind !== 'money'
  ) {
    return 'rank';
  }
  if (figure.kind === 'time' && !durationPromised(context, led, after)) return 'duration';
  const name = named(context, after);
  if (name !== null) return name;
  const uncounted = figure.chinese ? chineseRule(context, before, after) : null;
  if (uncounted !== null) return uncounted;
  if (!figure.chinese && figure.kind === 'count' && figure.value === 0 && !context.fromLevel) return 'zero';
  if (figure.kind === 'measure' && isDistance(context, after)) return 'distance';
  if (describes(context, before, after) || isMadeSo(context, led, after)) return 'threshold';
  if (isOfPolicy(context, after)) return 'policy';
  const scheme = figure.kind === 'count' ? madeUp(before, after, context) : null;
  if (scheme !== null) return scheme;
  return backgroundRule(context, before, after);
}

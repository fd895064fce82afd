import {
  attributeAfter,
  attributeBefore,
  conditionAfter,
  conditionLater,
  countedLater,
  describedAfter,
  designBefore,
  eachBefore,
  forbiddenAfter,
  householdUnits,
  inARow,
  inclusive,
  meantAfter,
  measuredOut,
  merelyUrged,
  onlyThen,
  openBound,
  promiseVerb,
  reachedBefore,
  rivalRate,
  seatedAfter,
  shapeAfter,
  shapeUnits,
  sizedBefore,
  sizedThing,
  sizeUnits,
  sortedBody,
  sortedByAmount,
  sortedPlace,
  sortingUnits,
  standardNoun,
  thresholdNoun,
  togetherAfter,
  urgedBefore,
  urgedLead,
  urgedUnits,
  whenAfter,
  whenLater,
  workedBefore,
} from '../vocabulary/not-targets.ts';
import type { FigureContext } from './figure-context.ts';

/** A threshold that only says which things are meant: 20万元以下的行政村. */
export function describes(
  { lexed: { text }, clauseStart, phraseStart, figure, suffix, compared, perBase }: FigureContext,
  before: string,
  after: string,
): boolean {
  if (perBase) return false;
  if (forbiddenAfter.test(after) || (suffix !== null && forbiddenAfter.test(suffix + after))) return true;
  const reached = compared !== '=' || suffix !== null || reachedBefore.test(before);
  if (reached && (whenAfter.test(after) || whenLater.test(after))) return true;
  if (onlyThen.test(after)) return true;
  if (suffix !== null && conditionLater.test(after)) return true;
  if ((reached && conditionAfter.test(after)) || inARow.test(before)) return true;
  const urged = urgedLead.test(text.slice(clauseStart, phraseStart)) && togetherAfter.test(after);
  if (suffix !== null && urged && urgedUnits.test(figure.unit)) return true;
  if (suffix !== null && urgedUnits.test(figure.unit) && urgedBefore.test(before)) {
    if ((figure.unit === '人' && merelyUrged.test(before)) || togetherAfter.test(after)) return true;
  }
  if (figure.kind === 'rate' && rivalRate.test(before) && meantAfter.test(after)) return true;
  if (measuredOut.test(after)) return true;
  if (suffix !== null && householdUnits.test(figure.unit) && sortedPlace.test(after)) return true;
  const noun = thresholdNoun.test(after);
  if (suffix !== null && noun && eachBefore.test(before)) return true;
  const sized = figure.kind === 'money' || figure.kind === 'measure' || figure.kind === 'time';
  if (!noun || standardNoun.test(after)) return false;
  if (suffix !== null && inclusive.test(suffix)) return true;
  if (figure.kind === 'money' && compared === '>' && sortedByAmount.test(after)) return true;
  const sorting = suffix !== null && sortingUnits.test(figure.unit) && sortedBody.test(after);
  if (sorting && !promiseVerb.test(before)) return true;
  const bounded = compared !== '=' || suffix !== null;
  if (describedAfter.test(after)) return (sized && bounded) || compared === '>' || compared === '<';
  return sized && suffix !== null && openBound.test(suffix) && (!promiseVerb.test(before) || countedLater.test(after));
}

/** What a thing is made or designed for: 设计流量12立方米/秒, 日处理300吨的焚烧厂, 12米纯电公交车30辆. */
export function isMadeSo({ figure, compared, perBase }: FigureContext, before: string, after: string): boolean {
  if (figure.unit === '座' && sizedBefore.test(before) && seatedAfter.test(after)) return true;
  if (figure.kind !== 'measure' || perBase) return false;
  if (shapeUnits.test(figure.unit) && shapeAfter.test(after)) return true;
  if (designBefore.test(before) || (attributeBefore.test(before) && attributeAfter.test(after))) return true;
  if (workedBefore.test(before) && sizedThing.test(after)) return true;
  return compared === '=' && sizeUnits.test(figure.unit) && sizedBefore.test(before) && sizedThing.test(after);
}

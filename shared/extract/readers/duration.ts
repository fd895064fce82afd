import { durationName, everyDay, neverPromised, timeNoun, timeVerb } from '../vocabulary/not-targets.ts';
import type { FigureContext } from './figure-context.ts';

/** Whether a time is promised: 缩短至3天, 每天不少于1小时; not 两年行动, 24小时自助服务区. */
export function durationPromised(
  { suffix, changed, fromLevel, figure }: FigureContext,
  before: string,
  after: string,
): boolean {
  if (neverPromised.test(figure.unit) && !changed) return false;
  if (durationName.test(after)) return false;
  if (changed || fromLevel) return true;
  if (timeVerb.test(before) || timeNoun.test(before)) return true;
  return suffix === null && everyDay.test(before);
}

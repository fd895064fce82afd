import {
  durationName,
  everyDay,
  hanBefore,
  neverPromised,
  serviceHours,
  timeNoun,
  timeVerb,
} from '../vocabulary/not-targets.ts';
import type { FigureContext } from './figure-context.ts';

/** Hours of a day: 24小时 says when, not how much. */
const dayLong = 24;

/** Whether a time is promised: 缩短至3天, 每天不少于1小时; not 两年行动, 24小时自助服务区. */
export function durationPromised(
  { lexed, phraseEnd, suffix, changed, fromLevel, figure }: FigureContext,
  before: string,
  after: string,
): boolean {
  if (neverPromised.test(figure.unit) && !changed) return false;
  if (durationName.test(after)) return false;
  if (changed || fromLevel) return true;
  const allDay = figure.value === dayLong && serviceHours.test(figure.unit) && suffix === null;
  if (allDay && !everyDay.test(before)) return false;
  const next = lexed.text.charAt(phraseEnd);
  const closes = suffix === null && (next === '' || '，。；、）'.includes(next));
  if (closes && serviceHours.test(figure.unit) && hanBefore.test(before)) return true;
  if (timeVerb.test(before) || timeNoun.test(before)) return true;
  return suffix === null && everyDay.test(before);
}

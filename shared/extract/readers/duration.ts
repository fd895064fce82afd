import {
  broughtTo,
  durationName,
  everyDay,
  hanBefore,
  neverPromised,
  serviceHours,
  termBefore,
  timeNoun,
  timeSpokenOf,
  timeVerb,
  waitedBefore,
} from '../vocabulary/not-targets.ts';
import type { FigureContext } from './figure-context.ts';

/** Hours of a day: 24小时 says when, not how much. */
const dayLong = 24;

/** Whether a time is promised: 缩短至3天, 每天不少于1小时; not 两年行动, 24小时自助服务区. */
export function durationPromised(
  { lexed, clauseStart, phraseStart, phraseEnd, suffix, compared, changed, fromLevel, figure }: FigureContext,
  before: string,
  after: string,
): boolean {
  const closed = phraseEnd >= lexed.text.length || '，。；、）'.includes(lexed.text.charAt(phraseEnd));
  if (neverPromised.test(figure.unit) && !(changed && closed && !termBefore.test(before))) return false;
  if (durationName.test(after) || waitedBefore.test(before)) return false;
  if (changed || fromLevel) return true;
  const allDay = figure.value === dayLong && serviceHours.test(figure.unit) && suffix === null && compared === '=';
  if (allDay && !everyDay.test(before)) return false;
  if (suffix === null && closed && serviceHours.test(figure.unit) && hanBefore.test(before)) return true;
  if (timeVerb.test(before) || timeNoun.test(before) || broughtTo.test(before)) return true;
  if (compared === '<=' && suffix === null && closed) return true;
  const bound = compared === '<=' || compared === '>=';
  if (bound && timeSpokenOf.test(lexed.text.slice(clauseStart, phraseStart))) return true;
  return suffix === null && everyDay.test(before);
}

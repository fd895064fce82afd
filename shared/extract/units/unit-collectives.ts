import type { Span } from '../../lex/span.ts';
import { kindBefore, placeLevels, placeStart, townsBefore, zoneCommittee } from '../vocabulary/unit-list-words.ts';
import { collectiveGovernment, collectiveJoint, collectiveStart, collectiveTail } from '../vocabulary/unit-names.ts';
import { isGeneric } from './unit-name.ts';

/** A name put together of others is no longer than this. */
const longestCollective = 80;

/** Puts names that contain 、 together again: 各市、县人民政府; 各镇、街道. */
export function mergeCollectives(text: string, parts: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    const own = text.slice(part.start, part.end);
    const before = last ? text.slice(last.start, last.end) : '';
    const joinable =
      last !== undefined && before.length <= longestCollective && text.slice(last.end, part.start) === '、';
    const levels = joinable && placeLevels.test(before) && placeStart.test(own);
    const kind = isGeneric(own) && collectiveStart.test(before) && kindBefore.test(before);
    const apart = zoneCommittee.test(own);
    const whole = apart && townsBefore.test(before);
    const generic = levels || kind || collectiveTail.test(own) || collectiveGovernment.test(own);
    const head = before.split('、').at(-1) ?? '';
    if (
      joinable &&
      generic &&
      !whole &&
      (levels || kind || collectiveJoint.test(before) || (before.startsWith('各') && collectiveTail.test(head)))
    ) {
      merged[merged.length - 1] = { start: last.start, end: part.end };
    } else {
      merged.push(part);
    }
  }
  return merged;
}

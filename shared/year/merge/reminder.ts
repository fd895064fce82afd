import { chineseDay } from '../../ledger/create/words.ts';
import type { MergePlan } from './merge-plan.ts';

/** A round's name as a message says it: 报送截止, or the day it was sent out. */
function roundWords(round: string | null): string {
  return round === null ? '本期台账' : `${chineseDay(round)}一期台账`;
}

/** Who has not reported, as a message that can be sent as it is; null where all have. */
export function reminderText({
  round,
  reported,
  waiting,
}: Pick<MergePlan, 'round' | 'reported' | 'waiting'>): string | null {
  if (waiting.length === 0) return null;
  const all = reported.length + waiting.length;
  return `${roundWords(round)}应报${all}个单位，已报${reported.length}个，还有${waiting.length}个未报：${waiting.join('、')}。请未报单位尽快报送，如有困难请及时说明。`;
}

import type { Finding } from '../notice/notice.ts';
import { breakdownSum } from './breakdown-sum.ts';
import { countMismatch } from './count-mismatch.ts';
import { deadlineOutOfRange } from './deadline-out-of-range.ts';
import type { Check, Unchecked } from './draft.ts';
import type { Evidence } from './evidence.ts';
import { hiddenText } from './hidden-text.ts';
import { leadInferred } from './lead-inferred.ts';
import { leftOut } from './left-out.ts';
import { noItems } from './no-items.ts';
import { notForRelease } from './not-for-release.ts';
import { numberGap } from './number-gap.ts';
import { numberRepeat } from './number-repeat.ts';
import { rateOutOfRange } from './rate-out-of-range.ts';
import { scheduleOrder } from './schedule-order.ts';
import { scheduleSum } from './schedule-sum.ts';
import { textDiffers } from './text-differs.ts';
import { unitMissing } from './unit-missing.ts';
import { unitUnclear } from './unit-unclear.ts';
import { unreadPart } from './unread-part.ts';
import { weakEvidence } from './weak-evidence.ts';

/** The checks in the order in which their findings are said, one a finding code. */
const checks: readonly Check[] = [
  notForRelease,
  countMismatch,
  numberGap,
  numberRepeat,
  breakdownSum,
  scheduleSum,
  scheduleOrder,
  deadlineOutOfRange,
  rateOutOfRange,
  unitMissing,
  unitUnclear,
  textDiffers,
  noItems,
  hiddenText,
  leftOut,
  unreadPart,
  leadInferred,
  weakEvidence,
];

/**
 * Runs every check over a record: the published document is its own oracle (declared counts, ordinals, shares, quarterly
 * sums). Messages are Chinese and name both figures. The same record gives the same findings in the same order.
 */
export function check(notice: Unchecked, evidence: Evidence): Finding[] {
  return checks.flatMap((one) => one(notice, evidence));
}

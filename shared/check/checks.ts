import { breakdownSum } from './breakdown-sum.ts';
import { chapterUnread } from './chapter-unread.ts';
import { countMismatch } from './count-mismatch.ts';
import { deadlineOutOfRange } from './deadline-out-of-range.ts';
import type { Check } from './definition.ts';
import { figureUnread } from './figure-unread.ts';
import { hiddenText } from './hidden-text.ts';
import { leadInferred } from './lead-inferred.ts';
import { leftOut } from './left-out.ts';
import { lineUnread } from './line-unread.ts';
import { listContinues } from './list-continues.ts';
import { noItems } from './no-items.ts';
import { notForRelease } from './not-for-release.ts';
import { notKept } from './not-kept.ts';
import { numberGap } from './number-gap.ts';
import { numberRepeat } from './number-repeat.ts';
import { rateOutOfRange } from './rate-out-of-range.ts';
import { scheduleOrder } from './schedule-order.ts';
import { scheduleSum } from './schedule-sum.ts';
import { textDiffers } from './text-differs.ts';
import { unitMissing } from './unit-missing.ts';
import { unitUnclear } from './unit-unclear.ts';
import { unitUnread } from './unit-unread.ts';
import { unreadPart } from './unread-part.ts';
import { weakEvidence } from './weak-evidence.ts';

/** Every check, one a finding code, in the order in which findings are told. What anything needs to know of a code derives from here. */
export const checks: readonly Check[] = [
  notForRelease,
  countMismatch,
  numberGap,
  numberRepeat,
  breakdownSum,
  scheduleSum,
  scheduleOrder,
  deadlineOutOfRange,
  rateOutOfRange,
  figureUnread,
  unitMissing,
  unitUnclear,
  unitUnread,
  textDiffers,
  noItems,
  hiddenText,
  leftOut,
  unreadPart,
  chapterUnread,
  lineUnread,
  listContinues,
  notKept,
  leadInferred,
  weakEvidence,
];

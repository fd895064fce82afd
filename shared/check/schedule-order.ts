import { type Check, finding } from './draft.ts';
import { scheduleParts } from './schedule-parts.ts';

/** A cumulative figure that falls from one period to the next. */
export const scheduleOrder: Check = ({ items }) =>
  items.flatMap((item) =>
    scheduleParts(item).flatMap(({ subject, unit, steps }) =>
      steps.flatMap((step, index) => {
        const before = steps[index - 1];
        if (before === undefined || !step.cumulative || !before.cumulative || step.value >= before.value) return [];
        const message = `“${subject ?? item.title}”${step.period}累计${step.value}${unit}，低于${before.period}累计${before.value}${unit}，请核对。`;
        return [finding('schedule-order', 'warning', item.id, message)];
      }),
    ),
  );

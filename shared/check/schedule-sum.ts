import type { Item } from '../notice/notice.ts';
import { type Check, difference, exact, finding } from './draft.ts';
import { type Part, scheduleParts } from './schedule-parts.ts';

function stated(item: Item, part: Part): number | null {
  const inSubject = /(\d+(?:\.\d+)?)(万)?/.exec(part.subject ?? '');
  if (inSubject?.[1] !== undefined && (part.subject ?? '').includes(part.unit)) {
    return exact(Number(inSubject[1]) * (inSubject[2] === undefined ? 1 : 10000));
  }
  const levels = item.targets.filter(
    ({ unit, change, upper, from }) => unit === part.unit && !change && upper === null && from === null,
  );
  return levels.length === 1 && part.subject === null ? (levels[0]?.value ?? null) : null;
}

/** Parts that are each period's own (not cumulative) against the target that they make up. */
export const scheduleSum: Check = ({ items }) =>
  items.flatMap((item) =>
    scheduleParts(item).flatMap((part) => {
      const whole = item.schedule.filter(({ subject }) => subject === part.subject).length === part.steps.length;
      const total = stated(item, part);
      if (!whole || total === null || part.unit === '%' || part.steps.some(({ cumulative }) => cumulative)) return [];
      const sum = exact(part.steps.reduce((all, { value }) => all + value, 0));
      const last = part.steps.at(-1)?.value ?? 0;
      const rising = part.steps.every(
        ({ value }, index) => index === 0 || value >= (part.steps[index - 1]?.value ?? 0),
      );
      if (sum === total || (rising && last === total)) return [];
      const gap = difference(sum, total, part.unit);
      const message = `“${part.subject ?? item.title}”各期合计${sum}${part.unit}，比目标${total}${part.unit}${gap}，请核对。`;
      return [finding('schedule-sum', 'warning', item.id, message)];
    }),
  );

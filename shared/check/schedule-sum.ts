import { difference, sum as sumOf, times } from '../notice/decimals.ts';
import type { Item } from '../notice/notice.ts';
import { defineCheck } from './definition.ts';
import { moreOrFewer, moreOrLess } from './figures.ts';
import { isPlanned, type Part, scheduleParts } from './schedule-parts.ts';

function stated(item: Item, part: Part): number | null {
  const inSubject = /(\d+(?:\.\d+)?)(万)?/.exec(part.subject ?? '');
  if (inSubject?.[1] !== undefined && (part.subject ?? '').includes(part.unit)) {
    return times(Number(inSubject[1]), inSubject[2] === undefined ? 1 : 10_000);
  }
  const levels = item.targets.filter(
    ({ unit, change, upper, from }) => unit === part.unit && !change && upper === null && from === null,
  );
  return levels.length === 1 && part.subject === null ? (levels[0]?.value ?? null) : null;
}

/** Parts that are each period's own (not cumulative) against the target that they make up. */
export const scheduleSum = defineCheck({
  code: 'schedule-sum',
  level: 'warning',
  names: { zh: '进度合计不符', en: 'Schedule does not add up' },
  means: '各月或各季度的计划加起来与全年目标不相等，请核对原文的进度表。',
  needs: [],
  figures: ['what', 'sum', 'total', 'gap'],
  zh: ({ what, sum, total, gap }) =>
    `“${what.text}”各期合计${sum.text}，比目标${total.text}${moreOrLess(gap)}，请核对。`,
  en: ({ what, sum, total, gap }) =>
    `The periods of “${what.text}” add up to ${sum.text}, ${moreOrFewer(gap)} than the target of ${total.text}. Please check.`,
  find: ({ items }) =>
    items.filter(isPlanned).flatMap((item) =>
      scheduleParts(item).flatMap((part) => {
        const whole = item.schedule.filter(({ subject }) => subject === part.subject).length === part.steps.length;
        const total = stated(item, part);
        if (!whole || total === null || part.unit === '%' || part.steps.some(({ cumulative }) => cumulative)) return [];
        const sum = sumOf(part.steps.map(({ value }) => value));
        const last = part.steps.at(-1)?.value ?? 0;
        const rising = part.steps.every(
          ({ value }, index) => index === 0 || value >= (part.steps[index - 1]?.value ?? 0),
        );
        if (sum === total || (rising && last === total)) return [];
        const { unit } = part;
        const figures = {
          what: part.subject ?? item.title,
          sum: { value: sum, unit },
          total: { value: total, unit },
          gap: { value: difference(sum, total), unit },
        };
        return [{ item: item.id, figures }];
      }),
    ),
});

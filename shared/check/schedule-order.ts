import { defineCheck } from './definition.ts';
import { isPlanned, scheduleParts } from './schedule-parts.ts';

/** A cumulative figure that falls from one period to the next. */
export const scheduleOrder = defineCheck({
  code: 'schedule-order',
  level: 'warning',
  names: { zh: '累计进度回落', en: 'Cumulative figure falls' },
  means: '累计进度后一期比前一期小，不合累计的意思，请核对原文的进度表。',
  needs: [],
  figures: ['what', 'period', 'value', 'earlier', 'before'],
  zh: ({ what, period, value, earlier, before }) =>
    `“${what.text}”${period.text}累计${value.text}，低于${earlier.text}累计${before.text}，请核对。`,
  en: ({ what, period, value, earlier, before }) =>
    `“${what.text}” comes to ${value.text} by ${period.text}, less than ${before.text} by ${earlier.text}. Please check.`,
  find: ({ items }) =>
    items.filter(isPlanned).flatMap((item) =>
      scheduleParts(item).flatMap(({ subject, unit, steps }) =>
        steps.flatMap((step, index) => {
          const before = steps[index - 1];
          if (before === undefined || !step.cumulative || !before.cumulative || step.value >= before.value) return [];
          const figures = {
            what: subject ?? item.title,
            period: step.period,
            value: { value: step.value, unit },
            earlier: before.period,
            before: { value: before.value, unit },
          };
          return [{ item: item.id, figures }];
        }),
      ),
    ),
});

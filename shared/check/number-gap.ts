import { defineCheck, type Found } from './definition.ts';
import { numberRuns } from './number-runs.ts';

/** Ordinals that skip inside one list. */
export const numberGap = defineCheck({
  code: 'number-gap',
  level: 'warning',
  names: { zh: '序号跳号', en: 'Number skipped' },
  means: '序号不连续，中间可能漏了一项。请对照原文；原文本来就跳号的，点“已核对”。',
  needs: [],
  figures: ['before', 'after', 'first', 'last'],
  zh: ({ before, after, first, last }) => {
    const missing = first.text === last.text ? first.text : `${first.text}至${last.text}`;
    return `序号从${before.text}跳到${after.text}，缺${missing}，请核对是否漏采。`;
  },
  en: ({ before, after, first, last }) => {
    const missing = first.text === last.text ? first.text : `${first.text} to ${last.text}`;
    return `The numbers skip from ${before.text} to ${after.text}: ${missing} missing. Check whether anything was missed.`;
  },
  find: ({ items }) =>
    numberRuns(items).flatMap((run) => {
      const gaps: Found<'before' | 'after' | 'first' | 'last'>[] = [];
      let before = Number.POSITIVE_INFINITY;
      for (const { id, number: after } of run) {
        if (after > before + 1) {
          gaps.push({ item: id, figures: { before, after, first: before + 1, last: after - 1 } });
        }
        before = after;
      }
      return gaps;
    }),
});

import type { Item } from '../notice/notice.ts';
import { defineCheck } from './definition.ts';
import { numberRuns } from './number-runs.ts';

/** Whether each number is higher than the one before: then none repeats. */
function rises(run: readonly { readonly number: number }[]): boolean {
  return run.every(({ number }, at) => at === 0 || number > (run[at - 1]?.number ?? 0));
}

/** One ordinal printed for several items of one list; it is told at the second of them. */
export const numberRepeat = defineCheck({
  code: 'number-repeat',
  level: 'warning',
  names: { zh: '序号重复', en: 'Number repeated' },
  means: '同一个序号出现了两次。多数是原文编号重复，也可能把两份清单并到了一起，请核对。',
  needs: [],
  figures: ['number', 'times', 'first', 'second'],
  zh: ({ number, times, first, second }) =>
    `序号${number.text}出现${times.text}：“${first.text}”与“${second.text}”，请核对。`,
  en: ({ number, times, first, second }) =>
    `Number ${number.text} stands ${times.value} times: “${first.text}” and “${second.text}”. Please check.`,
  find: ({ items }) =>
    numberRuns(items).flatMap((run) => {
      if (rises(run)) return [];
      const byNumber = new Map<number, Item[]>();
      for (const item of run) {
        const same = byNumber.get(item.number);
        if (same) same.push(item);
        else byNumber.set(item.number, [item]);
      }
      return [...byNumber].flatMap(([number, [first, second, ...more]]) =>
        first === undefined || second === undefined
          ? []
          : [
              {
                item: second.id,
                figures: {
                  number,
                  times: { value: 2 + more.length, unit: '次' },
                  first: first.title,
                  second: second.title,
                },
              },
            ],
      );
    }),
});

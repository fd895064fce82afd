import { type Check, finding } from './draft.ts';
import { numberRuns } from './number-runs.ts';

/** Ordinals that skip inside one list. */
export const numberGap: Check = ({ items }) =>
  numberRuns(items).flatMap((run) =>
    run.flatMap(({ id, number }, index) => {
      const before = run[index - 1]?.number;
      if (before === undefined || number <= before + 1) return [];
      const missing = number === before + 2 ? `缺${before + 1}` : `缺${before + 1}至${number - 1}`;
      return [finding('number-gap', 'warning', id, `序号从${before}跳到${number}，${missing}，请核对是否漏采。`)];
    }),
  );

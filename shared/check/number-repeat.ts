import { type Check, finding } from './draft.ts';
import { numberRuns } from './number-runs.ts';

/** One ordinal printed for several items of one list. */
export const numberRepeat: Check = ({ items }) =>
  numberRuns(items).flatMap((run) => {
    const byNumber = new Map<number, string[]>();
    for (const { number, title } of run) byNumber.set(number, [...(byNumber.get(number) ?? []), title]);
    return [...byNumber].flatMap(([number, titles]) =>
      titles.length < 2
        ? []
        : [
            finding(
              'number-repeat',
              'warning',
              number,
              `序号${number}出现${titles.length}次：“${titles[0] ?? ''}”与“${titles[1] ?? ''}”，请核对。`,
            ),
          ],
    );
  });

import type { Item } from '../notice/notice.ts';
import { type Check, finding } from './draft.ts';
import { numberRuns } from './number-runs.ts';

/** One ordinal printed for several items of one list. */
export const numberRepeat: Check = ({ items }) =>
  numberRuns(items).flatMap((run) => {
    const byNumber = new Map<number, Item[]>();
    for (const item of run) byNumber.set(item.number, [...(byNumber.get(item.number) ?? []), item]);
    return [...byNumber].flatMap(([number, items]) =>
      items.length < 2
        ? []
        : [
            finding(
              'number-repeat',
              'warning',
              items[1]?.id ?? null,
              `序号${number}出现${items.length}次：“${items[0]?.title ?? ''}”与“${items[1]?.title ?? ''}”，请核对。`,
            ),
          ],
    );
  });

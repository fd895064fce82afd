import type { Lexed } from '../../lex/lex.ts';
import type { ItemEvent } from '../../notice/notice.ts';
import type { Reading } from '../reading.ts';
import { milestone } from '../vocabulary/deadline-words.ts';
import { deadlinePeriods } from './deadline.ts';

const clauseEnds = '，。；、！？：\n（）';
const longestEvent = 40;

/**
 * What happens by when on the way to an item's end: 5月底前动工, 9月投入使用, in printed order. Each of its limits whose clause says that
 * something begins or is finished is one; the last of them is the deadline too.
 */
export function readEvents(lexed: Lexed): Reading<ItemEvent>[] {
  const { text } = lexed;
  return deadlinePeriods(lexed).flatMap((period) => {
    let end = period.end;
    while (end < text.length && end - period.end < longestEvent && !clauseEnds.includes(text.charAt(end))) end += 1;
    const event = text.slice(period.end, end).trim();
    if (!milestone.test(event)) return [];
    const value = { text: text.slice(period.start, period.end), date: period.last, event };
    return [{ start: period.start, end, value }];
  });
}

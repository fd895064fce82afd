import type { Item } from '../notice/notice.ts';
import { type Check, finding } from './draft.ts';

/** From this share of items with units on, an item without one stands out. */
const usual = 0.6;

/** An applicable item without a unit, where the notice names units for the others of its list. */
export const unitMissing: Check = ({ items }) => {
  const lists = new Map<string, Item[]>();
  for (const item of items) {
    const list = lists.get(item.list ?? '');
    if (list === undefined) lists.set(item.list ?? '', [item]);
    else list.push(item);
  }
  return [...lists.values()].flatMap((list) => {
    const active = list.filter(({ applicable }) => applicable);
    const named = active.filter(({ units }) => units.length > 0).length;
    if (named === 0 || active.length < 3 || named < active.length * usual) return [];
    return active
      .filter(({ units }) => units.length === 0)
      .map(({ id }) =>
        finding(
          'unit-missing',
          'warning',
          id,
          `${active.length}项中有${named}项写明了责任单位，这一项没有写明，请核对。`,
        ),
      );
  });
};

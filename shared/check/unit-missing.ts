import type { Item } from '../notice/notice.ts';
import { defineCheck } from './definition.ts';

/** From this share of items with units on, an item without one stands out. */
const usual = 0.6;

/** An applicable item without a unit, where the notice names units for the others of its list. */
export const unitMissing = defineCheck({
  code: 'unit-missing',
  level: 'warning',
  names: { zh: '缺责任单位', en: 'No responsible unit' },
  means: '别的项都写了责任单位，这一项没有。可能在上一级标题或文末统一写明，请在更正里补上。',
  needs: [],
  figures: ['items', 'named'],
  zh: ({ items, named }) => `${items.text}中有${named.text}写明了责任单位，这一项没有写明，请核对。`,
  en: ({ items, named }) =>
    `${named.value} of ${items.value} items name a responsible unit, this one does not. Please check.`,
  find({ items }) {
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
      const figures = { items: { value: active.length, unit: '项' }, named: { value: named, unit: '项' } };
      return active.filter(({ units }) => units.length === 0).map(({ id }) => ({ item: id, figures }));
    });
  },
});

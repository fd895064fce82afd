import type { Item } from '../notice/notice.ts';
import { defineCheck, type Found } from './definition.ts';

const longestTitle = 24;

/**
 * Readings that rest on little, so that a person looks there first. A list that rests on little as a whole is told once, and not at
 * all where it has as many items as the notice says.
 */
export const weakEvidence = defineCheck({
  code: 'weak-evidence',
  level: 'info',
  names: { zh: '依据不足', en: 'Weak evidence' },
  means: '看上去像任务，但页面给出的依据较少。请看一眼原文，不是任务的不要采集。',
  needs: ['weak'],
  figures: ['title', 'items'],
  zh: ({ title, items }) =>
    items.value === '1'
      ? `“${title.text}”是否为任务条目依据较少，请核对。`
      : `${title.text === '' ? '清单' : `“${title.text}”`}共${items.text}，是否为任务清单依据较少，请核对。`,
  en: ({ title, items }) =>
    items.value === '1'
      ? `Little says that “${title.text}” is a task. Please check.`
      : `Little says that the ${items.value} items${title.text === '' ? '' : ` of “${title.text}”`} are a list of tasks. Please check.`,
  find({ items, declaredItems }, { weak }) {
    const doubtful = new Set(weak);
    const lists = new Map<string | null, Item[]>();
    for (const item of items) {
      const list = lists.get(item.list);
      if (list === undefined) lists.set(item.list, [item]);
      else list.push(item);
    }
    return [...lists].flatMap(([list, own]): Found<'title' | 'items'>[] => {
      const resting = own.filter(({ id }) => doubtful.has(id));
      if (resting.length === own.length && own.length > 1) {
        if (list === null && declaredItems === own.length) return [];
        return [{ item: null, figures: { title: list ?? '', items: { value: own.length, unit: '项' } } }];
      }
      return resting.map(({ id, title }) => ({
        item: id,
        figures: { title: title.slice(0, longestTitle), items: { value: 1, unit: '项' } },
      }));
    });
  },
});

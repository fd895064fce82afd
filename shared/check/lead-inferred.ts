import { defineCheck } from './definition.ts';

/** Leads that no label prints and the notice's own rule gives. */
export const leadInferred = defineCheck({
  code: 'lead-inferred',
  level: 'info',
  names: { zh: '牵头按首位推定', en: 'Lead by order' },
  means: '文件只说排在第一位的是牵头单位，没有逐项写明。牵头单位是按这句话推出来的，请留意并列的几家。',
  needs: [],
  figures: ['items', 'inferred'],
  zh: ({ items, inferred }) => `文件写明排在首位的为牵头单位，${items.text}中有${inferred.text}按首位推定。`,
  en: ({ items, inferred }) =>
    `The notice says that the unit named first leads: so it is for ${inferred.value} of ${items.value} items.`,
  find({ items }) {
    const inferred = items.filter(({ units }) => units.some(({ basis }) => basis === 'first-listed')).length;
    if (inferred === 0) return [];
    const figures = { items: { value: items.length, unit: '项' }, inferred: { value: inferred, unit: '项' } };
    return [{ item: null, figures }];
  },
});

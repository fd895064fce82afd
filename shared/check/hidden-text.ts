import { defineCheck } from './definition.ts';

const mostNamed = 5;

/** Items that were read from hidden or folded parts of the page. */
export const hiddenText = defineCheck({
  code: 'hidden-text',
  level: 'info',
  names: { zh: '含折叠内容', en: 'Text from hidden parts' },
  means: '有的文字在网页上折叠或隐藏，打印出来看不到。已一并采集，请展开网页核对是否有效。',
  needs: ['hidden'],
  figures: ['count', 'numbers', 'others'],
  zh: ({ count, numbers, others }) => {
    const which = numbers.text === '' ? '' : `：第${numbers.text}项${others.value === '0' ? '' : '等'}`;
    return `有${count.text}的文字在页面上折叠或隐藏${which}，已一并采集，请展开核对。`;
  },
  en: ({ count, numbers, others }) => {
    const which = numbers.text === '' ? '' : ` (${numbers.text}${others.value === '0' ? '' : ' and others'})`;
    return `The text of ${count.value} items is folded or hidden on the page${which}; it was captured too. Unfold it and check.`;
  },
  find({ items }, { hidden }) {
    if (hidden.length === 0) return [];
    const folded = new Set(hidden);
    const numbers = items.flatMap(({ id, number }) => (folded.has(id) && number !== null ? [number] : []));
    const named = numbers.slice(0, mostNamed);
    const figures = {
      count: { value: hidden.length, unit: '项' },
      numbers: named.join('、'),
      others: hidden.length - named.length,
    };
    return [{ item: null, figures }];
  },
});

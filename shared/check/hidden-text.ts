import { type Check, finding } from './draft.ts';

/** Items that were read from hidden or folded parts of the page. */
export const hiddenText: Check = ({ items }, { hidden }) => {
  if (hidden.length === 0) return [];
  const folded = new Set(hidden);
  const numbers = items.flatMap(({ id, number }) => (folded.has(id) && number !== null ? [number] : [])).slice(0, 5);
  const which = numbers.length > 0 ? `：第${numbers.join('、')}项${hidden.length > numbers.length ? '等' : ''}` : '';
  return [
    finding(
      'hidden-text',
      'info',
      null,
      `有${hidden.length}项的文字在页面上折叠或隐藏${which}，已一并采集，请展开核对。`,
    ),
  ];
};

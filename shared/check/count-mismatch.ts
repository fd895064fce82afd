import type { Finding } from '../notice/notice.ts';
import { type Check, difference, finding } from './draft.ts';

/** Items found against the count that the notice (9个方面26项) or a section (3项) states. */
export const countMismatch: Check = ({ declaredItems, sections, items }) => {
  const found: Finding[] = [];
  const main = items.filter(({ list }) => list === null);
  const counted = main.length > 0 ? main : items;
  if (declaredItems !== null && counted.length > 0 && counted.length !== declaredItems) {
    const gap = difference(counted.length, declaredItems, '项');
    found.push(
      finding(
        'count-mismatch',
        'warning',
        null,
        `文件写明共${declaredItems}项，采集到${counted.length}项，${gap}，请核对。`,
      ),
    );
  }
  const titles = sections.map(({ title }) => title);
  for (const { title, declaredItems: stated } of sections) {
    if (stated === null || titles.filter((other) => other === title).length > 1) continue;
    const own = items.filter(({ section }) => section === title).length;
    if (own === 0 || own === stated) continue;
    const gap = difference(own, stated, '项');
    found.push(
      finding('count-mismatch', 'warning', null, `“${title}”写明${stated}项，采集到${own}项，${gap}，请核对。`),
    );
  }
  return found;
};

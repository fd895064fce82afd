import { defineCheck } from './definition.ts';
import { moreOrFewer, moreOrLess } from './figures.ts';

/** Items found against the count that the notice (9个方面26项) or a section (3项) states. */
export const countMismatch = defineCheck({
  code: 'count-mismatch',
  level: 'warning',
  names: { zh: '项数不符', en: 'Item count differs' },
  means:
    '文件写明的项数与采集到的不同。多数是漏了一项或把小标题当成了一项，请在“在页面上点选”里补上或去掉；也可能是文件自己数错了。',
  needs: [],
  figures: ['section', 'stated', 'found', 'gap'],
  zh: ({ section, stated, found, gap }) =>
    `${section.text === '' ? '文件写明共' : `“${section.text}”写明`}${stated.text}，采集到${found.text}，${moreOrLess(gap)}，请核对。`,
  en: ({ section, stated, found, gap }) => {
    const who = section.text === '' ? 'The notice' : `“${section.text}”`;
    const by = moreOrFewer({ text: gap.value, value: gap.value });
    return `${who} states ${stated.value} items; ${found.value} were found, ${by}. Please check.`;
  },
  find({ declaredItems, declaredSubItems, sections, items }) {
    const differing = (section: string, stated: number | null, found: number) =>
      stated === null || found === 0 || found === stated
        ? []
        : [
            {
              item: null,
              figures: {
                section,
                stated: { value: stated, unit: '项' },
                found: { value: found, unit: '项' },
                gap: { value: found - stated, unit: '项' },
              },
            },
          ];
    const main = items.filter(({ list }) => list === null);
    const titles = sections.map(({ title }) => title);
    const found = (main.length > 0 ? main : items).length;
    return [
      ...differing('', found === declaredSubItems ? null : declaredItems, found),
      ...sections
        .filter(({ title }) => titles.filter((other) => other === title).length === 1)
        .flatMap(({ title, declaredItems: stated }) =>
          differing(title, stated, items.filter(({ section }) => section === title).length),
        ),
    ];
  },
});

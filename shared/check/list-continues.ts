import { defineCheck } from './definition.ts';

/** The page says that it goes on on a next one, which was not read. */
export const listContinues = defineCheck({
  code: 'list-continues',
  level: 'warning',
  names: { zh: '还有下一页', en: 'A next page' },
  means:
    '网页上有“下一页”，清单可能没有完。打开下一页，点“在页面上点选”，选择接在上一页之后一起采集；命令行用 --join 把几页接成一份。已经是全文的，点“已核对”。',
  needs: ['nextPage'],
  figures: ['items', 'link'],
  zh: ({ items, link }) => `本页采集到${items.text}，页面上还有“${link.text}”，清单可能没有完，请打开下一页接着采集。`,
  en: ({ items }) =>
    `${items.value} items were read, and the page links a next one: the list may go on there. Open it and capture it as a continuation.`,
  find({ items }, { nextPage }) {
    if (nextPage === null || items.length === 0) return [];
    return [{ item: null, figures: { items: { value: items.length, unit: '项' }, link: nextPage } }];
  },
});

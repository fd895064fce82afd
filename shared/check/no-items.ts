import { defineCheck } from './definition.ts';

/** Nothing on the page reads as a list of items. */
export const noItems = defineCheck({
  code: 'no-items',
  level: 'info',
  names: { zh: '未识别事项', en: 'No items found' },
  means: '这一页没有找到任务清单。看清单是不是在附件里：附件下载后拖到历史页即可读取；也可以用“在页面上点选”自己选。',
  needs: [],
  figures: ['found', 'attachments'],
  zh: ({ found, attachments }) => {
    const where =
      attachments.value === '0'
        ? '请点选正文，或换到清单所在的页面再采集。'
        : `页面列出${attachments.text}，清单可能在附件里，请打开附件再采集。`;
    return `本页采集到${found.text}事项。${where}`;
  },
  en: ({ attachments }) =>
    attachments.value === '0'
      ? 'No items were found on this page. Pick them in the text, or go to the page that holds the list.'
      : `No items were found on this page. It names ${attachments.value} attachments, which may hold the list: open them and capture again.`,
  find({ items, attachments }) {
    if (items.length > 0) return [];
    const linked = attachments.filter(({ href }) => href !== null).length;
    return [
      { item: null, figures: { found: { value: 0, unit: '项' }, attachments: { value: linked, unit: '个附件' } } },
    ];
  },
});

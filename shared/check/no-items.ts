import { type Check, finding } from './draft.ts';

/** Nothing on the page reads as a list of items. */
export const noItems: Check = ({ items, attachments }) => {
  if (items.length > 0) return [];
  const linked = attachments.filter(({ href }) => href !== null).length;
  const where =
    linked > 0
      ? `页面列出${linked}个附件，清单可能在附件里，请打开附件再采集。`
      : '请点选正文，或换到清单所在的页面再采集。';
  return [finding('no-items', 'info', null, `本页采集到0项事项。${where}`)];
};

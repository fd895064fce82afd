import type { FigureClaim } from '../notice/capture.ts';
import { defineCheck } from './definition.ts';

function isUnread(claim: FigureClaim): boolean {
  return claim.as === 'unread';
}

/** A figure of an item that no reader could claim: it is in the item's text and in no field. */
export const figureUnread = defineCheck({
  code: 'figure-unread',
  level: 'warning',
  names: { zh: '数字未读出', en: 'Figure not read' },
  means: '这一项里有数字没有读成目标、日期、资金或其他内容。请对照原文：若是目标，在更正里补上；不是的，点“已核对”。',
  needs: ['figures'],
  figures: ['count', 'words'],
  zh: ({ count, words }) => `有${count.text}数字没有读成目标或其他内容：${words.text}，请核对是否漏了目标。`,
  en: ({ count, words }) =>
    `${count.value} figures were read neither as a target nor as anything else: ${words.text}. Check whether a target is missing.`,
  find: ({ items }, { figures }) =>
    items
      .filter(({ id }) => figures[id]?.some(isUnread) === true)
      .map(({ id }) => {
        const unread = (figures[id] ?? []).filter(isUnread);
        const words = unread.map(({ text }) => `“${text}”`).join('、');
        return { item: id, figures: { count: { value: unread.length, unit: '处' }, words } };
      }),
});

import type { LeftOut } from '../notice/left-out.ts';
import { defineCheck } from './definition.ts';

const mostExamples = 3;
const longest = 16;

function examples(parts: readonly LeftOut[]): string {
  const shown = parts.slice(0, mostExamples).map(({ text }) => {
    const letters = [...text];
    return `“${letters.length > longest ? `${letters.slice(0, longest).join('')}…` : text}”`;
  });
  return shown.join('、');
}

/** What text is told apart by, in both languages; notes are usual, struck and hidden text is not. */
const kinds = [
  { why: 'struck', level: 'warning', zh: '带删除线的文字', en: 'struck out' },
  { why: 'hidden', level: 'warning', zh: '隐藏的文字', en: 'hidden' },
  { why: 'note', level: 'info', zh: '脚注或尾注', en: 'foot- or endnotes' },
] as const;

function kindOf(why: string): { readonly zh: string; readonly en: string } {
  return kinds.find((kind) => kind.why === why) ?? { zh: why, en: why };
}

/** Text of the source that is crossed out, hidden or a note, and therefore in no item. */
export const leftOut = defineCheck({
  code: 'left-out',
  level: 'warning',
  names: { zh: '有文字未采集', en: 'Text left out' },
  means: '有的文字已作废（删除线）或属于批注、修订，没有采集。请对照原文，确认该略去。',
  needs: ['leftOut'],
  figures: ['count', 'why', 'examples', 'others'],
  zh: ({ count, why, examples: shown, others }) =>
    `有${count.text}${kindOf(why.text).zh}未采集：${shown.text}${others.value === '0' ? '' : '等'}，请对照原文核对。`,
  en: ({ count, why, examples: shown, others }) =>
    `Text in ${count.value} places was left out (${kindOf(why.text).en}): ${shown.text}${others.value === '0' ? '' : ' and others'}. Compare it with the source.`,
  find: (_notice, { leftOut: all }) =>
    kinds.flatMap(({ why, level }) => {
      const parts = all.filter((part) => part.why === why);
      if (parts.length === 0) return [];
      const figures = {
        count: { value: parts.length, unit: '处' },
        why,
        examples: examples(parts),
        others: Math.max(0, parts.length - mostExamples),
      };
      return [{ item: null, level, figures }];
    }),
});

import type { LeftOut, LeftOutReason } from '../notice/left-out.ts';
import { type Check, finding } from './draft.ts';

const mostExamples = 3;
const longest = 16;

function examples(parts: readonly LeftOut[]): string {
  const shown = parts.slice(0, mostExamples).map(({ text }) => {
    const letters = [...text];
    return `“${letters.length > longest ? `${letters.slice(0, longest).join('')}…` : text}”`;
  });
  return `${shown.join('、')}${parts.length > mostExamples ? '等' : ''}`;
}

/** What a person is told of text that a reader of the source does not take as said. */
const told: readonly { readonly why: LeftOutReason; readonly level: 'warning' | 'info'; readonly kind: string }[] = [
  { why: 'struck', level: 'warning', kind: '带删除线的文字' },
  { why: 'hidden', level: 'warning', kind: '隐藏的文字' },
  { why: 'note', level: 'info', kind: '脚注或尾注' },
];

/** Text of the source that is crossed out, hidden or a note, and therefore in no item. */
export const leftOut: Check = (_notice, evidence) =>
  told.flatMap(({ why, level, kind }) => {
    const parts = evidence.leftOut.filter((part) => part.why === why);
    if (parts.length === 0) return [];
    return [finding('left-out', level, null, `有${parts.length}处${kind}未采集：${examples(parts)}，请对照原文核对。`)];
  });

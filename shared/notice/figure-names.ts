import type { FigureClaim, FigureKind } from './capture.ts';

/** What a figure of an item's printed line was taken for, in the words of both languages: the one place that names the classes. */
export const figureNames: Readonly<Record<'zh-CN' | 'en', Readonly<Record<FigureKind, string>>>> = {
  'zh-CN': {
    target: '目标',
    part: '其中',
    date: '日期',
    period: '时段',
    schedule: '进度',
    funding: '资金',
    share: '分解',
    frequency: '频次',
    ordinal: '序号',
    name: '名称',
    age: '年龄',
    threshold: '条件',
    reference: '引用',
    background: '背景',
    base: '基数',
    distance: '距离',
    unread: '未读出',
  },
  en: {
    target: 'target',
    part: 'part',
    date: 'date',
    period: 'period',
    schedule: 'schedule',
    funding: 'funding',
    share: 'share',
    frequency: 'frequency',
    ordinal: 'number',
    name: 'name',
    age: 'age',
    threshold: 'condition',
    reference: 'reference',
    background: 'background',
    base: 'base',
    distance: 'distance',
    unread: 'unread',
  },
};

/** A stretch of a printed line: plain, or a figure with what it was taken for. */
export interface LinePart {
  readonly text: string;
  readonly as: FigureKind | null;
}

/** A printed line divided at its figures, in order; put together again the parts are the line. */
export function lineParts(line: string, claims: readonly FigureClaim[]): LinePart[] {
  const parts: LinePart[] = [];
  let from = 0;
  for (const { start, end, as } of claims) {
    if (start > from) parts.push({ text: line.slice(from, start), as: null });
    parts.push({ text: line.slice(start, end), as });
    from = end;
  }
  if (from < line.length) parts.push({ text: line.slice(from), as: null });
  return parts;
}

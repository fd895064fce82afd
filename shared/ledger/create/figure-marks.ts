import type { FigureClaim, FigureKind } from '../../notice/capture.ts';
import { figureNames } from '../../notice/figure-names.ts';
import type { TextRun } from '../../workbook/xlsx/write/book.ts';
import type { DrawnLine } from './plain-sheet.ts';

type Mark = Omit<TextRun, 'from' | 'to'>;

/** One way of drawing figures: each differs from the others in weight, slant or underline too, so that a black print tells them apart. */
interface MarkGroup {
  readonly kinds: readonly FigureKind[];
  readonly mark: Mark;
}

const groups: readonly MarkGroup[] = [
  { kinds: ['target', 'part', 'frequency'], mark: { bold: true, colour: '00692B' } },
  { kinds: ['date', 'period', 'schedule'], mark: { underline: 'single', colour: '1F4E9E' } },
  { kinds: ['funding', 'share'], mark: { bold: true, underline: 'single', colour: '6A1B9A' } },
  {
    kinds: ['name', 'age', 'threshold', 'reference', 'background', 'base', 'distance'],
    mark: { italic: true, colour: '595959' },
  },
  { kinds: ['unread'], mark: { bold: true, underline: 'double', colour: 'C00000' } },
];

const marks = new Map<FigureKind, Mark>(
  groups.flatMap(({ kinds, mark }) => kinds.map((kind) => [kind, mark] as const)),
);

/** The figures of a printed line as stretches of its text, each drawn as its class is; entries' numbers stay plain. */
export function figureRuns(claims: readonly FigureClaim[]): TextRun[] {
  return claims.flatMap(({ as, start, end }) => {
    const mark = marks.get(as);
    return mark === undefined ? [] : [{ from: start, to: end, ...mark }];
  });
}

/** What each way of drawing says, drawn in that way. */
export function figureLegend(): DrawnLine {
  let text = '原文数字的标法：';
  const runs = groups.map(({ kinds, mark }, index): TextRun => {
    const from = text.length;
    text += kinds.map((kind) => figureNames['zh-CN'][kind]).join('、');
    const run = { from, to: text.length, ...mark };
    if (index < groups.length - 1) text += '；';
    return run;
  });
  return { text: `${text}（请对照原文核对）`, runs };
}

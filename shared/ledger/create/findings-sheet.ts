import { MarkState } from '../../notice/finding-mark.ts';
import type { FindingLevel } from '../../notice/notice.ts';
import type { BookSheet } from '../../workbook/xlsx/write/book.ts';
import type { LedgerFinding } from './fill-findings.ts';
import type { LedgerContext } from './ledger-context.ts';
import { type PlainCell, plainSheet } from './plain-sheet.ts';

export const levelWords: Readonly<Record<FindingLevel, string>> = { error: '错误', warning: '有疑问', info: '说明' };

export const markWords: Readonly<Record<MarkState, string>> = { checked: '已核对', ignored: '已忽略' };

/** How many findings there are, in words. */
export function findingCount(findings: readonly LedgerFinding[]): string {
  if (findings.length === 0) return '没有发现需要核对的问题。';
  const count = (level: FindingLevel): number => findings.filter((one) => one.level === level).length;
  const settled = MarkState.options.flatMap((state) => {
    const marked = findings.filter((one) => one.mark === state).length;
    return marked === 0 ? [] : `${markWords[state]}${marked}条`;
  });
  const rest = settled.length === 0 ? '' : `其中${settled.join('，')}。`;
  return `共${findings.length}条核对提示：错误${count('error')}条，有疑问${count('warning')}条，说明${count('info')}条。${rest}`;
}

/** 校验: each finding names its figures; the last column is the clerk's, and begins with what she marked. */
export function findingsSheet(findings: readonly LedgerFinding[], context: LedgerContext): BookSheet {
  const rows = findings.map((finding, index): PlainCell[] => [
    { value: index + 1 },
    { value: levelWords[finding.level] },
    { value: finding.from },
    { value: finding.item },
    { value: finding.message },
    { value: finding.mark === null ? null : markWords[finding.mark] },
  ]);
  const none: PlainCell[] = [null, null, null, null, '没有发现需要核对的问题。', null].map((value) => ({ value }));
  return plainSheet(
    {
      name: '校验',
      title: '核对提示',
      lines: [findingCount(findings)],
      columns: [
        { header: '序号', width: 7, align: 'center' },
        { header: '级别', width: 10, align: 'center' },
        { header: '来源', width: 8, align: 'center' },
        { header: '项号', width: 8, align: 'center' },
        { header: '核对提示', width: 72, align: 'left' },
        { header: '处理情况', width: 22, align: 'left' },
      ],
      rows: rows.length === 0 ? [none] : rows,
    },
    context.design,
  );
}

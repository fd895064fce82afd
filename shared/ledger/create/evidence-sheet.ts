import type { Capture } from '../../notice/capture.ts';
import { figureNames } from '../../notice/figure-names.ts';
import type { Item } from '../../notice/notice.ts';
import type { BookSheet } from '../../workbook/xlsx/write/book.ts';
import { printedLine } from '../rows/printed-line.ts';
import type { LedgerRow } from '../rows/row.ts';
import { figureLegend, figureRuns } from './figure-marks.ts';
import type { LedgerContext } from './ledger-context.ts';
import { type PlainCell, plainSheet } from './plain-sheet.ts';

/** The figures of the item's printed line in order, each with what it was taken for; entries' numbers are left out. */
function accountText({ figures }: Capture, item: Item): string {
  const claims = (figures[item.id] ?? []).filter(({ as }) => as !== 'ordinal');
  return claims.map(({ text, as }) => `${text}〔${figureNames['zh-CN'][as]}〕`).join('　');
}

/** The printed line that the account is of, its figures marked; title and text where a capture from elsewhere keeps no line. */
function printedCell(capture: Capture, item: Item): PlainCell {
  const line = capture.provenance[item.id]?.line?.exact;
  if (line === undefined) return { value: printedLine(capture, item) };
  return { value: line, runs: figureRuns(capture.figures[item.id] ?? []) };
}

/**
 * 原文对照: what the notice prints for each item in the table, what each figure of it was taken for, and the link to its place on the
 * page. Protected, without a password.
 */
export function evidenceSheet(rows: readonly LedgerRow[], context: LedgerContext): BookSheet {
  const items = new Map<string, LedgerRow>();
  for (const row of rows) {
    const key = `${row.capture}:${row.source.item.id}`;
    if (!items.has(key)) items.set(key, row);
  }
  const lines = context.captures.map(({ notice, capturedAt }) => {
    const number = notice.documentNumber ? `（${notice.documentNumber}）` : '';
    const source = notice.url === null ? '' : `；网址：${notice.url}`;
    return `来源：${notice.title}${number}；采集时间：${capturedAt.slice(0, 16).replace('T', ' ')}${source}`;
  });
  const cells = [...items.values()].map((row): PlainCell[] => {
    const { capture, item } = row.source;
    const link = row.cells.link?.link ?? null;
    const place: PlainCell =
      link === null
        ? { value: '原网页没有网址' }
        : { value: '打开原文', link: { url: link, tip: '在浏览器中打开原文并标出这一句' } };
    return [
      { value: item.number },
      { value: item.title },
      printedCell(capture, item),
      { value: accountText(capture, item) },
      place,
    ];
  });
  return plainSheet(
    {
      name: '原文对照',
      title: '原文对照',
      lines: [...lines, figureLegend()],
      columns: [
        { header: '项号', width: 8, align: 'center' },
        { header: '项目名称', width: 24, align: 'left' },
        { header: '原文', width: 56, align: 'left' },
        { header: '原文数字', width: 26, align: 'left' },
        { header: '页内定位链接', width: 14, align: 'center' },
      ],
      rows: cells,
      protected: true,
    },
    context.design,
  );
}

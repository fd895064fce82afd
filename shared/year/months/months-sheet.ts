import { Design, normalFont } from '../../ledger/create/design.ts';
import { plainSheet } from '../../ledger/create/plain-sheet.ts';
import { indicatorOf, type LedgerRecord } from '../../ledger/report/ledger-records.ts';
import type { Result } from '../../result/result.ts';
import type { CellValue } from '../../workbook/cell.ts';
import type { LedgerHost } from '../../workbook/host.ts';
import { writeBook } from '../../workbook/xlsx/write/write-book.ts';
import type { LedgerView } from '../ledger-view.ts';
import { viewRecords } from '../view-records.ts';
import type { YearError } from '../year-error.ts';
import { keptHeader, keptName, refreshSheet, spareLines } from './kept-sheet.ts';
import type { LedgerHistory } from './ledger-history.ts';

const months = Array.from({ length: 12 }, (_, index) => index + 1);
const fixed = ['行号', '项目名称', '指标', '目标值'] as const;
const trendHeader = '走势';

/** The figure that a row stood at when a month ended: the last one taken in it. */
function monthFigures(history: LedgerHistory['rows'][number]['history'], year: string): CellValue[] {
  return months.map((month) => {
    const prefix = `${year}-${String(month).padStart(2, '0')}`;
    return history.filter(({ asOf }) => asOf.startsWith(prefix)).at(-1)?.doneValue ?? null;
  });
}

function linesOf(view: LedgerView, history: LedgerHistory, asOf: string): CellValue[][] {
  const year = asOf.slice(0, 4);
  const records = new Map(viewRecords(view, asOf).map((record) => [record.row, record]));
  const known = new Map(history.rows.map((row) => [row.key, row.history]));
  return view.rows.flatMap((row) => {
    const record: LedgerRecord | undefined = records.get(row.at.row);
    const stands = known.get(row.key);
    if (record === undefined || stands === undefined) return [];
    const { title, targetValue } = record;
    return [[row.at.row + 1, title, indicatorOf(record), targetValue, ...monthFigures(stands, year)]];
  });
}

/**
 * Brings the sheet of months up to date: a row a ledger row, its cumulative figure at the end of each month, a line of the year beside
 * it. Made where there is none; a later month only writes its cells.
 */
export function refreshMonths(
  host: LedgerHost,
  view: LedgerView,
  history: LedgerHistory,
  asOf: string,
): Promise<Result<void, YearError>> {
  const year = asOf.slice(0, 4);
  const name = keptName(year, '各月进度');
  const lines = linesOf(view, history, asOf);
  return refreshSheet(host, {
    name,
    header: [...fixed, ...months.map((month) => `${month}月`)],
    lines,
    make: () => monthsBook(name, year, lines),
  });
}

/** Room for the longest figure, its target included: a narrower column shows 300000000 as 3E+08. */
function figureWidth(lines: readonly (readonly CellValue[])[]): number {
  const figures = lines.flatMap((line) => line.slice(fixed.length - 1)).filter((value) => typeof value === 'number');
  return figures.reduce<number>((widest, value) => Math.max(widest, String(value).length + 2), 8);
}

function monthsBook(name: string, year: string, lines: readonly (readonly CellValue[])[]): Uint8Array {
  const rows = lines.length;
  const figure = figureWidth(lines);
  const widths = [6, 30, 20, Math.max(10, figure)] as const;
  const sheet = plainSheet(
    {
      name,
      title: `${year}年各月累计完成数`,
      lines: ['每次核定数据截止日期时记一次，同一月取最后一次。'],
      columns: [
        ...fixed.map((header, index) => ({
          header,
          width: widths[index] ?? 10,
          align: index === 1 || index === 2 ? ('left' as const) : ('center' as const),
        })),
        ...months.map((month) => ({ header: `${month}月`, width: figure, align: 'center' as const })),
        { header: trendHeader, width: 18, align: 'center' as const },
      ],
      rows: Array.from({ length: rows + spareLines }, () =>
        Array.from({ length: fixed.length + months.length + 1 }, () => ({ value: null })),
      ),
    },
    new Design({}),
  );
  const trends = Array.from({ length: rows + spareLines }, (_, index) => {
    const row = keptHeader + 1 + index;
    return {
      place: { row, column: fixed.length + months.length },
      figures: { row, column: fixed.length, rows: 1, columns: months.length },
    };
  });
  const { print, ...unprinted } = sheet;
  const printed =
    print?.area === undefined ? {} : { print: { ...print, area: { ...print.area, rows: keptHeader + 1 + rows } } };
  return writeBook({ title: name, normal: normalFont, sheets: [{ ...unprinted, ...printed, trends }], names: [] });
}

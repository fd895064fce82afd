import { Design, normalFont } from '../../ledger/create/design.ts';
import { type PlainColumn, plainSheet } from '../../ledger/create/plain-sheet.ts';
import { ok, type Result } from '../../result/result.ts';
import type { LedgerHost } from '../../workbook/host.ts';
import type { BookChart } from '../../workbook/xlsx/write/book.ts';
import { writeBook } from '../../workbook/xlsx/write/write-book.ts';
import type { LedgerView } from '../ledger-view.ts';
import { viewRecords } from '../view-records.ts';
import type { YearError } from '../year-error.ts';
import { type KeptSheet, keptHeader, keptName, refreshSheet, spareLines } from './kept-sheet.ts';
import type { LedgerHistory } from './ledger-history.ts';
import { distributionLines, fundLines, type Line, progressLines } from './standing-lines.ts';

const barRows = 1.3;

interface Column extends PlainColumn {
  readonly format?: string;
}

const text = (header: string, width: number): Column => ({ header, width, align: 'left' });
const plain = (header: string, width: number): Column => ({ header, width, align: 'center' });
const percent = (header: string): Column => ({ header, width: 10, align: 'center', format: '0.0%' });

const progressColumns = [
  plain('行号', 6),
  text('项目名称', 30),
  text('指标', 18),
  text('牵头单位', 16),
  plain('目标值', 12),
  plain('计量单位', 8),
  plain('累计完成数', 12),
  percent('完成率'),
  percent('序时进度'),
  plain('进度状态', 10),
  text('存在问题', 26),
  plain('本期完成数', 12),
];
const fundColumns = [
  plain('行号', 6),
  text('项目名称', 34),
  text('牵头单位', 18),
  ...['总投资', '年度计划投资', '累计完成投资', '到位资金', '支付资金'].map((header) => plain(header, 13)),
  percent('完成年度计划'),
];

interface Table {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
  readonly spare: number;
  readonly charts?: readonly BookChart[];
}

function book({ name, title, note, columns, lines, spare, charts = [] }: Table): Uint8Array {
  const rows = Array.from({ length: lines.length + spare }, (_, row) =>
    columns.map(({ format }, column) => {
      return { value: lines[row]?.[column] ?? null, ...(format === undefined ? {} : { format }) };
    }),
  );
  const { print, ...unprinted } = plainSheet({ name, title, lines: [note], columns, rows }, new Design({}));
  const charted = charts.reduce((end, { place }) => Math.max(end, place.row + place.rows), 0);
  const end = Math.max(keptHeader + 1 + lines.length, charted);
  const printed = print?.area === undefined ? {} : { print: { ...print, area: { ...print.area, rows: end } } };
  return writeBook({ title: name, normal: normalFont, sheets: [{ ...unprinted, ...printed, charts }], names: [] });
}

function kept(table: Table): KeptSheet {
  const { charts: _, ...bare } = table;
  return {
    name: table.name,
    header: table.columns.map(({ header }) => header),
    lines: table.lines,
    make: (withoutChart) => book(withoutChart ? bare : table),
  };
}

/** Bars of the mean rate, below the lines that they are drawn from; it draws the lines that were there when it was made. */
function chartOf(name: string, title: string, lines: readonly Line[]): BookChart {
  const area = (column: number) => ({ row: keptHeader + 1, column, rows: lines.length, columns: 1 });
  const rates = lines.map((line) => line[5]);
  return {
    title,
    series: '平均完成率',
    names: { sheet: name, area: area(1), values: lines.map((line) => String(line[1] ?? '')) },
    figures: { sheet: name, area: area(5), values: rates.map((rate) => (typeof rate === 'number' ? rate : 0)) },
    place: {
      row: keptHeader + 1 + lines.length + 2,
      column: 0,
      rows: Math.ceil(6 + lines.length * barRows),
      columns: 6,
    },
  };
}

function tablesOf(view: LedgerView, history: LedgerHistory, asOf: string): Table[] {
  const year = asOf.slice(0, 4);
  const records = viewRecords(view, asOf);
  const note = '由台账算出，随盘点和汇总更新。';
  const progress: Table = {
    name: keptName(year, '进度表'),
    title: `${year}年进度表`,
    note: `${note}本期是上次盘点以来的完成数。`,
    columns: progressColumns,
    lines: progressLines(view, records, history, asOf),
    spare: spareLines,
  };
  const money = fundLines(view, records);
  const funds: Table = {
    name: keptName(year, '资金表'),
    title: `${year}年资金表`,
    note: `${note}单位与台账相同。`,
    columns: fundColumns,
    lines: money,
    spare: spareLines,
  };
  const { over, lines } = distributionLines(view, records, asOf);
  const name = keptName(year, '分布图');
  const distribution: Table = {
    name,
    title: `${year}年各${over}完成情况`,
    note: `${note}完成率按指标平均，超额的按100%计。`,
    columns: [
      plain('名次', 8),
      text(over, 24),
      plain('事项数', 10),
      plain('已完成', 10),
      plain('滞后', 10),
      percent('平均完成率'),
    ],
    lines,
    spare: 0,
    charts: lines.length === 0 ? [] : [chartOf(name, `各${over}平均完成率`, lines)],
  };
  return [progress, ...(money.length === 0 ? [] : [funds]), ...(lines.length < 2 ? [] : [distribution])];
}

/**
 * Brings 进度表, 资金表 and 分布图 up to date with the ledger as of a day; with the sheet of months they are 三表一图. `made` says whether
 * those that are not there are made, or only those that she has are kept up.
 */
export async function refreshStanding(
  host: LedgerHost,
  view: LedgerView,
  history: LedgerHistory,
  asOf: string,
  made: 'made' | 'kept',
): Promise<Result<void, YearError>> {
  const survey = await host.survey();
  const present = new Set(survey.ok ? survey.value.sheets.map(({ name }) => name) : []);
  for (const table of tablesOf(view, history, asOf)) {
    if (made === 'kept' && !present.has(table.name)) continue;
    const refreshed = await refreshSheet(host, kept(table));
    if (!refreshed.ok) return refreshed;
  }
  return ok(undefined);
}

import { titleYears } from '../../notice/title-years.ts';
import type { Sheet } from '../../workbook/host.ts';
import type { FieldKey } from '../fields.ts';
import { type Grid, gridOf } from '../mapping/grid.ts';
import type { ColumnMapping, HeaderMapping } from '../mapping/mapping.ts';
import { knownState } from '../vocabulary/states.ts';
import { RowCells, type UnreadCell } from './row-cells.ts';

/** What a report needs to know of one row of a ledger, as the sheet says it. */
export interface LedgerRecord {
  /** Zero-based row of the sheet. */
  readonly row: number;
  /** The category row that it stands under, else null. */
  readonly group: string | null;
  /** The item it belongs to: `4` for the rows numbered 4, 4-1 and 4-2. */
  readonly item: string;
  readonly title: string;
  readonly metric: string | null;
  /** The district whose share of a matter the row is, where the sheet gives each district its row; null where the row is the whole matter. */
  readonly share: string | null;
  readonly leadUnit: string | null;
  readonly status: string | null;
  readonly applicable: boolean;
  readonly targetValue: number | null;
  readonly doneValue: number | null;
  readonly unit: string | null;
  /** Whether the target is an upper bound (不超过, 低于), for which no rate is reckoned. */
  readonly upperBound: boolean;
  /** `YYYY-MM-DD`. */
  readonly deadline: string | null;
  /** 万元. */
  readonly yearInvest: number | null;
  readonly doneInvest: number | null;
  /** Cells of the row that are to hold a figure and hold none that can be told. */
  readonly unread: readonly UnreadCell[];
}

const upper = /^(?:不超过|低于|<=|<|≤|＜|以内)$/;

/** Whether what stands between an indicator and its target makes that an upper bound. */
export function isUpperBound(comparator: string): boolean {
  return upper.test(comparator);
}

/** The columns that are surely what they are taken for; the first one of each field. */
function surely(mapping: HeaderMapping): ReadonlyMap<FieldKey, ColumnMapping> {
  const columns = new Map<FieldKey, ColumnMapping>();
  for (const column of mapping.columns) {
    const { field, use } = column;
    if (field !== null && use !== 'ask' && !columns.has(field)) columns.set(field, column);
  }
  return columns;
}

/** The fields that a report can reckon with in this sheet. */
export function reportFields(mapping: HeaderMapping): ReadonlySet<FieldKey> {
  return new Set(surely(mapping).keys());
}

/** The year that stands over the header (2025年民生实事工作台账), else the day's. */
function yearOf(grid: Grid, { headerRow }: HeaderMapping, asOf: string): number {
  for (let row = 0; row < headerRow; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) {
      const [year] = titleYears(grid.text(row, column));
      if (year !== undefined) return year;
    }
  }
  return Number(asOf.slice(0, 4));
}

/** 办理状态, else what a 是否完成 or 是否销号 says. */
function statusOf(cells: RowCells): string | null {
  const said = cells.text('status');
  if (said !== null) return said;
  return cells.yes('closed') ? '已销号' : cells.yes('finished') ? '已完成' : null;
}

/**
 * Reads the records of a mapped ledger in the sheet's order as of a day; money in 万元, and taken for 万元 where no unit is said. Group rows,
 * subtotals, rows without a title, and what stands under the table are left out.
 */
export function readRecords(sheet: Sheet, mapping: HeaderMapping, asOf: string): LedgerRecord[] {
  const columns = surely(mapping);
  const grid = gridOf(sheet);
  const year = yearOf(grid, mapping, asOf);
  const groups = new Map(mapping.groups.map(({ row, text }) => [row, text]));
  const skipped = new Set(mapping.reserved);
  const records: LedgerRecord[] = [];
  let group: string | null = null;
  for (let row = mapping.bodyRow; row < Math.min(mapping.bodyEnd, sheet.cells.length); row += 1) {
    const heading = groups.get(row);
    if (heading !== undefined) group = heading;
    if (heading !== undefined || skipped.has(row)) continue;
    const before = records.at(-1);
    const above = before !== undefined && before.row === row - 1 && before.group === group ? before : null;
    const record = readRecord(new RowCells(sheet, grid, mapping, columns, row), { row, group, above, year });
    if (record !== null) records.push(record);
  }
  return withShares(records);
}

/** What a record's figure is called: 职业技能培训, 东城区公共停车位. */
export function figureName({ share, metric, title }: Pick<LedgerRecord, 'share' | 'metric' | 'title'>): string {
  return `${share ?? ''}${metric ?? title}`;
}

/** What a row counts beside its title, for a column of indicators: 职业技能培训, 东城区; null where the title says it all. */
export function indicatorOf({ share, metric }: Pick<LedgerRecord, 'share' | 'metric'>): string | null {
  return `${share ?? ''}${metric ?? ''}` || null;
}

/** Keeps a record's district as its share only where the same matter stands once for each of several districts. */
function withShares(records: readonly LedgerRecord[]): LedgerRecord[] {
  const matter = ({ group, title, metric }: LedgerRecord) => [group ?? '', title, metric ?? ''].join('\n');
  const districts = new Map<string, (string | null)[]>();
  for (const record of records) {
    const known = districts.get(matter(record));
    if (known === undefined) districts.set(matter(record), [record.share]);
    else known.push(record.share);
  }
  return records.map((record) => {
    const all = districts.get(matter(record)) ?? [];
    const shared = all.length > 1 && !all.includes(null) && new Set(all).size === all.length;
    return shared ? record : { ...record, share: null };
  });
}

interface Surroundings {
  readonly row: number;
  readonly group: string | null;
  /** The record right above. */
  readonly above: LedgerRecord | null;
  readonly year: number;
}

/** A row that leaves number and title blank but counts something goes on with the item above. */
function readRecord(cells: RowCells, { row, group, above, year }: Surroundings): LedgerRecord | null {
  const number = cells.text('seq') ?? cells.text('itemNo');
  const own = cells.text('title') ?? cells.text('target') ?? cells.text('problem') ?? cells.text('thisTask');
  const unit = cells.unit('targetValue') ?? cells.unit('doneValue');
  const targetValue = cells.figure('targetValue', unit);
  const doneValue = cells.figure('doneValue', unit);
  const metric = cells.text('metric');
  const counts = metric !== null || targetValue !== null || doneValue !== null;
  const head = own === null && number === null && counts ? above : null;
  const title = own ?? head?.title ?? null;
  if (title === null) return null;
  const status = statusOf(cells);
  return {
    row,
    group,
    item: number?.split(/[-－—.]/)[0] ?? head?.item ?? title,
    title,
    metric,
    share: cells.text('region'),
    leadUnit: cells.text('leadUnit') ?? cells.text('dutyUnit') ?? head?.leadUnit ?? null,
    status,
    applicable: ![cells.text('applicable'), status].some((word) => word !== null && knownState(word) === 'none'),
    targetValue,
    doneValue,
    unit: cells.text('unit') ?? unit,
    upperBound: isUpperBound(cells.text('comparator') ?? ''),
    deadline: cells.day('deadline', year) ?? head?.deadline ?? null,
    yearInvest: cells.figure('yearInvest', '万元'),
    doneInvest: cells.figure('doneInvest', '万元'),
    unread: cells.unread,
  };
}

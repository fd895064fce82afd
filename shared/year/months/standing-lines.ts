import type { FieldKey } from '../../ledger/fields.ts';
import { ledgerFigures, pacesOf, rateOf, type Standing, sharesApart } from '../../ledger/report/ledger-figures.ts';
import { indicatorOf, type LedgerRecord } from '../../ledger/report/ledger-records.ts';
import { difference } from '../../notice/decimals.ts';
import type { CellValue } from '../../workbook/cell.ts';
import type { LedgerView } from '../ledger-view.ts';
import { rankBy } from '../ranking.ts';
import { shownValue } from '../shown-value.ts';
import { type LedgerHistory, standBefore } from './ledger-history.ts';

export type Line = readonly CellValue[];

const words: Readonly<Record<Exclude<Standing, 'unknown'>, string>> = {
  done: '已完成',
  ahead: '超序时',
  'on-time': '按序时',
  going: '推进中',
  behind: '慢序时',
  overdue: '逾期',
  waiting: '未启动',
};

/** A figure without a deadline and a status is held against nothing. */
function standingWord(standing: Standing, { doneValue }: LedgerRecord): string {
  if (standing !== 'unknown') return words[standing];
  return doneValue === null ? '未报' : '未比较';
}

const fourDigits = (value: number) => Math.round(value * 10_000) / 10_000;

/** What the ledger says in a field of a row: null where it has no such column or nothing stands there. */
function saying(view: LedgerView): (row: number, field: FieldKey) => CellValue {
  const rows = new Map(view.rows.map((row) => [row.at.row, row]));
  const columns = new Map<FieldKey, number>();
  for (const { field, use, column } of view.mapping.columns) {
    if (field !== null && use !== 'ask' && !columns.has(field)) columns.set(field, column);
  }
  return (row, field) => {
    const [at, column] = [rows.get(row)?.at, columns.get(field)];
    return at === undefined || column === undefined ? null : shownValue(at, column);
  };
}

/** 本期: what a row did since stock was taken before that day; null where a figure is missing. */
function periodFigures(
  view: LedgerView,
  history: LedgerHistory,
  asOf: string,
): (record: LedgerRecord) => number | null {
  const keys = new Map(view.rows.map(({ at, key }) => [at.row, key]));
  const stands = new Map(history.rows.map((row) => [row.key, row.history]));
  return ({ row, doneValue }) => {
    const before = standBefore(stands.get(keys.get(row) ?? '') ?? [], asOf);
    if (doneValue === null || before === undefined) return doneValue;
    return before.doneValue === null ? null : difference(doneValue, before.doneValue);
  };
}

/** 进度表: a line a record with a task, in the ledger's order; 序时 is the share of its time that has passed. */
export function progressLines(
  view: LedgerView,
  records: readonly LedgerRecord[],
  history: LedgerHistory,
  asOf: string,
): Line[] {
  const say = saying(view);
  const period = periodFigures(view, history, asOf);
  return records
    .filter(({ applicable }) => applicable)
    .map((record) => {
      const rate = rateOf(record);
      const [pace] = pacesOf([record], asOf);
      const [item] = ledgerFigures([record], asOf).items;
      return [
        record.row + 1,
        record.title,
        indicatorOf(record),
        record.leadUnit,
        record.targetValue,
        record.unit,
        record.doneValue,
        rate === null ? null : fourDigits(rate),
        rate === null || pace === undefined ? null : fourDigits(rate - pace),
        item === undefined ? null : standingWord(item.standing, record),
        say(record.row, 'problems'),
        period(record),
      ];
    });
}

const funds = ['totalInvest', 'yearInvest', 'doneInvest', 'fundArrived', 'fundPaid'] as const;

/** 资金表: a line a record that names money, and how much of the year's plan is done; none where the ledger has no such column. */
export function fundLines(view: LedgerView, records: readonly LedgerRecord[]): Line[] {
  const say = saying(view);
  return records.flatMap((record): Line[] => {
    const values = funds.map((field) => say(record.row, field));
    if (values.every((value) => typeof value !== 'number')) return [];
    const { yearInvest, doneInvest } = record;
    const share = yearInvest === null || yearInvest === 0 || doneInvest === null ? null : doneInvest / yearInvest;
    return [[record.row + 1, record.title, record.leadUnit, ...values, share === null ? null : fourDigits(share)]];
  });
}

/** What 分布图 is over: districts where the ledger names them, else the units that lead. */
export function distributionLines(
  view: LedgerView,
  records: readonly LedgerRecord[],
  asOf: string,
): { over: '区县' | '牵头单位'; lines: Line[] } {
  const say = saying(view);
  const { items } = ledgerFigures(records, asOf);
  const regionOf = (row: number) => {
    const region = say(row, 'region');
    return typeof region === 'string' ? region.trim() : '';
  };
  const shares = ledgerFigures(sharesApart(records), asOf).items;
  const districts = rankBy(shares, ({ records: own }) => regionOf(own[0]?.row ?? -1));
  const over = districts.length > 1 ? '区县' : '牵头单位';
  const ranked = over === '区县' ? districts : rankBy(items, ({ leadUnit }) => leadUnit ?? '');
  return {
    over,
    lines: ranked.map(({ rank, name, items: count, done, late, rate }) => {
      return [rank, name, count, done, late, rate === null ? null : fourDigits(rate)];
    }),
  };
}

import { type LedgerItem, rateOf, type Standing } from '../../ledger/report/ledger-figures.ts';
import { indicatorOf } from '../../ledger/report/ledger-records.ts';

/** One item in a list of a 通报. */
export interface ListedItem {
  readonly number: string;
  readonly title: string;
  readonly unit: string;
  /** Cumulative figure and target of each indicator, `助餐服务点 12/30个`. */
  readonly figures: string;
  readonly standing: string;
  readonly rows: readonly number[];
}

const words: Readonly<Record<Standing, string>> = {
  done: '已完成',
  ahead: '超序时',
  'on-time': '按序时',
  going: '推进中',
  behind: '滞后',
  overdue: '逾期',
  waiting: '未启动',
  unknown: '未报',
};

const number = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2, useGrouping: false });

/** An item as a line of a list. */
export function itemLine({ item, title, leadUnit, records, standing }: LedgerItem): ListedItem {
  const figures = records.flatMap((record) => {
    if (rateOf(record) === null) return [];
    const figure = `${number.format(record.doneValue ?? 0)}/${number.format(record.targetValue ?? 0)}${record.unit ?? ''}`;
    return [`${indicatorOf(record) ?? ''}${figure}`];
  });
  return {
    number: item,
    title,
    unit: leadUnit ?? '',
    figures: figures.join('；'),
    standing: words[standing],
    rows: records.map(({ row }) => row),
  };
}

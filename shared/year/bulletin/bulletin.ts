import type { FieldKey } from '../../ledger/fields.ts';
import {
  isFinished,
  type LedgerItem,
  ledgerFigures,
  rateOf,
  type Standing,
  sharesApart,
} from '../../ledger/report/ledger-figures.ts';
import { type LedgerRecord, reportFields } from '../../ledger/report/ledger-records.ts';
import type { UnreadCell } from '../../ledger/report/row-cells.ts';
import { reportSentences, type SentenceId } from '../../ledger/report/sentences.ts';
import type { LedgerView } from '../ledger-view.ts';
import { type LedgerHistory, rekeyed, type Stand } from '../months/ledger-history.ts';
import { type Ranked, rankBy } from '../ranking.ts';
import { shownText } from '../shown-value.ts';
import { viewRecords } from '../view-records.ts';
import { itemLine, type ListedItem } from './item-line.ts';

/** One paragraph; `rows` are the sheet's zero-based rows that its figures were counted from. */
export interface BulletinParagraph {
  readonly text: string;
  readonly rows: readonly number[];
}

export interface BulletinSection {
  readonly heading: string;
  readonly paragraphs: readonly BulletinParagraph[];
}

export interface BulletinList {
  readonly name: string;
  readonly items: readonly ListedItem[];
}

/** A 通报 as what it says, before it has a form. */
export interface Bulletin {
  readonly title: string;
  readonly asOf: string;
  /** 署名 and 成文日期; null where they are left to be written in. */
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly sheet: string;
  readonly sections: readonly BulletinSection[];
  /** 超序时、按序时、慢序时, then 新增、推进、办结销号; empty ones are left out. */
  readonly lists: readonly BulletinList[];
  readonly rankings: readonly { readonly name: string; readonly lines: readonly Ranked[] }[];
  /** zh-CN: what could not be said, and the columns it would need. */
  readonly missing: readonly string[];
  /** Cells that are to hold a figure and could not be counted. */
  readonly unread: readonly UnreadCell[];
}

export interface BulletinOptions {
  /** What the items are called: 民生实事, 重点任务. */
  readonly name: string;
  readonly asOf: string;
  /** Who issues it, and on what day (`YYYY-MM-DD`); left to be written in where they are missing. */
  readonly issuer?: string;
  readonly issuedOn?: string;
  /** The ledger's months; null where stock was never taken, then 新增 and 办结销号 are not told apart from the rest. */
  readonly history: LedgerHistory | null;
  /** zh-CN labels of fields. */
  readonly labelOf: (field: FieldKey) => string;
}

const sections: readonly { readonly heading: string; readonly sentences: readonly SentenceId[] }[] = [
  { heading: '总体进展', sentences: ['counts', 'completion', 'handling', 'pace', 'investment'] },
  { heading: '完成较好的事项', sentences: ['exceeded'] },
  { heading: '进度滞后的事项', sentences: ['slow'] },
];

/** What a sentence is about, as a message names it. */
const subjects: Readonly<Record<SentenceId, string>> = {
  counts: '事项总数',
  completion: '完成率和开工率',
  handling: '办理情况',
  pace: '序时进度的比较',
  investment: '投资完成情况',
  exceeded: '超额完成的指标',
  slow: '滞后和逾期的事项',
};

const pace: readonly { readonly name: string; readonly standings: readonly Standing[] }[] = [
  { name: '超序时进度事项', standings: ['done', 'ahead'] },
  { name: '按序时推进事项', standings: ['on-time'] },
  { name: '慢于序时进度事项', standings: ['behind', 'overdue'] },
];

/** Whether a row was closed on the day of a stand: as its status says, else by a figure that reaches its target. */
function isClosed({ status, doneValue }: Pick<Stand, 'status' | 'doneValue'>, record: LedgerRecord): boolean {
  const rate = rateOf({ ...record, doneValue });
  return status === null ? rate !== null && rate >= 1 : isFinished(status);
}

/** 新增、推进、办结销号: each item in one of them; those closed before the last stock are in none. Null where none was taken before. */
function sinceLists(view: LedgerView, items: readonly LedgerItem[], options: BulletinOptions): BulletinList[] {
  const { asOf } = options;
  const history = options.history === null ? null : rekeyed(options.history, view.rows);
  const days = [...new Set(history?.rows.flatMap((row) => row.history.map((stand) => stand.asOf)))].sort();
  const before = days.filter((day) => day < asOf).at(-1);
  if (history === null || before === undefined) return [];
  const keyOf = new Map(view.rows.map((row) => [row.at.row, row.key]));
  const standsOf = new Map(history.rows.map((row) => [row.key, row.history]));
  const earlier = ({ row }: LedgerRecord) => {
    return standsOf
      .get(keyOf.get(row) ?? '')
      ?.filter((stand) => stand.asOf <= before)
      .at(-1);
  };
  const wasClosed = (record: LedgerRecord) => {
    const stand = earlier(record);
    return stand !== undefined && isClosed(stand, record);
  };
  const lists: Record<'新增事项' | '推进落实事项' | '已办结销号事项', LedgerItem[]> = {
    新增事项: [],
    推进落实事项: [],
    已办结销号事项: [],
  };
  for (const item of items) {
    const { records } = item;
    if (records.every((record) => earlier(record) === undefined)) lists.新增事项.push(item);
    else if (!records.every((record) => isClosed(record, record))) lists.推进落实事项.push(item);
    else if (!records.every(wasClosed)) lists.已办结销号事项.push(item);
  }
  return Object.entries(lists).map(([name, own]) => ({ name, items: own.map(itemLine) }));
}

function listsOf(view: LedgerView, items: readonly LedgerItem[], options: BulletinOptions): BulletinList[] {
  const lists = pace.map(({ name, standings }) => ({
    name,
    items: items.filter(({ standing }) => standings.includes(standing)).map(itemLine),
  }));
  return [...lists, ...sinceLists(view, items, options)].filter((list) => list.items.length > 0);
}

/** The 通报 that a ledger bears out on a day. Every figure is counted from the sheet's rows; nothing is guessed. */
export function bulletinOf(view: LedgerView, options: BulletinOptions): Bulletin {
  const records = viewRecords(view, options.asOf);
  const figures = ledgerFigures(records, options.asOf);
  const fields = reportFields(view.mapping);
  const { sentences, missing } = reportSentences(figures, { name: options.name, fields });
  const said = new Map(sentences.map((sentence) => [sentence.id, sentence]));
  const regions = view.mapping.columns.find(({ field }) => field === 'region')?.column;
  const rows = new Map(view.rows.map((row) => [row.at.row, row]));
  const regionOf = (row: number) => {
    const at = rows.get(row)?.at;
    return regions === undefined || at === undefined ? '' : shownText(at, regions);
  };
  const districts = ledgerFigures(sharesApart(records), options.asOf).items;
  const rankings = [
    { name: '各单位完成情况排名', lines: rankBy(figures.items, ({ leadUnit }) => leadUnit ?? '') },
    { name: '各区县完成情况排名', lines: rankBy(districts, ({ records: own }) => regionOf(own[0]?.row ?? -1)) },
  ];
  return {
    title: `关于${options.name}进展情况的通报`,
    asOf: options.asOf,
    issuer: options.issuer ?? null,
    issuedOn: options.issuedOn ?? null,
    sheet: view.sheet.name,
    sections: sections.flatMap(({ heading, sentences: ids }) => {
      const paragraphs = ids.flatMap((id) => said.get(id) ?? []);
      return paragraphs.length === 0 ? [] : [{ heading, paragraphs }];
    }),
    lists: listsOf(view, figures.items, options),
    rankings: rankings.filter(({ lines }) => lines.length > 1),
    missing: missing.map(({ id, needs }) => {
      return `缺少“${needs.map(options.labelOf).join('、')}”列，写不出${subjects[id]}。`;
    }),
    unread: figures.unread,
  };
}

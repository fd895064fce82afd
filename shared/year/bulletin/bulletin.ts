import type { FieldKey } from '../../ledger/fields.ts';
import { isFinished, type LedgerItem, ledgerFigures, type Standing } from '../../ledger/report/ledger-figures.ts';
import { readRecords, reportFields } from '../../ledger/report/ledger-records.ts';
import type { UnreadCell } from '../../ledger/report/row-cells.ts';
import { reportSentences, type SentenceId } from '../../ledger/report/sentences.ts';
import type { LedgerView } from '../ledger-view.ts';
import type { LedgerHistory } from '../months/ledger-history.ts';
import { type Ranked, rankBy } from '../ranking.ts';
import { shownText } from '../shown-value.ts';
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

const pace: readonly { readonly name: string; readonly standings: readonly Standing[] }[] = [
  { name: '超序时进度事项', standings: ['done', 'ahead'] },
  { name: '按序时推进事项', standings: ['on-time'] },
  { name: '慢于序时进度事项', standings: ['behind', 'overdue'] },
];

/** Keys of rows that joined the ledger, or were finished, since the stock before this one. */
function sinceBefore(history: LedgerHistory | null, asOf: string): { added: Set<string>; closed: Set<string> } | null {
  const days = [...new Set(history?.rows.flatMap((row) => row.history.map((stand) => stand.asOf)))].sort();
  const before = days.filter((day) => day < asOf).at(-1);
  if (history === null || before === undefined) return null;
  const added = new Set<string>();
  const closed = new Set<string>();
  for (const { key, history: stands } of history.rows) {
    const earlier = stands.filter((stand) => stand.asOf <= before).at(-1);
    const now = stands.filter((stand) => stand.asOf <= asOf).at(-1);
    if (earlier === undefined) added.add(key);
    else if (!isFinished(earlier.status) && isFinished(now?.status ?? null)) closed.add(key);
  }
  return { added, closed };
}

function listsOf(view: LedgerView, items: readonly LedgerItem[], options: BulletinOptions): BulletinList[] {
  const lists = pace.map(({ name, standings }) => ({
    name,
    items: items.filter(({ standing }) => standings.includes(standing)).map(itemLine),
  }));
  const since = sinceBefore(options.history, options.asOf);
  if (since !== null) {
    const keyOf = new Map(view.rows.map((row) => [row.at.row, row.key]));
    const holds = (keys: ReadonlySet<string>) => (item: LedgerItem) =>
      item.records.some(({ row }) => keys.has(keyOf.get(row) ?? ''));
    const closed = items.filter((item) => item.standing === 'done' && holds(since.closed)(item));
    const added = items.filter((item) => holds(since.added)(item) && !closed.includes(item));
    const going = items.filter((item) => item.standing !== 'done' && !added.includes(item));
    lists.push({ name: '新增事项', items: added.map(itemLine) });
    lists.push({ name: '推进落实事项', items: going.map(itemLine) });
    lists.push({ name: '已办结销号事项', items: closed.map(itemLine) });
  }
  return lists.filter((list) => list.items.length > 0);
}

/** The 通报 that a ledger bears out on a day. Every figure is counted from the sheet's rows; nothing is guessed. */
export function bulletinOf(view: LedgerView, options: BulletinOptions): Bulletin {
  const records = readRecords(view.sheet, view.mapping, options.asOf);
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
  const rankings = [
    { name: '各单位完成情况排名', lines: rankBy(figures.items, ({ leadUnit }) => leadUnit ?? '') },
    { name: '各区县完成情况排名', lines: rankBy(figures.items, ({ records: own }) => regionOf(own[0]?.row ?? -1)) },
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
    missing: missing.map(({ needs }) => `缺少“${needs.map(options.labelOf).join('、')}”列，有一句写不出。`),
    unread: figures.unread,
  };
}

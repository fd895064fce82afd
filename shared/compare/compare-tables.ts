import type { PlainColumn } from '../ledger/create/plain-sheet.ts';
import { difference } from '../notice/decimals.ts';
import type { Item } from '../notice/notice.ts';
import type { CellValue } from '../workbook/cell.ts';
import { itemName, reasonText } from './compare-words.ts';
import type { Levels } from './levels.ts';
import type { Match } from './match-items.ts';
import type { Years } from './years.ts';

const column = (header: string, width: number, align: 'left' | 'center' = 'left'): PlainColumn => ({
  header,
  width,
  align,
});

const grades = { sure: '对应', likely: '可能对应，请核对' } as const;

function figures({ targets }: Item): string {
  return targets.map(({ metric, text }) => `${metric ?? ''}${text}`).join('；');
}

/** One table of a comparison: the sheet that is saved and the view that is shown are both drawn from it. */
export interface CompareTable {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly columns: readonly PlainColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

function matchRow({ left, right, grade, reasons }: Match): CellValue[] {
  return [
    itemName(left),
    figures(left),
    itemName(right),
    figures(right),
    grades[grade],
    reasons.map(reasonText).join('；'),
  ];
}

function alone(item: Item, side: 'left' | 'right', words: string): CellValue[] {
  const own = [itemName(item), figures(item)];
  return side === 'left' ? [...own, null, null, words, null] : [null, null, ...own, words, null];
}

/** 上下级对照 as tables: items side by side, and what was given against what is promised. */
export function levelsTables(levels: Levels): readonly CompareTable[] {
  const { place, matches, missing, extra, shares, later } = levels;
  const late = new Map(later.map(({ match, above, below }) => [match, `时限：上级 ${above}，本级 ${below}，晚于上级`]));
  const rows = matches.map((match) => {
    const row = matchRow(match);
    const note = late.get(match);
    return note === undefined ? row : [...row.slice(0, 5), `${String(row[5])}；${note}`];
  });
  const items: CompareTable = {
    name: '事项对照',
    title: '上下级事项对照',
    lines: [
      `对应 ${matches.length} 处，上级有本级没有 ${missing.length} 项，本级另有 ${extra.length} 项，时限晚于上级 ${later.length} 处。`,
    ],
    columns: [
      column('上级事项', 30),
      column('上级指标', 34),
      column('本级事项', 30),
      column('本级指标', 34),
      column('对照', 14, 'center'),
      column('理由', 34),
    ],
    rows: [
      ...rows,
      ...missing.map((item) => alone(item, 'left', '本级没有')),
      ...extra.map((item) => alone(item, 'right', '本级另有')),
    ],
  };
  const given: CompareTable = {
    name: '任务数对照',
    title: `上级分解给${place ?? '本地'}的任务数与本级目标`,
    lines: [shares.length === 0 ? '上级没有分解到本地的任务数。' : '差额为本级目标减上级任务数。'],
    columns: [
      column('上级事项', 34),
      column('指标', 26),
      column('上级分解数', 14, 'center'),
      column('本级目标', 14, 'center'),
      column('差额', 12, 'center'),
      column('计量单位', 12, 'center'),
      column('说明', 30),
    ],
    rows: shares.map(({ item, share, metric, promised, difference }) => [
      itemName(item),
      metric,
      share.value,
      promised?.value ?? null,
      difference,
      share.unit,
      difference === null
        ? '本级没有对应的目标'
        : difference < 0
          ? `本级比上级少 ${-difference}${share.unit}`
          : difference > 0
            ? `本级比上级多 ${difference}${share.unit}`
            : '一致',
    ]),
  };
  return [items, given];
}

const changes = { raised: '提高', lowered: '降低', same: '持平' } as const;

/** 年度对比 as tables: carried items, their indicators in both years, dropped and new ones. */
export function yearsTables({ carried, metrics, dropped, added }: Years): readonly CompareTable[] {
  const items: CompareTable = {
    name: '事项对比',
    title: '两年事项对比',
    lines: [`延续 ${carried.length} 处，上年有今年没有 ${dropped.length} 项，今年新增 ${added.length} 项。`],
    columns: [
      column('上年事项', 30),
      column('上年指标', 34),
      column('今年事项', 30),
      column('今年指标', 34),
      column('对比', 14, 'center'),
      column('理由', 34),
    ],
    rows: [
      ...carried.map(matchRow),
      ...dropped.map((item) => alone(item, 'left', '今年没有')),
      ...added.map((item) => alone(item, 'right', '今年新增')),
    ],
  };
  const figuresTable: CompareTable = {
    name: '指标对比',
    title: '延续事项的指标对比',
    lines: [
      `提高 ${metrics.filter(({ change }) => change === 'raised').length} 个，降低 ${metrics.filter(({ change }) => change === 'lowered').length} 个。`,
    ],
    columns: [
      column('今年事项', 34),
      column('指标', 28),
      column('上年', 14, 'center'),
      column('今年', 14, 'center'),
      column('差额', 12, 'center'),
      column('计量单位', 12, 'center'),
      column('变化', 12, 'center'),
    ],
    rows: metrics.map(({ match, before, now, change }) => [
      itemName(match.right),
      now.metric,
      before.value,
      now.value,
      difference(now.value, before.value),
      now.unit,
      changes[change],
    ]),
  };
  return [items, figuresTable];
}

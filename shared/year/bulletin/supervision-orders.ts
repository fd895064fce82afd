import { createLedger } from '../../ledger/create/create-ledger.ts';
import type { OrderLevel, OrderState } from '../../ledger/create/options.ts';
import { chineseDay } from '../../ledger/create/words.ts';
import type { FieldKey } from '../../ledger/fields.ts';
import { type LedgerItem, ledgerFigures, pacesOf, rateOf } from '../../ledger/report/ledger-figures.ts';
import { figureName, type LedgerRecord } from '../../ledger/report/ledger-records.ts';
import { captureKey, itemOfRow } from '../../ledger/rows/row.ts';
import { templateOf } from '../../ledger/templates.ts';
import { knownState } from '../../ledger/vocabulary/states.ts';
import { fail, ok, type Result } from '../../result/result.ts';
import type { CellValue } from '../../workbook/cell.ts';
import type { KeyedRow, LedgerView } from '../ledger-view.ts';
import { shownText, shownValue } from '../shown-value.ts';
import { unitsInCell } from '../unit-cell.ts';
import { viewRecords } from '../view-records.ts';
import type { YearError } from '../year-error.ts';

/** What a 督办单 says in the words of her ledger. */
const carried: readonly FieldKey[] = ['progress', 'problems', 'unitLeader', 'contact', 'phone', 'leadUnit'];

/** 银川 2025: behind by more than 30 percentage points, or overdue, is 红; from 10 on 黄. */
const redGap = 0.3;
const yellowGap = 0.1;

function levelOf({ standing, records }: LedgerItem, asOf: string): OrderLevel {
  const gap = Math.max(0, ...pacesOf(records, asOf).map((pace) => -pace));
  if (standing === 'overdue' || gap > redGap) return '红';
  return gap >= yellowGap || records.some(({ status }) => status !== null && knownState(status) === 'behind')
    ? '黄'
    : '蓝';
}

const percent = new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 1 });
const figure = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2, useGrouping: false });

/** 完成数 against target, an indicator a clause; empty where none has both. */
function figuresOf(records: readonly LedgerRecord[]): string {
  const clauses = records.flatMap((record) => {
    const rate = rateOf(record);
    if (rate === null) return [];
    const { doneValue, targetValue, unit } = record;
    const done = `${figure.format(doneValue ?? 0)}${unit ?? ''}`;
    return [
      `${figureName(record)}完成${done}，目标${figure.format(targetValue ?? 0)}${unit ?? ''}，完成率${percent.format(rate)}`,
    ];
  });
  return clauses.length === 0 ? '' : `${clauses.join('；')}。`;
}

/** Everyone whom the ledger names beside the lead: who is responsible, and who helps. */
function helpers(view: LedgerView, rows: readonly KeyedRow[], lead: string | null): string {
  const leads = new Set(unitsInCell(lead ?? ''));
  const columns = view.mapping.columns.filter(
    ({ field, use }) => use !== 'ask' && (field === 'dutyUnit' || field === 'coopUnit'),
  );
  const names = columns.flatMap(({ column }) => rows.flatMap(({ at }) => unitsInCell(shownText(at, column))));
  return [...new Set(names)].filter((name) => !leads.has(name)).join('、');
}

function stateOf(view: LedgerView, item: LedgerItem, rows: readonly KeyedRow[], asOf: string): OrderState {
  const values: Partial<Record<FieldKey, CellValue>> = {};
  for (const field of carried) {
    const column = view.mapping.columns.find((one) => one.field === field && one.use !== 'ask')?.column;
    if (column === undefined) continue;
    const texts = rows
      .map(({ at }) => shownValue(at, column))
      .filter((text) => typeof text === 'string' && text.trim() !== '');
    const words = [...new Set(texts)].join('\n');
    if (words !== '') values[field] = words;
  }
  const helping = helpers(view, rows, item.leadUnit);
  if (helping !== '') values.coopUnit = helping;
  const figures = figuresOf(item.records);
  const said = typeof values.progress === 'string' ? values.progress : '';
  if (figures !== '') {
    values.progress = [`截至${chineseDay(asOf)}，${figures}`, said].filter((part) => part !== '').join('\n');
  }
  return { level: levelOf(item, asOf), values };
}

/**
 * 督办单 for every item that is behind or overdue, in one workbook: each at the level that its lag asks for, with what the ledger says of
 * its progress, problems and people. `without` are the titles of late items that no notice of the workbook holds. An error where none is
 * late, or where the ledger holds no notice to take the items' words from.
 */
export function supervisionOrders(
  view: LedgerView,
  asOf: string,
): Result<{ bytes: Uint8Array; items: number; without: readonly string[] }, YearError> {
  const template = templateOf('supervision-notice');
  const captures = [...view.record.captures.values()];
  if (template === undefined || captures.length === 0) {
    const message = '这份台账里没有公告的记录，写不出督办单。请用台账填入过的工作簿。';
    return fail({ code: 'no-rows', message });
  }
  const late = ledgerFigures(viewRecords(view, asOf), asOf).items.filter(
    ({ standing }) => standing === 'behind' || standing === 'overdue',
  );
  const rowAt = new Map(view.rows.map((row) => [row.at.row, row]));
  const keys = new Set(captures.map(captureKey));
  const orders = new Map<string, OrderState>();
  const without: string[] = [];
  for (const item of late) {
    const rows = item.records.flatMap(({ row }) => rowAt.get(row) ?? []);
    const key = rows.map((row) => itemOfRow(row.key)).find((one) => keys.has(one.split(':')[0] ?? ''));
    if (key === undefined) without.push(item.title);
    else orders.set(key, stateOf(view, item, rows, asOf));
  }
  if (orders.size === 0) {
    const message =
      without.length === 0
        ? `截至 ${asOf} 没有滞后或逾期的事项，不用写督办单。`
        : `截至 ${asOf} 滞后或逾期的 ${without.length} 项都不在本簿的公告里，写不出督办单：${without.join('、')}。`;
    return fail({ code: 'no-rows', message });
  }
  const items = new Set([...orders.keys()].map((key) => key.slice(key.indexOf(':') + 1)));
  return ok({ bytes: createLedger(template, captures, { items, asOf, orders }), items: orders.size, without });
}

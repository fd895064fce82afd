import { difference, sum } from '../../notice/decimals.ts';
import { groupFindings } from '../../notice/finding-groups.ts';
import { type FindingMark, type MarkState, markFinder } from '../../notice/finding-mark.ts';
import type { Finding, FindingLevel, Item } from '../../notice/notice.ts';
import { sharedTargets } from '../rows/breakdown-rows.ts';
import type { LedgerRow } from '../rows/row.ts';
import type { LedgerContext } from './ledger-context.ts';

/** One line of 校验. */
export interface LedgerFinding {
  readonly level: FindingLevel;
  /** Whether the notice's own check or the filling found it. */
  readonly from: '公告' | '填入';
  readonly item: number | null;
  readonly message: string;
  /** What she said of it; null where it is open. */
  readonly mark: MarkState | null;
}

const noSchedule = new Set(['schedule-month', 'schedule-row']);

function itemsOf(rows: readonly LedgerRow[]): LedgerRow['source'][] {
  const items = new Map<string, LedgerRow['source']>();
  for (const row of rows) {
    const key = `${row.capture}:${row.source.item.id}`;
    if (!items.has(key)) items.set(key, row.source);
  }
  return [...items.values()];
}

function emptyTable(rows: readonly LedgerRow[], { template, month, options }: LedgerContext): LedgerFinding[] {
  if (rows.length > 0) return [];
  const asked = options.unit === undefined ? '' : `单位“${options.unit}”在`;
  const reason = noSchedule.has(template.rowUnit)
    ? template.rowUnit === 'schedule-month'
      ? `公告没有落在${month}月的进度计划`
      : '公告没有进度计划'
    : template.rowUnit === 'breakdown'
      ? '公告没有分解到区县或单位的任务数'
      : template.rowUnit === 'unit-item'
        ? '公告没有写明责任单位'
        : '公告里没有符合条件的事项';
  const message = `${asked}${reason}，“${template.name}”为空表，留一行供填写。`;
  return [{ level: 'info', from: '填入', item: null, message, mark: null }];
}

function inferredLeads(rows: readonly LedgerRow[]): LedgerFinding[] {
  const inferred = itemsOf(rows.filter((row) => row.notes.leadUnit?.includes('按首位推定')));
  if (inferred.length === 0) return [];
  const message = `公告未写明牵头单位，${inferred.length}项的牵头单位按首位推定，请核实（单元格有批注）。`;
  return [{ level: 'info', from: '填入', item: null, message, mark: null }];
}

function shareGaps(context: LedgerContext, rows: readonly LedgerRow[]): LedgerFinding[] {
  if (context.template.rowUnit !== 'breakdown') return [];
  return itemsOf(rows).flatMap(({ item, capture }) => {
    const told = capture.notice.findings.some((one) => one.code === 'breakdown-sum' && one.item === item.id);
    if (told) return [];
    return sharedTargets(item).flatMap(({ target, metric, unit, shares }): LedgerFinding[] => {
      const whole = sum(shares.map(({ value }) => value));
      const gap = target === null ? 0 : difference(whole, target.value);
      if (target === null || gap === 0 || target.comparator !== '=') return [];
      const side = gap > 0 ? '多' : '少';
      const message = `“${metric}”各单位合计${whole}${unit}，比总目标${target.value}${unit}${side}${Math.abs(gap)}${unit}，请核实。`;
      return [{ level: 'warning', from: '填入', item: item.number, message, mark: null }];
    });
  });
}

function leadSum(context: LedgerContext, rows: readonly LedgerRow[]): LedgerFinding[] {
  if (context.template.rowUnit !== 'unit-item' || context.options.unit !== undefined) return [];
  const leads = rows.filter((row) => row.cells.role?.value === '牵头').length;
  const items = itemsOf(rows).filter(({ item }) => item.applicable).length;
  if (leads === items) return [];
  const message = `各单位牵头数之和为${leads}，有任务并写明单位的事项为${items}项，两者不等：有的事项有几个牵头单位，或没有牵头单位。`;
  return [{ level: 'info', from: '填入', item: null, message, mark: null }];
}

/** Characters of 仿宋_GB2312: the level-1 and level-2 sets of GB/T 2312, read back from the decoder that every browser has. */
function gb2312(): ReadonlySet<string> {
  const decoder = new TextDecoder('gbk');
  const characters = new Set<string>();
  const pair = new Uint8Array(2);
  for (let row = 0xa1; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      pair[0] = row;
      pair[1] = cell;
      characters.add(decoder.decode(pair));
    }
  }
  return characters;
}

function missingGlyphs(context: LedgerContext, rows: readonly LedgerRow[]): LedgerFinding[] {
  if (context.options.bodyFont !== '仿宋_GB2312') return [];
  const known = gb2312();
  const missing = new Set<string>();
  for (const row of rows) {
    for (const cell of Object.values(row.cells)) {
      if (typeof cell.value !== 'string') continue;
      for (const character of cell.value) {
        if (/[\u4e00-\u9fff]/.test(character) && !known.has(character)) missing.add(character);
      }
    }
  }
  if (missing.size === 0) return [];
  const message = `仿宋_GB2312没有这些字：${[...missing].slice(0, 30).join('')}（共${missing.size}个），打印时会换成别的字体；建议改用仿宋。`;
  return [{ level: 'warning', from: '填入', item: null, message, mark: null }];
}

function aliases(context: LedgerContext, rows: readonly LedgerRow[]): LedgerFinding[] {
  const { unit } = context.options;
  if (unit === undefined) return [];
  const items = itemsOf(rows).map(({ item }) => item);
  const exact = (name: string): boolean => name === unit;
  const byAlias = items.filter((item) => !item.units.some((one) => exact(one.canonical) || exact(one.name)));
  if (byAlias.length === 0) return [];
  const numbers = byAlias.map((item) => item.number ?? '').join('、');
  const message = `只看“${unit}”：第${numbers}项原文写的是该单位的另一名称，按同一单位收入，请核实。`;
  return [{ level: 'info', from: '填入', item: null, message, mark: null }];
}

/** The notice's own findings, errors and doubts one by one, remarks of one kind together where there are many. */
function folded(
  findings: readonly Finding[],
  items: readonly Item[],
  marks: readonly FindingMark[] | undefined,
): LedgerFinding[] {
  const find = markFinder(marks);
  const markOf = (one: Finding): MarkState | null => find(one)?.state ?? null;
  const numbers = new Map(items.map(({ id, number }) => [id, number]));
  const numberOf = (item: string | null): number | null => (item === null ? null : (numbers.get(item) ?? null));
  return groupFindings(findings, (one) => `${one.code} ${markOf(one) ?? ''}`).map(({ first, all }): LedgerFinding => {
    const { level, item, message } = first;
    const common = { level, from: '公告', mark: markOf(first) } as const;
    if (all.length === 1) return { ...common, item: numberOf(item), message };
    const printed = all.flatMap((one) => numberOf(one.item) ?? []);
    const which = printed.length === 0 ? '' : `：第${printed.join('、')}项`;
    return { ...common, item: null, message: `${message}同类提示共${all.length}项${which}。` };
  });
}

/** What 校验 lists: the findings of the notices for the items in the table and for the notice as a whole, then what filling found. */
export function ledgerFindings(rows: readonly LedgerRow[], context: LedgerContext): LedgerFinding[] {
  const shown = new Map(
    context.captures.map((capture) => [
      capture,
      new Set(rows.filter((row) => row.source.capture === capture).map((row) => row.source.item.id)),
    ]),
  );
  const whole = context.options.unit === undefined && context.options.section === undefined && !context.options.items;
  const printed = context.captures.flatMap((capture) => {
    const { findings, items } = capture.notice;
    return folded(
      findings.filter((one) => whole || one.item === null || shown.get(capture)?.has(one.item)),
      items,
      capture.marks,
    );
  });
  return [
    ...printed,
    ...emptyTable(rows, context),
    ...shareGaps(context, rows),
    ...inferredLeads(rows),
    ...aliases(context, rows),
    ...leadSum(context, rows),
    ...missingGlyphs(context, rows),
  ];
}

import type { CellValue } from '../../workbook/cell.ts';
import type { FieldKey } from '../field-keys.ts';
import { fundChannels } from '../vocabulary/fund-channels.ts';
import type { ItemContext, RowCells } from './row.ts';
import { milestoneText, monthTexts, quarterTexts } from './schedule.ts';
import { unitTexts } from './units.ts';

/** Where a column asks for brief texts, longer ones come as their first sentences. */
const longText = 240;

export const quarterFields: readonly FieldKey[] = ['q1Plan', 'q2Plan', 'q3Plan', 'q4Plan'];
export const monthFields: readonly FieldKey[] = [
  'm01Plan',
  'm02Plan',
  'm03Plan',
  'm04Plan',
  'm05Plan',
  'm06Plan',
  'm07Plan',
  'm08Plan',
  'm09Plan',
  'm10Plan',
  'm11Plan',
  'm12Plan',
];

/** Where a text may be cut for a brief column: after its first sentence, else before its second clause. */
const cuts: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.slice(0, text.indexOf('。') + 1 || text.length),
  (text) => text.split(/[，；：。]/, 1)[0] ?? text,
];

function numbered(parts: readonly string[], brief: boolean): string | null {
  if (parts.length === 0) return null;
  const made = cuts.map((cut) => parts.map((text, index) => `${index + 1}.${cut(text)}`).join('\n'));
  const [full = null] = made;
  return brief ? (made.find((text) => text.length <= longText) ?? made.at(-1) ?? full) : full;
}

function day(value: string | null): CellValue {
  return value === null ? null : { day: value };
}

function people(context: ItemContext, role: RegExp): string | null {
  const names = context.item.leaders.filter((leader) => role.test(leader.role)).map((leader) => leader.name);
  return names.length === 0 ? null : names.join('、');
}

function set(cells: RowCells, keys: readonly FieldKey[], values: readonly (string | null)[]): void {
  for (const [index, key] of keys.entries()) cells[key] = { value: values[index] ?? null };
}

/** An item's values by field, and remarks on single cells. */
export interface ItemValues {
  readonly cells: RowCells;
  readonly notes: Partial<Record<FieldKey, string>>;
}

/**
 * What every row of an item knows, whatever it stands for: its values by field, and remarks on single cells. Fields that
 * the notice does not state are null.
 */
export function itemCells(context: ItemContext): ItemValues {
  const { item, notice, seq, shape, options, year, link } = context;
  const units = unitTexts(item, shape, options);
  const brief = (field: FieldKey): boolean => shape.columns.find((column) => column.field === field)?.brief ?? false;
  const cells: RowCells = {
    seq: { value: seq },
    itemNo: { value: item.number },
    category: { value: item.section ?? item.list },
    source: { value: notice.title || null },
    documentNumber: { value: notice.documentNumber },
    sourceDate: { value: day(notice.issuedOn) },
    title: { value: item.title },
    target: { value: item.text },
    content: { value: item.text },
    measures: { value: numbered(item.measures, brief('measures')) },
    applicable: { value: item.applicable ? '有任务' : '无任务' },
    leadUnit: { value: units.lead },
    dutyUnit: { value: units.duty },
    coopUnit: { value: units.coop },
    leadLeader: { value: people(context, /牵头|分管|包/) },
    unitLeader: { value: people(context, /责任领导|负责领导/) },
    person: { value: people(context, /责任人|负责人/) },
    assignedOn: { value: day(notice.issuedOn) },
    startOn: { value: day(item.schedule[0]?.start ?? null) },
    deadline:
      item.deadline === null
        ? { value: null }
        : { value: day(item.deadline.date) ?? item.deadline.text, text: item.deadline.text },
    milestones: { value: milestoneText(item) },
    funding: { value: item.funding },
    problem: { value: brief('problem') && item.text.length > longText ? item.title : `${item.title}。${item.text}` },
    quote: { value: item.quote },
    link: link === null ? { value: null } : { value: link, link },
  };
  set(cells, quarterFields, quarterTexts(item.schedule));
  set(cells, monthFields, monthTexts(item, year));
  for (const channel of fundChannels) {
    const named = channel.words.some((word) => item.funding?.includes(word));
    cells[channel.field] = { value: named ? '√' : null };
  }
  const notes: Partial<Record<FieldKey, string>> = {};
  if (units.leadNote !== null) notes.leadUnit = units.leadNote;
  if (item.deadline?.date) notes.deadline = `原文：${item.deadline.text}`;
  return { cells, notes };
}

const comparatorWords = { '=': '达到', '>=': '不少于', '<=': '不超过', '>': '超过', '<': '低于', '~': '左右' } as const;

/** The columns of one promised figure. */
export function targetCells(target: ItemContext['item']['targets'][number]): RowCells {
  return {
    metric: { value: target.metric },
    comparator: { value: comparatorWords[target.comparator] },
    targetValue: { value: target.value, unit: target.unit },
    unit: { value: target.unit || null },
    baseline: { value: target.from, unit: target.unit },
  };
}

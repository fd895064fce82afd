import type { Item, Target } from '../../notice/notice.ts';
import type { FieldKey } from '../field-keys.ts';
import { itemCells, quarterFields, targetCells } from './item-cells.ts';
import { quarterPlans } from './plan-basis.ts';
import { distinct, type ItemContext, type LedgerRow, ledgerRow, type RowCells, type Stretch } from './row.ts';
import { entriesOf, quarterTexts } from './schedule.ts';

/** One row an item. Its only figure, if it has one, stands in the figure's columns. */
export function itemRows(context: ItemContext): LedgerRow[] {
  const { cells, notes } = itemCells(context);
  const [only, second] = context.item.targets;
  const figure = only && !second ? targetCells(only) : {};
  return [ledgerRow(context, undefined, { ...cells, ...figure }, { notes })];
}

/** A remark on a figure that says more than its number: a range, a base, a change, or words that the sentence does not print. */
function figureNote(target: Target, found: boolean): string | null {
  if (found && target.upper === null && target.per === null && !target.change) return null;
  const name = target.metric === null || target.text.includes(target.metric) ? '' : `${target.metric}：`;
  const per = target.per === null ? '' : `（每${target.per}）`;
  return `${name}${target.text}${per}`;
}

/** How far a figure's name may stand from it to be set in bold with it. */
const nameReach = 16;

/** Whether a name and a figure with this text between them are read as one: near, and in one clause. */
function isNear(between: string): boolean {
  return between.length <= nameReach && !/[，；。！？,;]/.test(between);
}

/** Where each figure stands in the item's sentence, with its name where that is near; figures are looked for in printed order. */
function figureStretches(item: Item): (Stretch | null)[] {
  let after = 0;
  return item.targets.map((target) => {
    const next = item.text.indexOf(target.text, after);
    const from = next < 0 ? item.text.indexOf(target.text) : next;
    if (from < 0) return null;
    const to = from + target.text.length;
    after = next < 0 ? after : to;
    const metric = target.metric ?? '';
    if (metric === '' || target.text.includes(metric)) return { from, to };
    const before = item.text.lastIndexOf(metric, from);
    if (before >= 0 && isNear(item.text.slice(before + metric.length, from))) return { from: before, to };
    const behind = item.text.indexOf(metric, to);
    const follows = behind >= 0 && isNear(item.text.slice(to, behind));
    return { from, to: follows ? behind + metric.length : to };
  });
}

/**
 * One row a promised figure, with its quarterly plan; an item without figures has one row. A row is known by what it counts,
 * so that a changed figure of the next capture finds its row again.
 */
export function targetRows(context: ItemContext): LedgerRow[] {
  const { item } = context;
  if (item.targets.length === 0) return itemRows(context);
  const { cells, notes } = itemCells(context);
  const plans = quarterPlans(item);
  const stretches = figureStretches(item);
  const parts = distinct(item.targets.map((target) => `${target.metric ?? ''}/${target.unit}`));
  return item.targets.map((target, index) => {
    const plan = plans[index] ?? null;
    const own: RowCells = { ...cells, ...targetCells(target) };
    const formats: Partial<Record<FieldKey, string>> = {};
    for (const [quarter, text] of quarterTexts(entriesOf(item, index)).entries()) {
      const field = quarterFields[quarter];
      if (field) own[field] = { value: text };
    }
    for (const [quarter, field] of quarterFields.entries()) {
      const value = plan?.values[quarter] ?? null;
      if (value === null || plan === null) continue;
      own[field] = { value, unit: target.unit };
      formats[field] = `"${plan.basis}"#,##0.##`;
    }
    const stretch = stretches[index] ?? null;
    const note = figureNote(target, stretch !== null);
    return ledgerRow(context, parts[index], own, {
      // Rows of one item repeat its cells; a remark stands at the first.
      notes: { ...(index === 0 ? notes : {}), ...(note === null ? {} : { targetValue: note }) },
      formats,
      marks: stretch && item.targets.length > 1 ? { target: stretch } : {},
    });
  });
}

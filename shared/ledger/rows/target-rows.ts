import type { Target } from '../../notice/notice.ts';
import type { FieldKey } from '../field-keys.ts';
import { itemCells, quarterFields, targetCells } from './item-cells.ts';
import { quarterPlans } from './plan-basis.ts';
import { distinct, type ItemContext, type LedgerRow, ledgerRow, type RowCells } from './row.ts';

/** One row an item. Its only figure, if it has one, stands in the figure's columns. */
export function itemRows(context: ItemContext): LedgerRow[] {
  const { cells, notes } = itemCells(context);
  const [only, second] = context.item.targets;
  const figure = only && !second ? targetCells(only) : {};
  return [ledgerRow(context, undefined, { ...cells, ...figure }, { notes })];
}

function figureNote(target: Target): string {
  const name = target.metric === null || target.text.includes(target.metric) ? '' : `${target.metric}：`;
  const per = target.per === null ? '' : `（每${target.per}）`;
  return `${name}${target.text}${per}`;
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
  const parts = distinct(item.targets.map((target) => `${target.metric ?? ''}/${target.unit}`));
  return item.targets.map((target, index) => {
    const plan = plans[index] ?? null;
    const own: RowCells = { ...cells, ...targetCells(target) };
    const formats: Partial<Record<FieldKey, string>> = {};
    for (const [quarter, field] of quarterFields.entries()) {
      const value = plan?.values[quarter] ?? null;
      if (value === null || plan === null) continue;
      own[field] = { value, unit: target.unit };
      formats[field] = `"${plan.basis}"#,##0.##`;
    }
    return ledgerRow(context, parts[index], own, {
      notes: { ...notes, targetValue: figureNote(target) },
      formats,
    });
  });
}

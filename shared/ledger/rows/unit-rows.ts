import { itemCells } from './item-cells.ts';
import { type ItemContext, type LedgerRow, ledgerRow } from './row.ts';
import { sameUnit } from './unit-names.ts';
import { unitsOf } from './units.ts';

interface UnitTasks {
  readonly name: string;
  leads: number;
  readonly rows: LedgerRow[];
}

/**
 * One row a unit and item, unit by unit: most leads first, then by first mention. Source: a 分工表 is cut up and sent to each
 * unit. With a unit asked for, only its own rows.
 */
export function unitRows(contexts: readonly ItemContext[]): LedgerRow[] {
  const units = new Map<string, UnitTasks>();
  for (const context of contexts) {
    const { cells, notes } = itemCells(context);
    for (const unit of unitsOf(context.item, context.options)) {
      if (context.options.unit !== undefined && !sameUnit(unit.name, context.options.unit)) continue;
      const tasks = units.get(unit.name) ?? { name: unit.name, leads: 0, rows: [] };
      if (unit.role === '牵头') tasks.leads += 1;
      const row = ledgerRow(
        context,
        unit.name,
        { ...cells, dutyUnit: { value: unit.name }, role: { value: unit.role } },
        {
          group: unit.name,
          notes: unit.inferred && notes.leadUnit !== undefined ? { ...notes, role: notes.leadUnit } : notes,
        },
      );
      tasks.rows.push(row);
      units.set(unit.name, tasks);
    }
  }
  return [...units.values()].sort((a, b) => b.leads - a.leads).flatMap((tasks) => tasks.rows);
}

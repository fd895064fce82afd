import {
  type Conflict,
  type FillPlan,
  type GoneRow,
  type HeldRow,
  type InsertRow,
  isEarlier,
  type SameRow,
  type UpdateRow,
} from '../../../shared/ledger/plan/plan.ts';

export type PlanRow = InsertRow | UpdateRow | SameRow | Conflict | GoneRow | HeldRow;
/** `earlier`: content of hers that stood there before any fill. */
export type PlanKind = PlanRow['kind'] | 'earlier';

/** The order of the kinds in the preview: what needs her first, then what will change, then the rest. */
export const planKinds: readonly PlanKind[] = ['conflict', 'held', 'earlier', 'insert', 'update', 'gone', 'same'];

/** What a row of a plan is shown as. */
export function kindOf(row: PlanRow): PlanKind {
  return row.kind === 'conflict' && isEarlier(row) ? 'earlier' : row.kind;
}

/** The rows of one kind. */
export function rowsOfKind(plan: FillPlan, kind: PlanKind): readonly PlanRow[] {
  if (kind === 'earlier') return plan.conflict.filter(isEarlier);
  return kind === 'conflict' ? plan.conflict.filter((row) => !isEarlier(row)) : plan[kind];
}

/** All rows of a plan in the preview's order. */
export function planRows(plan: FillPlan): PlanRow[] {
  return planKinds.flatMap((kind) => rowsOfKind(plan, kind));
}

/** A key that no other row of the plan has: a row may stand in the plan as a change and with several conflicts. */
export function planRowKey(row: PlanRow): string {
  return row.kind === 'conflict' ? `conflict ${row.key}` : `${row.kind} ${row.id}`;
}

/** The rows that the fill will write to: new ones, changed ones, and those where she took the notice's value. */
export function rowsToWrite(plan: FillPlan): number {
  const changed = new Set([
    ...plan.update.map((row) => row.id),
    ...plan.conflict.filter((row) => row.decision === 'ours').map((row) => row.id),
  ]);
  return plan.insert.length + changed.size;
}

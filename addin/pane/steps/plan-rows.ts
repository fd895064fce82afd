import type {
  Conflict,
  FillPlan,
  GoneRow,
  HeldRow,
  InsertRow,
  SameRow,
  UpdateRow,
} from '../../../shared/ledger/plan/plan.ts';

export type PlanRow = InsertRow | UpdateRow | SameRow | Conflict | GoneRow | HeldRow;
export type PlanKind = PlanRow['kind'];

/** The order of the kinds in the preview: what needs her first, then what will change, then the rest. */
export const planKinds: readonly PlanKind[] = ['conflict', 'held', 'insert', 'update', 'gone', 'same'];

/** The rows of one kind. */
export function rowsOfKind(plan: FillPlan, kind: PlanKind): readonly PlanRow[] {
  return plan[kind];
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

import type { CellWrite, Growth } from '../../workbook/host.ts';
import type { FillPlan, InsertRow, UpdateRow } from './plan.ts';

type RowGrowth = Extract<Growth, { kind: 'rows' }>;

/** A row of the plan with the row number it has once the sheet has grown. */
export interface LaidRow {
  readonly planned: InsertRow | UpdateRow;
  readonly row: number;
}

/** A group row made for a new section: the row it stands in and its text. */
export interface LaidGroup {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly write: CellWrite;
}

/** How a plan lies in the sheet once it has grown. */
export interface Layout {
  /** In the order to be made, from the bottom up. */
  readonly growths: readonly RowGrowth[];
  readonly rows: readonly LaidRow[];
  readonly groups: readonly LaidGroup[];
  /** Where a row of the planned sheet stands afterwards. */
  readonly moved: (row: number) => number;
}

interface NewLine {
  readonly like: number;
  readonly insert: InsertRow | null;
  readonly group: string | null;
}

function newLines(plan: FillPlan): Map<number, NewLine[]> {
  const lines = new Map<number, NewLine[]>();
  const groupRow = plan.mapping.groups.at(-1)?.row ?? null;
  for (const insert of plan.insert) {
    const { place, newGroup } = insert;
    if (place.kind !== 'new') continue;
    const list = lines.get(place.before) ?? [];
    if (newGroup !== null) list.push({ like: groupRow ?? place.like, insert: null, group: newGroup });
    list.push({ like: place.like, insert, group: null });
    lines.set(place.before, list);
  }
  return lines;
}

/** Insertions of one place, last run first, so that each pushes down what was put there before it. */
function growthsAt(
  { sheet, span }: FillPlan,
  at: number,
  lines: readonly NewLine[],
  made: readonly RowGrowth[],
): RowGrowth[] {
  const runs: { like: number; count: number }[] = [];
  for (const { like } of lines) {
    const run = runs.at(-1);
    if (run?.like === like) run.count += 1;
    else runs.push({ like, count: 1 });
  }
  const growths: RowGrowth[] = [];
  for (const { like, count } of runs.reverse()) {
    const pushed = [...made, ...growths].reduce((sum, one) => sum + (one.at <= like ? one.count : 0), 0);
    growths.push({ kind: 'rows', sheet, at, count, like: like + pushed, columns: span });
  }
  return growths;
}

/** Works out the rows to insert, bottom up so that no insertion moves the place of a later one, and where everything ends up. */
export function layOut(plan: FillPlan): Layout {
  const lines = newLines(plan);
  const places = [...lines.keys()].sort((a, b) => a - b);
  const growths: RowGrowth[] = [];
  for (const at of [...places].reverse()) growths.push(...growthsAt(plan, at, lines.get(at) ?? [], growths));
  const countBefore = places.map((at) => lines.get(at)?.length ?? 0);
  const shift = (row: number, inclusive: boolean): number =>
    places.reduce((sum, at, index) => sum + (at < row || (inclusive && at === row) ? (countBefore[index] ?? 0) : 0), 0);
  const column = plan.mapping.columns[0]?.column ?? 0;
  const rows: LaidRow[] = [];
  const groups: LaidGroup[] = [];
  const placeOf = new Map<InsertRow, number>();
  for (const at of places) {
    const start = at + shift(at, false);
    for (const [index, line] of (lines.get(at) ?? []).entries()) {
      if (line.insert) placeOf.set(line.insert, start + index);
      if (line.group !== null) {
        groups.push({ text: line.group, row: start + index, column, write: { value: line.group } });
      }
    }
  }
  const moved = (row: number) => row + shift(row, true);
  for (const insert of plan.insert) {
    const row = insert.place.kind === 'blank' ? moved(insert.place.row) : placeOf.get(insert);
    if (row !== undefined) rows.push({ planned: insert, row });
  }
  for (const update of plan.update) rows.push({ planned: update, row: moved(update.row) });
  rows.sort((a, b) => a.row - b.row);
  return { growths, rows, groups, moved };
}

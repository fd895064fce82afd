import type { Area } from '../../cell.ts';
import type { ColumnSpan } from '../../host.ts';
import { maxRows } from '../grid/address.ts';
import type { RemovedRows } from './removed-rows.ts';

/** Rows inserted before row `at` (`count` > 0, each like row `like` as numbered before), or rows that go (`count` < 0). */
export interface RowChange {
  readonly at: number;
  readonly count: number;
  readonly like: number;
  /** The rows that go; missing where rows are inserted. */
  readonly removed?: RemovedRows;
  /** The columns that are the pattern; all where they are missing. */
  readonly columns?: ColumnSpan;
}

/** Whether some of the columns from one to another are among those that inserted rows take after. */
export function isPattern(first: number, last: number, { columns }: RowChange): boolean {
  return columns === undefined || (first <= columns.last && last >= columns.first);
}

const meets = (area: Area, change: RowChange) => isPattern(area.column, area.column + area.columns - 1, change);

/** Where a row stands afterwards; null where it is removed. */
export function moveRow(row: number, { at, count, removed }: RowChange): number | null {
  if (removed !== undefined) return removed.between(row, row + 1) > 0 ? null : row - removed.above(row);
  return row < at ? row : row + count;
}

/** The last of a span's rows as far as the sheet has rows: what reaches to the sheet's end goes on reaching to it. */
export const withinSheet = (bottom: number) => Math.min(bottom, maxRows - 1);

/** Where the rows from `top` to `bottom` stand afterwards, grown where rows come between; null where all are removed or pushed off the sheet. */
export function moveSpan(
  top: number,
  bottom: number,
  { at, count, removed }: RowChange,
): { top: number; bottom: number } | null {
  if (removed === undefined) {
    const first = top >= at ? top + count : top;
    return first >= maxRows ? null : { top: first, bottom: withinSheet(bottom >= at ? bottom + count : bottom) };
  }
  const first = top - removed.above(top);
  const last = bottom - removed.above(bottom + 1);
  return first > last ? null : { top: first, bottom: last };
}

/** Where an area stands afterwards; null where it is removed. Whole columns stay as they are. */
export function moveArea(area: Area, change: RowChange): Area | null {
  if (area.rows >= maxRows) return area;
  const span = moveSpan(area.row, area.row + area.rows - 1, change);
  return span === null ? null : { ...area, row: span.top, rows: span.bottom - span.top + 1 };
}

/** An area with the inserted rows taken in, as far as the sheet goes. */
const grown = (area: Area, { count }: RowChange): Area => {
  return { ...area, rows: withinSheet(area.row + area.rows - 1 + count) - area.row + 1 };
};

/** Whether inserted rows belong to an area: it holds `like`, and they come inside it or at one of its ends. */
export function adopts(area: Area, change: RowChange): boolean {
  const { at, count, like } = change;
  const end = area.row + area.rows;
  if (!meets(area, change)) return false;
  return count > 0 && like >= area.row && like < end && at >= area.row && at <= end;
}

/** Where a rule's area stands afterwards, the inserted rows taken in where it holds `like`; empty where it is removed. */
export function growArea(area: Area, change: RowChange): Area[] {
  if (area.rows >= maxRows) return [area];
  if (adopts(area, change)) return [grown(area, change)];
  const moved = moveArea(area, change);
  if (moved === null) return [];
  const holdsLike =
    change.count > 0 && meets(area, change) && change.like >= area.row && change.like < area.row + area.rows;
  return holdsLike ? [moved, { ...area, row: change.at, rows: change.count }] : [moved];
}

/** Where an area with header rows and totals rows stands afterwards; the inserted rows join its body, never its header. */
export function growBody(area: Area, header: number, totals: number, change: RowChange): Area | null {
  const body = { ...area, row: area.row + header, rows: area.rows - header - totals };
  if (adopts(body, change)) return grown(area, change);
  return moveArea(area, change);
}

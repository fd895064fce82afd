import type { CellValue } from '../../workbook/cell.ts';
import type { Note } from '../notes/note.ts';
import { type ColumnHabit, fitNumber } from './fit-value.ts';
import type { BodyRow } from './sheet-body.ts';
import type { Slot, SlotRow } from './slots.ts';

/** A row with the values that the notice has for it now. */
export interface OwnRow {
  readonly row: SlotRow;
  readonly ours: ReadonlyMap<string, CellValue>;
  /** What she should know of a value, by slot. */
  readonly said: ReadonlyMap<string, Note>;
}

const seqOf = (ours: ReadonlyMap<string, CellValue>): number | null => {
  const value = ours.get('seq');
  return typeof value === 'number' ? value : null;
};

/** The value that more than half of them are; null where they disagree. */
function majority(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].find(([, count]) => count * 2 > values.length)?.[0] ?? null;
}

interface Run {
  readonly first: number;
  last: number;
  readonly rows: OwnRow[];
}

/** Running numbers of each capture's rows, as the caller numbered them. */
function runsOf(all: readonly OwnRow[]): Map<string, Run> {
  const runs = new Map<string, Run>();
  for (const own of all) {
    const seq = seqOf(own.ours);
    if (seq === null) continue;
    const run = runs.get(own.row.capture) ?? { first: seq, last: seq, rows: [] };
    run.last = Math.max(run.last, seq);
    run.rows.push(own);
    runs.set(own.row.capture, run);
  }
  return runs;
}

/**
 * What to add to each capture's running numbers, so that its rows go on where rows of others end: as at the last fill; else as
 * the rows that are in the sheet already show, where most of them agree; else after the highest number that stands in the sheet.
 */
export function numberingOf(
  all: readonly OwnRow[],
  seq: Slot | undefined,
  stored: Readonly<Record<string, number>>,
  foreign: readonly BodyRow[],
  rowOf: (id: string) => BodyRow | undefined,
): Record<string, number> {
  const numbering: Record<string, number> = { ...stored };
  if (!seq) return numbering;
  const numberIn = (row: BodyRow | undefined): number[] => {
    const value = row?.value(seq);
    const number = typeof value === 'string' && /^\d{1,6}$/.test(value.trim()) ? Number(value) : value;
    return typeof number === 'number' && Number.isInteger(number) ? [number] : [];
  };
  let end = foreign.reduce((most, row) => Math.max(most, ...numberIn(row)), 0);
  for (const [capture, run] of runsOf(all)) {
    const shown = run.rows.flatMap(({ row, ours }) =>
      numberIn(rowOf(row.id)).map((number) => ({ number, offset: number - ((seqOf(ours) ?? 0) - run.first + 1) })),
    );
    const highest = shown.reduce((most, { number }) => Math.max(most, number), end);
    const offset = stored[capture] ?? majority(shown.map((one) => one.offset)) ?? highest;
    numbering[capture] = offset;
    end = Math.max(end, offset + run.last - run.first + 1);
  }
  return numbering;
}

/** The rows with the numbers that they have in this sheet. */
export function renumbered(
  all: readonly OwnRow[],
  numbering: Readonly<Record<string, number>>,
  habit: ColumnHabit | undefined,
): OwnRow[] {
  const runs = runsOf(all);
  return all.map((own) => {
    const seq = seqOf(own.ours);
    const run = runs.get(own.row.capture);
    if (seq === null || !run) return own;
    const number = seq - run.first + 1 + (numbering[own.row.capture] ?? 0);
    return { ...own, ours: new Map(own.ours).set('seq', fitNumber(habit, number)) };
  });
}

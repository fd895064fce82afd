import type { CellValue } from '../../workbook/cell.ts';
import type { CellWrite, ColumnSpan, Sheet } from '../../workbook/host.ts';
import type { FieldKey } from '../fields.ts';
import type { HeaderMapping } from '../mapping/mapping.ts';
import type { Note } from '../notes/note.ts';
import type { FillRow } from '../rows/fill-row.ts';
import type { FilledSheet } from '../sidecar.ts';

/** One cell of a row: what was filled last, what the sheet says now, what the notice says now. */
export interface CellChange {
  readonly column: number;
  readonly field: FieldKey;
  /** Name of the value in the record: the field, in a matrix field and indicator. */
  readonly slot: string;
  readonly header: string;
  /** The cell's number format as planned. */
  readonly format: string;
  /** What the last fill left here; undefined where it never filled the cell. */
  readonly base: CellValue | undefined;
  readonly hers: CellValue;
  readonly ours: CellValue;
  /** What will be written; null leaves the cell as it is. */
  readonly write: CellWrite | null;
}

interface Planned {
  /** Id of the `FillRow`, or of the last fill's row where the notice has none any more. */
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
}

/** Where a new row goes: a blank row that stands there, or a row inserted before `row` in the format of row `like`. */
export type Place =
  | { readonly kind: 'blank'; readonly row: number }
  | { readonly kind: 'new'; readonly before: number; readonly like: number };

/** A row that the sheet does not have yet. */
export interface InsertRow extends Planned {
  readonly kind: 'insert';
  readonly place: Place;
  /** A group row to put before it, where its section has none in the sheet. */
  readonly newGroup: string | null;
  readonly cells: readonly CellChange[];
  /** What to know of it, e.g. a value that the column's list does not offer. */
  readonly notes: readonly Note[];
}

/** A row of the sheet that changes in some cells. `cells` holds only those. */
export interface UpdateRow extends Planned {
  readonly kind: 'update';
  /** Zero-based row of the sheet as planned. */
  readonly row: number;
  readonly cells: readonly CellChange[];
  readonly notes: readonly Note[];
}

/** A row where nothing is to be written. `kept` holds cells she edited and the notice has not changed since. */
export interface SameRow extends Planned {
  readonly kind: 'same';
  readonly row: number;
  readonly kept: readonly CellChange[];
}

/**
 * One cell that both she and the notice changed. Hers stays unless she chose ours; an undecided conflict comes back with
 * the next fill.
 */
export interface Conflict extends Planned {
  readonly kind: 'conflict';
  /** Row id and column; stays the same when the plan is made anew, so that a decision finds its conflict again. */
  readonly key: string;
  readonly row: number;
  readonly cell: CellChange;
  readonly decision: 'hers' | 'ours' | 'open';
}

/**
 * Whether a conflict is over content that stood there before any fill: hers alone, which the fill leaves as it is. Elsewhere both she
 * and the notice changed what was filled.
 */
export function isEarlier(conflict: Conflict): boolean {
  return conflict.cell.base === undefined;
}

/**
 * A row that is only on one side. `notice`: the notice has it no more; the sheet's row stays as it is.
 * `her`: she deleted the row we had filled; it is not put back unless she asks for it.
 */
export interface GoneRow extends Planned {
  readonly kind: 'gone';
  readonly by: 'notice' | 'her';
  /** Where it stands; null under `her`. */
  readonly row: number | null;
}

/**
 * A row held back. Its values fail the row schema: then it is filled only when she accepts it. Or the sheet does not take it as it
 * stands (`barred`: merges, locks, a filter, an array formula): then no choice fills it before that is mended.
 */
export interface HeldRow extends Planned {
  readonly kind: 'held';
  /** One a failing field. */
  readonly reasons: readonly Note[];
  readonly barred: boolean;
}

/** What the clerk decided on a first look at the plan. */
export interface PlanChoices {
  /** By `Conflict.key`. */
  readonly conflicts?: ReadonlyMap<string, 'hers' | 'ours'>;
  /** Ids of held rows to fill all the same. */
  readonly accept?: ReadonlySet<string>;
  /** Ids of rows that she deleted and wants back. */
  readonly restore?: ReadonlySet<string>;
}

/** What a plan is made from. */
export interface PlanInput {
  readonly rows: readonly FillRow[];
  readonly sheet: Sheet;
  readonly mapping: HeaderMapping;
  /** What the last fill left in this sheet, from the hidden sheet; null on a first fill or where that is lost. */
  readonly last: FilledSheet | null;
  readonly choices?: PlanChoices;
  /** `part` where `rows` are only some of their notices' rows (one unit, one section): then none counts as gone. */
  readonly scope?: 'whole' | 'part';
}

/** A row as the hidden sheet will remember it. `row` is null for a row that is yet to be placed, or that she deleted. */
export interface RecordRow {
  readonly id: string;
  readonly row: number | null;
  /** Row of the last fill, kept for rows that are not in the sheet any more. */
  readonly hint: number;
  readonly values: Readonly<Record<string, CellValue>>;
  /** What stands in cells of the row that the record has no value or another value for. */
  readonly seen: Readonly<Record<string, CellValue>>;
}

/** Everything a fill would do to one sheet, and nothing else it does. */
export interface FillPlan {
  readonly sheet: string;
  readonly mapping: HeaderMapping;
  /** The table's own columns: only they are the pattern of a new row. */
  readonly span: ColumnSpan;
  readonly insert: readonly InsertRow[];
  readonly update: readonly UpdateRow[];
  readonly same: readonly SameRow[];
  readonly conflict: readonly Conflict[];
  readonly gone: readonly GoneRow[];
  readonly held: readonly HeldRow[];
  /** What to know of the sheet as a whole: other months' sheets, what stands beside the table. */
  readonly notes: readonly Note[];
  /** What was added to each capture's running numbers, because rows of others stand before its own. */
  readonly numbering: Readonly<Record<string, number>>;
  /** The record of every row that the sheet holds once the plan is run, but for the row numbers of new rows. */
  readonly record: readonly RecordRow[];
  /** Hash of the cells and the record that the plan was made from; a fill refuses a sheet that reads otherwise. */
  readonly basis: string;
}

import type { Sheet } from '../../workbook/host.ts';
import type { HeaderMapping } from '../mapping/mapping.ts';
import type { Note } from '../notes/note.ts';
import type { Place } from './plan.ts';
import type { BodyRow } from './sheet-body.ts';
import type { Slot } from './slots.ts';

/** A place for a row. */
export interface Placed {
  readonly place: Place;
  /** Text of a group row to put before it. */
  readonly newGroup: string | null;
  /** Columns of a new row that stand inside a tall merge, which shows the row's value already. */
  readonly shown: ReadonlySet<number>;
}

/** Why a row has no place in the sheet. */
export interface Barred {
  readonly bar: Note;
}

/** Where the row stands that comes before in the notice: found in the sheet, or placed just now. */
export type Predecessor = Place | { readonly kind: 'found'; readonly row: number };

/** The sheet as rows are placed in it. */
export interface PlacerGround {
  readonly sheet: Sheet;
  readonly mapping: HeaderMapping;
  readonly rows: readonly BodyRow[];
  /** Rows that belong to a row of the notice or of the last fill. */
  readonly taken: ReadonlySet<BodyRow>;
  readonly slots: readonly Slot[];
}

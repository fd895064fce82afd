import type { FieldKey } from '../fields.ts';
import type { Note } from '../notes/note.ts';

/**
 * How a header was recognised. `exact` and `normalised` are applied without asking; `contains` and `ambiguous` wait for
 * the clerk; `none` is a column of hers that nothing is ever written to.
 */
export type How = 'exact' | 'normalised' | 'contains' | 'ambiguous' | 'none';

/** Who decided: the synonym rules, what was confirmed for this header before, or the clerk just now. */
export type Decider = 'rules' | 'remembered' | 'user';

/**
 * What a fill does with the column: `fill` writes into it; `ask` waits until its field is confirmed; `keep` leaves it to
 * the clerk (no field, a field that she or a formula fills, or the second column of one field).
 */
export type ColumnUse = 'fill' | 'ask' | 'keep';

/** One column of her sheet and what it was taken for. */
export interface ColumnMapping {
  /** Zero-based column of the sheet. */
  readonly column: number;
  /** The lowest header text over the column, as the sheet prints it. */
  readonly header: string;
  /** Merged parents above it, top first: `资金来源` over `中央`. */
  readonly parents: readonly string[];
  /** The field it was taken for; under `ask` the guess. Null where nothing fits. */
  readonly field: FieldKey | null;
  readonly how: How;
  readonly decider: Decider;
  readonly use: ColumnUse;
  /** 0 to 1, for sorting and for the colour of the line. */
  readonly confidence: number;
  /** Why this field, or why none. */
  readonly reason: Note;
  /** Other fields that the header could mean, likeliest first; never holds `field`. */
  readonly alternatives: readonly FieldKey[];
  /** The unit that the header states in brackets: `万元`, `%`, `个`. */
  readonly hint: string | null;
  /** In a district matrix the indicator that stands over the column, else null. */
  readonly of: string | null;
}

/** A full-width row that heads the rows below it: `一、交通出行方面（3项）`. */
export interface GroupRow {
  readonly row: number;
  readonly text: string;
}

/** `rows`: one row a thing. `matrix`: a row a district, the same columns again for each indicator. */
export type LedgerShape = 'rows' | 'matrix';

/** What was read from the sheet around and under its header; rows count from zero. */
export interface HeaderMapping {
  readonly sheet: string;
  readonly shape: LedgerShape;
  /** First row of the header and how many rows it has (1 to 3). */
  readonly headerRow: number;
  readonly headerRows: number;
  /** First row under the header, and the first row below the last one that may hold a record (合计, footer, end). */
  readonly bodyRow: number;
  readonly bodyEnd: number;
  /** Whether something of hers stands at `bodyEnd` (合计 or a footer), so that records must be inserted above it. */
  readonly closed: boolean;
  readonly groups: readonly GroupRow[];
  /** Rows inside the body that hold no record: subtotals, a 合计 right under the header. */
  readonly reserved: readonly number[];
  readonly columns: readonly ColumnMapping[];
  /** The unit of money that a line above the header names (单位：万元), else null. */
  readonly moneyUnit: string | null;
  /** The same for every sheet with this header; key of a remembered mapping. */
  readonly fingerprint: string;
}

/** What was confirmed for a header once: field by the path of the column's header (`headerPath`), null = leave alone. */
export interface RememberedMapping {
  readonly fingerprint: string;
  readonly fields: Readonly<Record<string, FieldKey | null>>;
}

/** Why a sheet has no mapping; `message` is zh-CN and says what to do. */
export interface MappingError {
  readonly code: 'empty-sheet' | 'no-header';
  readonly message: string;
}

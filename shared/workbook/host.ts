import type { Result } from '../result/result.ts';
import type { Area, Cell, CellValue } from './cell.ts';

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

export interface SheetName {
  readonly name: string;
  readonly visibility: Visibility;
}

/** A ListObject. `area` includes its header and totals rows. */
export interface Table {
  readonly name: string;
  readonly area: Area;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
}

/** A data validation; `list` holds the resolved entries of a list rule, else null. */
export interface Validation {
  readonly areas: readonly Area[];
  readonly list: readonly string[] | null;
  /** What a rule of figures or of a text's length allows, where its limits are plain numbers; missing where a host does not tell. */
  readonly bounds?: Bounds;
}

/** Limits of a validation, both included; null where there is none on that side. */
export interface Bounds {
  readonly of: 'figure' | 'length';
  readonly least: number | null;
  readonly most: number | null;
}

/** An area that changes only as a whole. */
export interface FixedArea {
  readonly kind: 'array' | 'pivot';
  readonly area: Area;
}

/**
 * One sheet, read once. `cells` is dense from A1 to the last cell that holds a value or a formula; a host that can tell adds the
 * empty rows right below it that are ruled like a table, since they wait for records.
 */
export interface Sheet extends SheetName {
  readonly cells: readonly (readonly Cell[])[];
  readonly merges: readonly Area[];
  readonly tables: readonly Table[];
  readonly validations: readonly Validation[];
  /** Widths in characters of the normal font, from column A; missing where a host does not tell. */
  readonly columnWidths?: readonly number[];
  readonly protected: boolean;
  /** Whether a filter hides rows just now. */
  readonly filtered: boolean;
  /** Zero-based rows that are hidden, by hand or by a filter. */
  readonly hiddenRows: readonly number[];
  /** Zero-based rows most of whose cells are ruled; missing where a host does not tell. */
  readonly ruledRows?: readonly number[];
  /** Areas through which no row may be inserted and in which nothing may be written: array formulas, pivot tables. Missing where a host does not tell. */
  readonly fixed?: readonly FixedArea[];
  /** Whether a protected sheet lets no rows be inserted; missing where a host does not tell, then a protected sheet lets none. */
  readonly rowsLocked?: boolean;
  /** Zero-based columns that are hidden or have no width; missing where a host does not tell. */
  readonly hiddenColumns?: readonly number[];
}

export interface Survey {
  readonly sheets: readonly SheetName[];
  readonly active: string;
  readonly readOnly: boolean;
  /** The sheet asked for, or the active one; null where the workbook has none of that name. */
  readonly sheet: Sheet | null;
}

/** A cell to write. Without `format` the cell keeps the one it has; without `link` its link is left alone, null removes it. */
export interface CellWrite {
  readonly value: CellValue;
  readonly format?: string;
  readonly link?: { readonly url: string; readonly tip: string } | null;
}

/** A rectangle of writes from one top-left cell; null leaves that cell alone. */
export interface Block {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly (CellWrite | null)[])[];
}

/** Neighbouring columns, from the first to the last of them, counted from zero. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * Room to make.
 * - `rows`: `count` > 0 inserts rows before row `at`, each with the formats, height, validations and relative formulas of row `like`
 *   (as numbered before the insertion), shifts what stands below and grows the table, print area and rules that hold `like`;
 *   A merge inside row `like` is made in each new row too. A total or name over rows that end right above `at` takes them in.
 *   With `columns` only those columns are the pattern: what stands beside them is neither copied nor stretched, only moved.
 *   `count` < 0 removes `-count` rows from `at` on.
 * - `sheet`: an empty sheet at the end; no error where one of that name and visibility exists.
 * - `sheets`: every sheet of an .xlsx package, in its order, after the present ones.
 */
export type Growth =
  | {
      readonly kind: 'rows';
      readonly sheet: string;
      readonly at: number;
      readonly count: number;
      readonly like: number;
      readonly columns?: ColumnSpan;
    }
  | { readonly kind: 'sheet'; readonly name: string; readonly visibility: Visibility }
  | { readonly kind: 'sheets'; readonly package: Uint8Array };

export type HostErrorCode =
  | 'no-sheet'
  | 'protected'
  | 'filtered'
  | 'merged'
  | 'read-only'
  | 'cell-edit-mode'
  | 'too-large'
  | 'unsupported'
  | 'cancelled'
  | 'taken'
  | 'host-failure';

/** Why a verb stopped. `message` is zh-CN and says what is safe and what to do; `written` holds the blocks that are in the sheet. */
export interface HostError {
  readonly code: HostErrorCode;
  readonly message: string;
  readonly written: readonly Block[];
}

export interface WriteOptions {
  readonly signal?: AbortSignal;
  /** Called after each chunk with the number of cells written so far and in all. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Being the only pane that changes a workbook which several have open. */
export interface Turn {
  /** Whether the turn still stands; asked before each change, since a program that slept through its turn has lost it. */
  readonly holds: () => Promise<Result<void, HostError>>;
  /** Ends the turn; what cannot be told to the others lapses by itself. */
  readonly end: () => Promise<void>;
}

/** The port every workbook is reached through. Each verb resolves, never rejects; one call runs at a time. */
export interface LedgerHost {
  readonly kind: 'excel' | 'xlsx' | 'wps';
  /** Reads the workbook's sheet names and one whole sheet; without a name the active one. */
  survey(sheet?: string): Promise<Result<Survey, HostError>>;
  /** Writes blocks in order, chunked inside. Refuses before the first write where a block meets a locked, filtered or inner merged cell. */
  write(blocks: readonly Block[], options?: WriteOptions): Promise<Result<void, HostError>>;
  grow(growth: Growth): Promise<Result<void, HostError>>;
  /** Selects and scrolls to the area; a host without a screen does nothing. */
  reveal(sheet: string, area: Area): Promise<Result<void, HostError>>;
  /** The workbook as an .xlsx file; missing where the host cannot hand one out. */
  readonly copy?: () => Promise<Result<Uint8Array, HostError>>;
  /** Waits until no other pane changes the workbook; null where nobody else can. Missing where the host has its workbook for itself. */
  readonly takeTurn?: () => Promise<Result<Turn | null, HostError>>;
}

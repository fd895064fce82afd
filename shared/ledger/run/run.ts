import type { Capture } from '../../notice/capture.ts';
import type { CellValue } from '../../workbook/cell.ts';
import type { HostErrorCode } from '../../workbook/host.ts';
import type { FieldKey } from '../fields.ts';
import type { Note } from '../notes/note.ts';
import type { Receipt } from './receipt.ts';

/** What a run needs besides the plan. */
export interface RunOptions {
  /** The time of the fill, ISO 8601; the ledger core has no clock. */
  readonly at: string;
  /** The captures that the rows came from, by the key that the rows carry. */
  readonly captures: ReadonlyMap<string, Capture>;
  readonly signal?: AbortSignal;
  /** Called with the rows that are in and the rows in all. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Why a fill or an undo stopped. `stale`: the sheet was edited since the plan was made; `unverified`: a cell reads back
 * otherwise than it was written. `receipt` says what is in the sheet all the same; null where nothing was touched.
 */
export interface RunError {
  readonly code: HostErrorCode | 'stale' | 'unverified' | 'no-header';
  readonly message: string;
  /** zh-CN, what stopped it, without a word on what is in the sheet: for a file that is thrown away. */
  readonly reason: string;
  readonly receipt: Receipt | null;
}

/** A cell or row that an undo left alone, because it is no longer what the fill had left there. */
export interface Refusal {
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
  /** Zero-based row now; null where the row is gone. */
  readonly row: number | null;
  readonly column: number | null;
  readonly field: FieldKey | null;
  readonly hers: CellValue;
  readonly after: CellValue;
  readonly reason: Note;
}

/** What an undo did. */
export interface Undone {
  readonly cells: number;
  readonly rows: number;
  readonly refused: readonly Refusal[];
}

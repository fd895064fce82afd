import type { CellValue } from '../../workbook/cell.ts';
import type { Refusal } from './refusal.ts';

/** A file that came back. */
export interface ReturnedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * What became of a returned file. `read`: its values are in the plan. `old`: it belongs to an earlier round. `superseded`: the same
 * receiver sent a later one. `foreign`: no row of it stands in this ledger. `unreadable`: no workbook, or no table in it.
 */
export type ReturnState = 'read' | 'old' | 'superseded' | 'foreign' | 'unreadable';

export interface ReturnNote {
  readonly file: string;
  readonly state: ReturnState;
  /** Who reports; null where the file does not say. */
  readonly receiver: string | null;
  /** The name behind 填报人; null where none was typed. */
  readonly reporter: string | null;
  /** zh-CN, why it was not read; null where it was. */
  readonly message: string | null;
  /** How many of its cells say something new. */
  readonly changes: number;
}

/** A cell of the ledger that returned files speak of. Rows and columns count from zero. */
export interface CellPlace {
  readonly rowKey: string;
  readonly row: number;
  readonly column: number;
  readonly header: string;
  /** The header with those above it: the column is found by it wherever it moved to. */
  readonly path: string;
  readonly title: string;
}

/** Who offers a value. */
export interface Source {
  readonly file: string;
  readonly receiver: string | null;
}

/** A value that goes in. */
export interface MergedValue extends CellPlace, Source {
  readonly before: CellValue;
  readonly after: CellValue;
  /** What the unit wrote, where it reads otherwise than what goes in: `1.2万株`, 正在推进; else null. */
  readonly written: string | null;
}

/** Two answers for one cell. `units`: two files differ. `hers`: she has edited the cell since it was sent out. */
export interface MergeConflict extends CellPlace {
  /** Row key and column; a decision finds its conflict again by it. */
  readonly key: string;
  readonly kind: 'units' | 'hers';
  readonly hers: CellValue;
  readonly offers: readonly (Source & { readonly value: CellValue })[];
  /** What she decided; null while it is open, then the cell stays as it is. */
  readonly decision: MergeChoice | null;
}

/** A value that its column cannot take. */
export interface RefusedValue extends CellPlace, Source {
  readonly value: CellValue;
  readonly refusal: Refusal;
}

/** A row that is on one side only: the unit deleted it, or put it in. */
export interface OddRow extends Source {
  readonly kind: 'gone' | 'added';
  readonly title: string;
}

/**
 * What else was seen in a file that was read. `renamed`: a column answers under another name. `missing`: a column is there under none.
 * `elsewhere`: another sheet of the file was filled too and is left out. `untaken`: cells that the unit was not to fill say something
 * else than the ledger. `extra`: a column that the ledger has not is filled. `falls`: a cumulative figure goes in that is below the one it takes the place of. `cleared`:
 * cells that said something when they were sent came back empty.
 */
export type ReturnRemark = Source &
  (
    | { readonly kind: 'renamed'; readonly header: string; readonly now: string }
    | { readonly kind: 'missing'; readonly header: string }
    | { readonly kind: 'elsewhere'; readonly sheet: string; readonly cells: number; readonly read: string }
    | { readonly kind: 'extra'; readonly header: string; readonly cells: number }
    | {
        readonly kind: 'falls';
        readonly title: string;
        readonly header: string;
        readonly before: number;
        readonly after: number;
      }
    | { readonly kind: 'cleared'; readonly cells: number; readonly title: string; readonly header: string }
    | { readonly kind: 'untaken'; readonly cells: number; readonly title: string; readonly header: string }
  );

/** What merging the returned files would do to one ledger sheet, and nothing else it does. */
export interface MergePlan {
  readonly sheet: string;
  /** The round that is merged: 报送截止, or the day of sending. Null where no file says. */
  readonly round: string | null;
  readonly files: readonly ReturnNote[];
  readonly values: readonly MergedValue[];
  readonly conflicts: readonly MergeConflict[];
  readonly refused: readonly RefusedValue[];
  readonly rows: readonly OddRow[];
  readonly remarks: readonly ReturnRemark[];
  /** Cells that say what they said when they were sent, or what the ledger says already. */
  readonly unchanged: number;
  /** Who has reported, and who is to fill rows and has not. */
  readonly reported: readonly string[];
  readonly waiting: readonly string[];
}

/** Her answer to a conflict: her own value, or that of one of the files. */
export type MergeChoice = 'hers' | { readonly file: string };

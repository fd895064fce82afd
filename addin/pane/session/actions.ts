import type { WaitingBatch } from '../../../shared/handoff/live.ts';
import type { FieldKey } from '../../../shared/ledger/fields.ts';
import type { RowOptions } from '../../../shared/ledger/rows/row.ts';
import type { Capture } from '../../../shared/notice/capture.ts';
import type { Area } from '../../../shared/workbook/cell.ts';
import type { LedgerHost } from '../../../shared/workbook/host.ts';
import type { MergeChoice } from '../../../shared/year/merge/merge-plan.ts';
import type { SplitBy } from '../../../shared/year/split/share-out.ts';
import type { Arrived } from '../../carriers/arrival.ts';
import type { PaneFailure } from '../words/failure-words.ts';
import type { SourceChoice } from './state.ts';

/** The bundled example as the desk has it. */
export interface Example {
  readonly ledger: File | null;
  readonly arrived: Arrived;
}

/** Everything that can be done in the pane. Each call resolves; what went wrong is in the state. */
export interface PaneActions {
  readonly receive: (arrived: Arrived) => void;
  /** Reads what was pasted; null where the clipboard held no text. */
  readonly paste: (text: string | null) => void;
  /** What waits in the browser extension has changed. */
  readonly waiting: (batches: readonly WaitingBatch[]) => void;
  /** Takes a batch that waits in the browser extension, every part of it. */
  readonly takeWaiting: (batch: string) => Promise<void>;
  /**
   * Takes files she dropped: captures; notices and their annexes, which are read; or a workbook. Where a workbook is open already she
   * is asked what another one is; inside an office program it brings the captures it was filled from, else its list.
   */
  readonly takeFiles: (files: readonly File[]) => Promise<void>;
  /** Takes files she chose as notices: captures, or what is read, a workbook's list too. */
  readonly takeNotices: (files: readonly File[]) => Promise<void>;
  /** Says what the workbook that came is; null forgets it. */
  readonly answerAsked: (use: 'ledger' | 'notice' | null) => Promise<void>;
  readonly stopReading: () => void;
  /** Takes the captures that the open workbook was filled from before. */
  readonly takeKept: () => void;
  /** An example is at hand; `open` brings its ledger and notice. */
  readonly offerExample: (open: () => Promise<Example>) => void;
  readonly openExample: () => Promise<void>;
  /** Says that the notices at hand go into one table together. */
  readonly fillTogether: () => void;
  readonly removeNotice: (identity: string) => void;
  readonly dismissProblem: () => void;
  readonly choose: (choice: Partial<SourceChoice>) => void;

  /** Works on the workbook of an office program. */
  readonly connect: (host: LedgerHost) => Promise<void>;
  /** Says that no workbook can be reached, and why. */
  readonly giveUp: (failure: PaneFailure) => void;
  readonly workOnFiles: () => void;
  readonly openWorkbookFile: (file: File) => Promise<void>;
  readonly saveWorkbook: () => void;
  readonly readSheet: (sheet?: string) => Promise<void>;
  readonly mapColumn: (column: number, field: FieldKey | null) => void;
  readonly confirmMapping: () => void;
  /** A new ledger of what arrived: a new file in a tab, new sheets inside an office program. */
  readonly createLedger: (template: string) => Promise<void>;
  /** A further table beside the ledger; a file of its own where the workbook cannot take it. */
  readonly makeTable: (template: string, captures: readonly Capture[], options?: RowOptions) => Promise<void>;

  readonly dismissMade: () => void;

  readonly decide: (conflict: string, decision: 'hers' | 'ours') => void;
  readonly accept: (row: string) => void;
  readonly restore: (row: string) => void;

  readonly fill: () => Promise<void>;
  /** Fills again after a stop; what is in is not filled twice. */
  readonly resume: () => Promise<void>;
  readonly stop: () => void;
  readonly undo: () => Promise<void>;
  /** Undoes the last fill that the workbook remembers of this sheet, also one of an earlier day. */
  readonly undoLast: () => Promise<void>;
  readonly startOver: () => void;

  /** One workbook a unit, as one archive. Only of a ledger file that the pane opened itself. */
  readonly splitLedger: (by: SplitBy, due: string | null) => Promise<void>;
  /** Holds returned files against the ledger; nothing is written. */
  readonly collect: (files: readonly File[]) => Promise<void>;
  readonly settle: (conflict: string, choice: MergeChoice) => Promise<void>;
  /** Writes what the plan of the returned files takes in. */
  readonly merge: () => Promise<void>;
  readonly undoMerge: () => Promise<void>;
  /** Keeps how every row stands on a day, and brings the sheet of months up to date. */
  readonly takeStock: (asOf: string) => Promise<void>;
  /** 通报 as a document. */
  readonly writeBulletin: (asOf: string, name: string) => Promise<void>;
  readonly reveal: (sheet: string, area: Area) => Promise<void>;
}

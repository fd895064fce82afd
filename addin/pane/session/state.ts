import type { Acknowledgement } from '../../../shared/handoff/acknowledgement.ts';
import type { WaitingBatch } from '../../../shared/handoff/live.ts';
import type { OpenLedger } from '../../../shared/ledger/fill/open-ledger.ts';
import type { FillPlan, PlanChoices } from '../../../shared/ledger/plan/plan.ts';
import type { Receipt } from '../../../shared/ledger/run/receipt.ts';
import type { Undone } from '../../../shared/ledger/run/run.ts';
import type { WorkbookRecord } from '../../../shared/ledger/run/workbook-record.ts';
import type { LedgerHost, Survey } from '../../../shared/workbook/host.ts';
import type { Arrival, ArrivalError } from '../../carriers/arrival.ts';
import type { PaneFailure } from '../words/failure-words.ts';
import type { Year } from './year.ts';

/** The workbook behind the pane. `file` is null inside an office program, which saves by itself. */
export type Workbook =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'unreachable'; readonly failure: PaneFailure }
  | { readonly kind: 'none'; readonly problem: PaneFailure | null }
  | { readonly kind: 'open'; readonly host: LedgerHost; readonly file: OpenFile | null };

/** A workbook file that the pane itself opened. */
export interface OpenFile {
  readonly name: string;
  readonly dirty: boolean;
  readonly save: () => Uint8Array;
}

/** What she wants of the notices that arrived; null = everything. */
export interface SourceChoice {
  /** Canonical name of one unit: 只看我单位. */
  readonly unit: string | null;
  readonly section: string | null;
}

/** Why something that came brought nothing, and which file it was. */
export interface ArrivalProblem {
  readonly error: ArrivalError;
  readonly file: string | null;
}

/** Counted from 1. */
export interface ReadingFile {
  readonly name: string;
  readonly at: number;
  readonly of: number;
}

export interface Source {
  readonly arrivals: readonly Arrival[];
  readonly problems: readonly ArrivalProblem[];
  /** The file that is being read as a notice now. */
  readonly reading: ReadingFile | null;
  /** A workbook that came while another is open: her ledger, or a list of a notice; she says which. */
  readonly asked: File | null;
  readonly choice: SourceChoice;
  /** The bundled example: none at hand, one click away, or what is open. */
  readonly example: 'none' | 'offered' | 'open';
  /** The notices, by identity, that she said go into one table together. */
  readonly together: readonly string[];
}

/** The sheet that rows go to, as it was last read, with what the workbook remembers of it. */
export type Ledger =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly failure: PaneFailure }
  | {
      readonly kind: 'no-header';
      readonly survey: Survey;
      readonly record: WorkbookRecord;
      readonly failure: PaneFailure;
    }
  /** `confirmed`: the doubtful columns were looked at and confirmed. */
  | ({ readonly kind: 'mapped'; readonly confirmed: boolean } & OpenLedger);

export type Preview =
  | { readonly kind: 'none' }
  | { readonly kind: 'ready'; readonly plan: FillPlan; readonly choices: PlanChoices };

export type Fill =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number; readonly undoing: boolean }
  | {
      readonly kind: 'done';
      readonly receipt: Receipt;
      readonly inserted: number;
      readonly updated: number;
      /** Columns of hers that the fill left alone. */
      readonly untouched: number;
    }
  | {
      readonly kind: 'stopped';
      readonly failure: PaneFailure;
      readonly receipt: Receipt | null;
      readonly undoing: boolean;
      /** What to go on with: the sheet, and what she had decided. */
      readonly sheet: string;
      readonly choices: PlanChoices;
    }
  | { readonly kind: 'undone'; readonly undone: Undone };

export type Made =
  | { readonly kind: 'making' }
  /** `plain`: notes and charts were left out. */
  | { readonly kind: 'sheet'; readonly name: string; readonly rows: number; readonly plain: boolean }
  /** `why`: what kept it out of the workbook; null where no workbook is open. */
  | { readonly kind: 'file'; readonly name: string; readonly rows: number; readonly why: PaneFailure | null };

/** The browser extension on the other end, where one is linked. */
export interface Live {
  readonly waiting: readonly WaitingBatch[];
  /** The batch on its way, and how many of its parts came. */
  readonly taking: { readonly id: string; readonly done: number } | null;
}

/** Where the items of one batch stand, and whether the browser extension has taken it down. */
export interface Answer {
  readonly acknowledgement: Acknowledgement;
  readonly told: boolean;
}

export interface PaneState {
  readonly workbook: Workbook;
  readonly source: Source;
  readonly live: Live;
  readonly answers: readonly Answer[];
  readonly ledger: Ledger;
  readonly preview: Preview;
  readonly fill: Fill;
  /** What became of the last table that was made from a template. */
  readonly made: Made | null;
  readonly year: Year;
}

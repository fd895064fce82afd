import type { Acknowledgement } from '../../../shared/handoff/acknowledgement.ts';
import type { XlsxError } from '../../../shared/opc/error.ts';
import type { FileOutcome, ReadFilesOptions } from '../../../shared/reading/read-files.ts';
import type { Result } from '../../../shared/result/result.ts';
import type { LedgerHost } from '../../../shared/workbook/host.ts';
import type { LiveLink } from '../../carriers/live.ts';
import type { Memory } from './memory.ts';
import type { PaneState } from './state.ts';
import type { Store } from './store.ts';

/** A workbook file behind the port, and its bytes as they are now. */
export interface FileHost extends LedgerHost {
  save(): Uint8Array;
}

/** What the pane's actions work with; everything that is not pure comes in here. */
export interface PaneContext {
  readonly store: Store<PaneState>;
  readonly memory: Memory;
  /** The time now, ISO 8601. */
  readonly now: () => string;
  /** Opens the bytes of an .xlsx file as a workbook. */
  readonly openFile: (bytes: Uint8Array) => Result<FileHost, XlsxError>;
  /** Reads files as notices, each in a worker. */
  readonly readFiles: (files: readonly File[], options: ReadFilesOptions) => Promise<readonly FileOutcome[]>;
  /** Takes one part of a batch that waits in the browser extension. */
  readonly take: LiveLink['take'];
  /** Says to the browser extension which rows hold which items; false where nobody took it down. */
  readonly tell: (acknowledgement: Acknowledgement) => Promise<boolean>;
  /** The name of the office program's open workbook, where it says so. */
  readonly documentName: () => string | null;
  /** Hands a file to the clerk. */
  readonly download: (name: string, bytes: Uint8Array) => void;
}

/** The host of the open workbook, or null. */
export function hostOf(state: PaneState): LedgerHost | null {
  return state.workbook.kind === 'open' ? state.workbook.host : null;
}

/** Replaces some members of the state. */
export function patch(context: PaneContext, change: Partial<PaneState>): void {
  context.store.set((state) => ({ ...state, ...change }));
}

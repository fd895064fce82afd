import type { FieldKey } from '../../../shared/ledger/fields.ts';
import type { Area } from '../../../shared/workbook/cell.ts';
import type { Arrived } from '../../carriers/arrival.ts';
import type { SourceChoice } from './state.ts';

/** Everything that can be done in the pane. Each call resolves; what went wrong is in the state. */
export interface PaneActions {
  readonly receive: (arrived: Arrived) => void;
  readonly receiveFile: (file: File) => Promise<void>;
  readonly removeNotice: (identity: string) => void;
  readonly dismissProblem: () => void;
  readonly choose: (choice: Partial<SourceChoice>) => void;

  readonly workOnFiles: () => void;
  readonly openWorkbookFile: (file: File) => Promise<void>;
  readonly saveWorkbook: () => void;
  readonly readSheet: (sheet?: string) => Promise<void>;
  readonly mapColumn: (column: number, field: FieldKey | null) => void;
  readonly confirmMapping: () => void;
  readonly createLedger: (
    template: string,
    options?: { readonly month?: number; readonly ongoing?: boolean },
  ) => Promise<void>;

  readonly dismissMade: () => void;

  readonly decide: (conflict: string, decision: 'hers' | 'ours') => void;
  readonly accept: (row: string) => void;
  readonly restore: (row: string) => void;

  readonly fill: () => Promise<void>;
  /** Fills again after a stop; what is in is not filled twice. */
  readonly resume: () => Promise<void>;
  readonly stop: () => void;
  readonly undo: () => Promise<void>;
  readonly startOver: () => void;
  readonly reveal: (sheet: string, area: Area) => Promise<void>;
}

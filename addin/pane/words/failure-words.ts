import type { OpenLedgerError } from '../../../shared/ledger/fill/open-ledger.ts';
import type { MappingError } from '../../../shared/ledger/mapping/mapping.ts';
import type { RunError } from '../../../shared/ledger/run/run.ts';
import type { XlsxErrorCode } from '../../../shared/opc/error.ts';
import type { YearError } from '../../../shared/year/year-error.ts';
import type { Unusable } from '../../hosts/detect.ts';

/** Every failure of a workbook, a ledger or a step of the year that reaches the pane. */
export type PaneFailureCode =
  | RunError['code']
  | OpenLedgerError['code']
  | MappingError['code']
  | XlsxErrorCode
  | YearError['code']
  | Unusable
  | 'not-loaded';

/** What stopped a step: its code, and zh-CN words with the figures of the case. */
export interface PaneFailure {
  readonly code: PaneFailureCode;
  readonly message: string;
}

/** What is said where a part of the pane itself did not come. */
export const notLoaded: PaneFailure = {
  code: 'not-loaded',
  message: '窗格没有载入完整。工作簿没有改动。请检查窗格所在的网址能否打开，再重新打开窗格。',
};

/** Every failure in English, by its code: what happened, what is safe, what to do. A code without its sentence does not compile. */
export const englishFailures: Readonly<Record<PaneFailureCode, string>> = {
  'no-sheet': 'The workbook has no such sheet. Nothing was changed. Choose another sheet and read it again.',
  protected:
    'The sheet or the workbook is protected, and cells to write are locked. Nothing more was written. Take the protection off under Review and try again; nothing is filled twice.',
  filtered:
    'A filter hides rows of the sheet, and writing would hit wrong rows. Nothing more was written. Clear the filter and try again; nothing is filled twice.',
  merged: 'Cells to write lie inside merged cells. Nothing more was written. Unmerge them and try again.',
  'read-only': 'The workbook is read-only. Nothing was changed. Save a copy and fill that.',
  'cell-edit-mode':
    'A cell is being edited. What was filled before stays. Press Enter or Esc and try again; nothing is filled twice.',
  'too-large':
    'The file or sheet is larger than can be worked on. Nothing was changed. Keep only the ledger and try again.',
  unsupported:
    'The workbook uses what cannot be changed safely here. Nothing was changed. Save a copy as a plain .xlsx and try again.',
  cancelled: 'Cancelled. Rows filled before stay; the others were not written.',
  taken:
    'Another pane is changing this workbook. Nothing more was written here. Try again shortly; what is in is compared first and not filled twice.',
  'host-failure':
    'The spreadsheet program reported an error. Look at the workbook and try again; nothing is filled twice.',
  stale: 'The sheet was edited since it was compared. Nothing more was written. Read it again and go on.',
  unverified:
    'A cell reads back otherwise than it was written. Rows filled before stay. Look at the sheet, then go on or undo.',
  'no-header': 'No header row was recognised on this sheet. Nothing was changed. Choose another sheet or add a header.',
  'empty-sheet': 'This sheet is empty. Nothing was changed. Choose another sheet, or make a ledger from a template.',
  unread: 'The workbook could not be read. Nothing was changed. Try again.',
  encrypted: 'This file has a password and was not read. Remove the password, save a copy and try again.',
  'legacy-format': 'This is an old .xls file and was not read. Save it as .xlsx and try again.',
  'other-format': 'This is not an .xlsx workbook. Choose an .xlsx or .xlsm file.',
  'not-a-workbook': 'This Office file is not a workbook. Choose an .xlsx or .xlsm file.',
  damaged: 'This file is damaged and was not read. Fetch it again, or open it in Excel or WPS and save it anew.',
  'broken-xml': 'A part of this workbook is damaged; it was not read. Open it in Excel or WPS and save it anew.',
  'missing-part': 'A part of this workbook is missing; it was not read. Open it in Excel or WPS and save it anew.',
  unreadable: 'A file could not be read as a workbook. The ledger is unchanged.',
  'no-rows': 'The sheet has a header but no rows. Fill the notice into it first.',
  'no-units': 'No row names a unit in this column. Nothing was made. Fill the units in, or split by another column.',
  'nothing-to-fill': 'The ledger has no column for a unit to fill in, such as progress or status. Nothing was made.',
  'unknown-header': 'The ledger has no column of this name. Nothing was made.',
  'nothing-to-undo': 'There is no merge to undo.',
  silent:
    'Excel did not answer within 5 seconds. The workbook is unchanged. See whether the network reaches office.js, then open the pane again; or fill a file instead.',
  'too-old':
    'This Excel is too old: Excel 2019 or newer is needed. The workbook is unchanged. Fill a file instead, or open the exported ledger in WPS.',
  'not-loaded':
    'A part of the pane did not load. The workbook is unchanged. See whether the pane’s address can be reached, then open it again.',
  'not-excel': 'This is no Excel workbook. Open the ledger in Excel, then open the pane from the Home tab.',
};

export function englishFailure({ code }: PaneFailure): string {
  return englishFailures[code];
}

import { fail, ok, type Result } from '../../result/result.ts';
import type { LedgerHost } from '../../workbook/host.ts';
import { openXlsx } from '../../workbook/xlsx/xlsx-host.ts';
import { type KeyedRow, viewLedger } from '../ledger-view.ts';
import { isKeptName } from '../months/kept-sheet.ts';
import { fillableColumns } from '../reported-columns.ts';
import type { YearError } from '../year-error.ts';
import { fileNames } from './file-name.ts';
import { type SplitBy, shareOut } from './share-out.ts';
import { unitFile } from './unit-file.ts';

export interface SplitOptions {
  readonly by: SplitBy;
  /** When it is handed out, ISO 8601 with its offset. */
  readonly sentAt: string;
  /** 报送截止, `YYYY-MM-DD`. */
  readonly due: string | null;
  /** The ledger's file name without its ending; `{台账}` in the pattern. */
  readonly ledgerName: string;
  /** Pattern of the file names; `{单位}` is the receiver. `{台账}（{单位}）` where it is missing. */
  readonly pattern?: string;
  readonly sheet?: string;
  /** Headers of the columns that the receivers fill, where they are not those of the progress fields. */
  readonly columns?: readonly string[];
}

export interface HandedOut {
  readonly receiver: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** How many rows it is to fill, and how many it only reads. */
  readonly fills: number;
  readonly reads: number;
}

export interface Split {
  readonly files: readonly HandedOut[];
  /** Rows that name nobody. */
  readonly left: readonly KeyedRow[];
  /** Headers of the columns that are open in the files. */
  readonly open: readonly string[];
  /** Other sheets of the workbook that could be handed out so too; they are in no file's tasks. */
  readonly others: readonly string[];
}

/** Visible sheets beside the one handed out that name receivers and have columns to fill. */
async function otherLedgers(host: LedgerHost, sheet: string, by: SplitBy): Promise<string[]> {
  const survey = await host.survey();
  const names = survey.ok ? survey.value.sheets.filter(({ visibility }) => visibility === 'visible') : [];
  const found: string[] = [];
  for (const { name } of names) {
    if (name === sheet || isKeptName(name)) continue;
    const view = await viewLedger(host, name);
    if (view.ok && fillableColumns(view.value).ok && shareOut(view.value, by).ok) found.push(name);
  }
  return found;
}

/**
 * One workbook a receiver from a ledger of any template, its styles, formulas, validations and print set-up kept. The ledger itself is
 * not changed: the state of every open cell as it was sent goes with the file.
 */
export async function splitLedger(bytes: Uint8Array, options: SplitOptions): Promise<Result<Split, YearError>> {
  const opened = openXlsx(bytes);
  if (!opened.ok) return fail({ code: 'unreadable', message: opened.error.message });
  const view = await viewLedger(opened.value, options.sheet);
  if (!view.ok) return view;
  const reported = fillableColumns(view.value, options.columns);
  if (!reported.ok) return reported;
  const shared = shareOut(view.value, options.by);
  if (!shared.ok) return shared;
  const { shares, left } = shared.value;
  const names = fileNames(
    shares.map(({ name }) => name),
    options.ledgerName,
    options.pattern,
  );
  const { by, sentAt, due } = options;
  const job = { bytes, view: view.value, reported: reported.value, by, sentAt, due };
  const files: HandedOut[] = [];
  for (const [index, share] of shares.entries()) {
    const made = await unitFile(job, share);
    if (!made.ok) return made;
    const fileName = names[index] ?? `${share.name}.xlsx`;
    const { fill, read } = share;
    files.push({ receiver: share.name, fileName, bytes: made.value, fills: fill.length, reads: read.length });
  }
  const others = options.sheet === undefined ? await otherLedgers(opened.value, view.value.sheet.name, by) : [];
  return ok({ files, left, open: reported.value.map(({ header }) => header), others });
}

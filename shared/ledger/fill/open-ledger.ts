import { fail, ok, type Result } from '../../result/result.ts';
import type { HostError, LedgerHost, Sheet, Survey } from '../../workbook/host.ts';
import { mapLedger } from '../mapping/map-ledger.ts';
import type { HeaderMapping, MappingError, RememberedMapping } from '../mapping/mapping.ts';
import { openRecord, type WorkbookRecord } from '../run/workbook-record.ts';

/** A sheet that rows can go to, as it was read, with what the workbook remembers of it. */
export interface OpenLedger {
  readonly survey: Survey;
  readonly sheet: Sheet;
  readonly record: WorkbookRecord;
  readonly mapping: HeaderMapping;
}

/**
 * Why there is no ledger. `unread`: the workbook could not be read. `no-sheet`: it has no sheet of that name, or none at all.
 * `no-header`: the sheet is there and has no header that is known; its record may hold captures all the same.
 */
export type OpenLedgerError =
  | { readonly code: 'unread'; readonly message: string; readonly error: HostError }
  | { readonly code: 'no-sheet'; readonly message: string; readonly survey: Survey; readonly record: WorkbookRecord }
  | {
      readonly code: 'no-header';
      readonly message: string;
      readonly survey: Survey;
      readonly record: WorkbookRecord;
      readonly error: MappingError;
    };

function unread(error: HostError): { ok: false; error: OpenLedgerError } {
  return fail({ code: 'unread', message: error.message, error });
}

function missing(name: string | undefined, survey: Survey): string {
  if (name === undefined) return '工作簿里没有可以填入的工作表。请新建一张工作表后重新读取。';
  const names = survey.sheets.filter((one) => one.visibility === 'visible').map((one) => one.name);
  return `工作簿里没有工作表“${name}”。可选：${names.join('、')}。`;
}

/** Reads one sheet, the active one where none is named, what the workbook remembers of it, and its header. */
export async function openSheet(
  host: LedgerHost,
  name?: string,
  remembered: readonly RememberedMapping[] = [],
): Promise<Result<OpenLedger, OpenLedgerError>> {
  const surveyed = await host.survey(name);
  if (!surveyed.ok) return unread(surveyed.error);
  const survey = surveyed.value;
  const opened = await openRecord(host, survey.sheet?.name ?? survey.active);
  if (!opened.ok) return unread(opened.error);
  const record = opened.value;
  const { sheet } = survey;
  if (sheet === null) return fail({ code: 'no-sheet', message: missing(name, survey), survey, record });
  const mapped = mapLedger(sheet, record.last, [...record.remembered, ...remembered]);
  if (!mapped.ok) {
    const { error } = mapped;
    return fail({ code: 'no-header', message: error.message, survey, record, error });
  }
  return ok({ survey, sheet, record, mapping: mapped.value });
}

/** The sheet named; else the active one where it has a header, else the first visible one that has. The error is that of the first look. */
export async function openLedger(
  host: LedgerHost,
  name?: string,
  remembered: readonly RememberedMapping[] = [],
): Promise<Result<OpenLedger, OpenLedgerError>> {
  const here = await openSheet(host, name, remembered);
  if (here.ok || name !== undefined || here.error.code === 'unread') return here;
  const { survey } = here.error;
  for (const { name: other, visibility } of survey.sheets) {
    if (visibility !== 'visible' || other === survey.sheet?.name) continue;
    const read = await openSheet(host, other, remembered);
    if (read.ok) return read;
  }
  return here;
}

import type { Capture } from '../../notice/capture.ts';
import { ok, type Result } from '../../result/result.ts';
import type { HostError, LedgerHost } from '../../workbook/host.ts';
import { inTurn } from '../../workbook/turn/in-turn.ts';
import { writeBook } from '../../workbook/xlsx/write/write-book.ts';
import { draftLedger, type LedgerDraft } from '../create/create-ledger.ts';
import type { LedgerOptions } from '../create/options.ts';
import { captureKey } from '../rows/row.ts';
import { openRecord, saveRecord } from '../run/workbook-record.ts';
import { sidecarSheet } from '../sidecar.ts';
import type { Template } from '../templates.ts';

/** A table that was added to a workbook. */
export interface AddedTable {
  readonly sheet: string;
  readonly rows: number;
  /** Whether notes and charts were left out, because the program takes no sheets that hold them. */
  readonly plain: boolean;
}

/** The package of those sheets of a draft that the workbook lacks. */
function packageOf({ book, records }: LedgerDraft, present: ReadonlySet<string>): Uint8Array {
  const tables = new Set(records.map((record) => record.sheet));
  const sheets = book.sheets.filter(({ name }) => name !== sidecarSheet && (tables.has(name) || !present.has(name)));
  const kept = new Set(sheets.map(({ name }) => name));
  return writeBook({ ...book, sheets, names: book.names.filter((name) => kept.has(name.sheet)) });
}

/**
 * Adds a table to an open workbook: its sheet and whatever of its companion sheets the workbook lacks, behind the present
 * ones, and its rows to the workbook's record, so that a later fill updates them. Where the program does not take the sheets
 * as they are, they are added without notes and charts. A workbook that cannot take those either is left as it was.
 */
export function addTable(
  host: LedgerHost,
  template: Template,
  captures: readonly Capture[],
  options: LedgerOptions,
): Promise<Result<AddedTable, HostError>> {
  const refused = (error: HostError) => error;
  return inTurn(host, refused, (own) => addSheets(own, template, captures, options));
}

async function addSheets(
  host: LedgerHost,
  template: Template,
  captures: readonly Capture[],
  options: LedgerOptions,
): Promise<Result<AddedTable, HostError>> {
  const survey = await host.survey();
  if (!survey.ok) return survey;
  const present = new Set(survey.value.sheets.map((sheet) => sheet.name));
  const draft = draftLedger(template, captures, options);
  const { rows, records } = draft;
  const grown = await host.grow({ kind: 'sheets', package: packageOf(draft, present) });
  const plain = !grown.ok && grown.error.code === 'unsupported';
  if (!grown.ok) {
    if (!plain) return grown;
    const bare = packageOf(draftLedger(template, captures, { ...options, plain }), present);
    const again = await host.grow({ kind: 'sheets', package: bare });
    if (!again.ok) return again;
  }
  for (const sheet of records) {
    const record = await openRecord(host, sheet.sheet);
    if (!record.ok) return record;
    const byKey = new Map(captures.map((capture) => [captureKey(capture), capture]));
    const saved = await saveRecord(host, record.value, { sheet, receipts: [], captures: byKey });
    if (!saved.ok) return saved;
  }
  return ok({ sheet: records[0]?.sheet ?? template.name, rows: rows.length, plain });
}

import type { Capture } from '../../notice/capture.ts';
import type { Book, BookSheet } from '../../workbook/xlsx/write/book.ts';
import { writeBook } from '../../workbook/xlsx/write/write-book.ts';
import { tallestRow } from '../measure.ts';
import { captureKey, type LedgerRow } from '../rows/row.ts';
import { rowsOf } from '../rows/rows-of.ts';
import { captureRecord, type FilledSheet, sheetRecord, sidecarCells, sidecarSheet } from '../sidecar.ts';
import { ledgerDesign, type Template } from '../templates.ts';
import { breakdownTables } from './breakdown-table.ts';
import { normalFont } from './design.ts';
import { evidenceSheet } from './evidence-sheet.ts';
import { type LedgerFinding, ledgerFindings } from './fill-findings.ts';
import { findingsSheet } from './findings-sheet.ts';
import { formSheet } from './form-sheet.ts';
import { type LedgerContext, ledgerContext, tableName } from './ledger-context.ts';
import type { LedgerOptions } from './options.ts';
import { recordTable } from './record-table.ts';
import { settingsSheet } from './settings-sheet.ts';
import { tableSheet } from './table-sheet.ts';
import { filled, safeName, subjectWords } from './words.ts';

/** A new ledger before it is packed. */
export interface LedgerDraft {
  readonly book: Book;
  /** `{region}{year}年{programme}{name}({date}).xlsx`, without characters that a file system forbids. */
  readonly fileName: string;
  readonly rows: readonly LedgerRow[];
  readonly findings: readonly LedgerFinding[];
  readonly records: readonly FilledSheet[];
}

interface Tables {
  readonly sheets: BookSheet[];
  readonly records: FilledSheet[];
}

function tablesOf(rows: readonly LedgerRow[], context: LedgerContext): Tables {
  const { template, design } = context;
  const { version } = ledgerDesign;
  if (template.rowUnit === 'form') {
    const { sheet, record } = formSheet(rows, context, version);
    return { sheets: [sheet], records: [record] };
  }
  const specs =
    template.rowUnit === 'breakdown' ? breakdownTables(rows, context, version) : [recordTable(rows, context, version)];
  const made = specs.map((spec) => tableSheet(spec, design));
  return { sheets: made.map(({ sheet }) => sheet), records: made.map(({ record }) => record) };
}

function withoutNotes(sheet: BookSheet): BookSheet {
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      if (cell?.note === undefined) return cell;
      const { note, ...rest } = cell;
      return rest;
    }),
  }));
  return { ...sheet, rows };
}

/** Rows whose text is longer than the tallest row shows. */
function tallRows(sheets: readonly BookSheet[]): LedgerFinding[] {
  return sheets.flatMap((sheet) => {
    const rows = sheet.rows.flatMap((row, index) => ((row.height ?? 0) >= tallestRow ? [index + 1] : []));
    if (rows.length === 0) return [];
    const message = `“${sheet.name}”第${rows.slice(0, 20).join('、')}行（共${rows.length}行）文字太长，一行放不下，请在单元格里查看全文或加宽该列。`;
    return [{ level: 'info', from: '填入', item: null, message, mark: null }];
  });
}

function hiddenSheet(captures: readonly Capture[], records: readonly FilledSheet[]): BookSheet {
  const lines = sidecarCells([
    ...records.map(sheetRecord),
    ...captures.map((capture) => captureRecord(captureKey(capture), capture)),
  ]);
  return {
    name: sidecarSheet,
    visibility: 'veryHidden',
    columns: [],
    rows: lines.map((line) => ({ cells: line.map((value) => ({ value })) })),
  };
}

function fileName(context: LedgerContext): string {
  const { subject, asOf } = context;
  const name = filled(ledgerDesign.fileName.replace('{asOf:yyyymmdd}', asOf.replaceAll('-', '')), {
    ...subjectWords(subject),
    'template.name': tableName(context),
  });
  return `${safeName(name.replace(/\.xlsx$/, ''), 120)}.xlsx`;
}

/** A new ledger as a workbook description, with the rows and findings in it; `createLedger` packs it. */
export function draftLedger(
  template: Template,
  captures: readonly Capture[],
  options: LedgerOptions = {},
): LedgerDraft {
  const context = ledgerContext(template, captures, options);
  const rows = rowsOf(template, captures, options);
  const tables = tablesOf(rows, context);
  const findings = [...ledgerFindings(rows, context), ...tallRows(tables.sheets)];
  const settings = settingsSheet(rows, context);
  const book: Book = {
    title: filled('{region}{year}年{programme}{template.name}', {
      ...subjectWords(context.subject),
      'template.name': template.name,
    }),
    normal: normalFont,
    sheets: [
      ...(options.plain ? tables.sheets.map(withoutNotes) : tables.sheets),
      evidenceSheet(rows, context),
      findingsSheet(findings, context),
      settings.sheet,
      hiddenSheet(captures, tables.records),
    ],
    names: settings.names,
  };
  return { book, fileName: fileName(context), rows, findings, records: tables.records };
}

/**
 * A new ledger from one or more notices: the table, 原文对照, 校验, 设置 and the hidden record that lets a later fill update it.
 * Typed cells, formulas with their results, no macros; text of a page is always text.
 */
export function createLedger(
  template: Template,
  captures: readonly Capture[],
  options: LedgerOptions = {},
): Uint8Array {
  return writeBook(draftLedger(template, captures, options).book);
}

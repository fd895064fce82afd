import type { FieldKey } from '../ledger/field-keys.ts';
import type { LedgerRow } from '../ledger/rows/row.ts';
import { rowsOf } from '../ledger/rows/rows-of.ts';
import { ledgerDesign, type Template, type TemplateColumn } from '../ledger/templates.ts';
import { type CellValue, isDay } from '../workbook/cell.ts';
import { serialOf } from '../workbook/xlsx/grid/serial.ts';
import type { Envelope } from './envelope.ts';

/** The three faces of a batch on the clipboard, one for each kind of reader. */
export interface Faces {
  /** For anything that takes text: rows by line feeds, cells by tabs. */
  readonly text: string;
  /** For spreadsheets: a table whose text cells say that they are text. Its `data-taizhang` holds the envelope. */
  readonly html: string;
  /** For the pane: the envelope. */
  readonly batch: string;
}

const templateId = 'task-breakdown';

function issuedTable(): Template {
  const template = ledgerDesign.templates.find((one) => one.id === templateId);
  if (!template) throw new Error(`no template ${templateId}`);
  return template;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Characters that a spreadsheet takes for the start of a formula, full-width forms included (OWASP, CSV injection). */
const formulaStart = /^[=+\-@\t\r＝＋－＠]/;

/** A cell for plain text: one line, and with an apostrophe where a spreadsheet would calculate. Never a number or a day. */
function plainCell(value: CellValue): string {
  if (value === null) return '';
  if (isDay(value)) return value.day;
  if (typeof value !== 'string') return String(value);
  const line = value.replace(/[\t\r\n]+/g, ' ').replace(/\p{Cc}/gu, '');
  return formulaStart.test(line) ? `'${line}` : line;
}

/** `mso-number-format` is what Excel and WPS read, `sdnum` and `sdval` what LibreOffice reads; either alone leaves the other guessing. */
function markedCell(value: CellValue): string {
  if (value === null) return '<td></td>';
  if (isDay(value)) {
    const serial = serialOf(value.day, false) ?? '';
    return `<td style="mso-number-format:'yyyy\\-mm\\-dd'" sdval="${serial}" sdnum="2052;0;YYYY-MM-DD">${value.day}</td>`;
  }
  if (typeof value === 'number') return `<td sdval="${value}" sdnum="2052;">${value}</td>`;
  const lines = escaped(
    String(value)
      .replace(/[^\S\n]+/g, ' ')
      .replace(/[^\P{Cc}\n]/gu, ''),
  );
  const broken = lines.replaceAll('\n', '<br style="mso-data-placement:same-cell">');
  return `<td style="mso-number-format:'\\@'" sdnum="2052;0;@">${broken}</td>`;
}

function cellValue(row: LedgerRow, field: FieldKey): CellValue {
  return row.cells[field]?.value ?? null;
}

/** The columns of the issued table that this batch has anything for, in the table's order. */
function columnsFor(template: Template, rows: readonly LedgerRow[]): TemplateColumn[] {
  return template.columns.filter((column) => rows.some((row) => cellValue(row, column.field) !== null));
}

/**
 * The faces of one part of a batch. The table is the built-in 任务分解表: its columns in its order, those without a value left
 * out, one row an item. Pasted into cells it is text, numbers and days; nothing in it can become a formula, a link or markup.
 */
export function facesOf(envelope: Envelope): Faces {
  const template = issuedTable();
  const rows = rowsOf(
    template,
    envelope.entries.map((entry) => entry.capture),
  );
  const columns = columnsFor(template, rows);
  const lines = [
    columns.map((column) => column.header),
    ...rows.map((row) => columns.map((column) => plainCell(cellValue(row, column.field)))),
  ];
  const head = columns.map((column) => `<th>${escaped(column.header)}</th>`).join('');
  const body = rows
    .map((row) => `<tr>${columns.map((column) => markedCell(cellValue(row, column.field))).join('')}</tr>`)
    .join('');
  const batch = JSON.stringify(envelope);
  return {
    text: `${lines.map((cells) => cells.join('\t')).join('\n')}\n`,
    html: `<meta charset="utf-8"><table data-taizhang="${escaped(batch)}"><tr>${head}</tr>${body}</table>`,
    batch,
  };
}

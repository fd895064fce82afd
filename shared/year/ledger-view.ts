import { mapHeaders } from '../ledger/mapping/map-headers.ts';
import type { ColumnMapping, HeaderMapping } from '../ledger/mapping/mapping.ts';
import { recallTemplate } from '../ledger/mapping/recall-template.ts';
import { type BodyRow, bodyRows, isEmpty } from '../ledger/plan/sheet-body.ts';
import { openRecord, type WorkbookRecord } from '../ledger/run/workbook-record.ts';
import { fail, ok, type Result } from '../result/result.ts';
import type { LedgerHost, Sheet } from '../workbook/host.ts';
import { keyedRows } from './row-key.ts';
import { placeAt } from './shown-value.ts';
import type { YearError } from './year-error.ts';

/** One record of a ledger, under a name that stays the same wherever the row is moved to. */
export interface KeyedRow {
  readonly key: string;
  readonly at: BodyRow;
  readonly title: string;
  /** The category row above it, else null. */
  readonly group: string | null;
}

/** A ledger sheet as handing out and merging see it. */
export interface LedgerView {
  readonly sheet: Sheet;
  readonly mapping: HeaderMapping;
  readonly record: WorkbookRecord;
  /** Top down; blank rows are left out. */
  readonly rows: readonly KeyedRow[];
}

/** What a row is called in messages: the first of these fields that it holds. */
const names = ['title', 'target', 'content', 'problem', 'region', 'thisTask'] as const;

function titleOf(row: BodyRow, columns: readonly ColumnMapping[]): string {
  for (const name of names) {
    const column = columns.find(({ field }) => field === name);
    const text = column === undefined ? '' : row.text(column.column).trim();
    if (text !== '') return text;
  }
  const first = columns.find(({ column }) => row.text(column).trim() !== '');
  return first === undefined ? '' : row.text(first.column).trim();
}

/** Reads a ledger sheet: the one named, else the active one that has a header, else the first visible one. */
export async function viewLedger(host: LedgerHost, name?: string): Promise<Result<LedgerView, YearError>> {
  const survey = await host.survey(name);
  if (!survey.ok) return fail({ code: survey.error.code, message: survey.error.message });
  const { sheet, sheets } = survey.value;
  if (sheet === null) {
    const known = sheets.filter((one) => one.visibility === 'visible').map((one) => one.name);
    return fail({ code: 'no-sheet', message: `工作簿里没有工作表“${name ?? ''}”。可选：${known.join('、')}。` });
  }
  const here = await viewSheet(host, sheet);
  if (here.ok || name !== undefined) return here;
  for (const { name: other, visibility } of sheets) {
    if (visibility !== 'visible' || other === sheet.name) continue;
    const read = await host.survey(other);
    if (!read.ok || read.value.sheet === null) continue;
    const view = await viewSheet(host, read.value.sheet);
    if (view.ok) return view;
  }
  return here;
}

async function viewSheet(host: LedgerHost, sheet: Sheet): Promise<Result<LedgerView, YearError>> {
  const record = await openRecord(host, sheet.name);
  if (!record.ok) return fail({ code: record.error.code, message: record.error.message });
  const mapped = mapHeaders(sheet, record.value.remembered);
  if (!mapped.ok) return fail({ code: 'no-header', message: mapped.error.message });
  const mapping = recallTemplate(mapped.value, record.value.last);
  const body = bodyRows(sheet, mapping).filter((row) => !row.blank && hasContent(row, mapping.columns));
  if (body.length === 0) {
    return fail({ code: 'no-rows', message: `工作表“${sheet.name}”的表头下面没有任务行。请先填入台账再操作。` });
  }
  const keys = keyedRows(body, mapping, record.value.last);
  const rows = body.map((at, index): KeyedRow => {
    const group = mapping.groups.findLast(({ row }) => row < at.row)?.text ?? null;
    return { key: keys[index] ?? '', at, title: titleOf(at, mapping.columns), group };
  });
  return ok({ sheet, mapping, record: record.value, rows });
}

/** A row that holds nothing but its number waits for a record and is none. */
function hasContent(row: BodyRow, columns: readonly ColumnMapping[]): boolean {
  return columns.some(({ column, field }) => {
    const cell = row.cell(placeAt(column));
    return field !== 'seq' && cell !== null && cell.formula === null && !isEmpty(cell.value);
  });
}

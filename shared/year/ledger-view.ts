import { openLedger } from '../ledger/fill/open-ledger.ts';
import type { ColumnMapping, HeaderMapping } from '../ledger/mapping/mapping.ts';
import { type BodyRow, bodyRows, isEmpty } from '../ledger/plan/sheet-body.ts';
import type { WorkbookRecord } from '../ledger/run/workbook-record.ts';
import { fail, ok, type Result } from '../result/result.ts';
import type { LedgerHost, Sheet } from '../workbook/host.ts';
import { keyedRows } from './row-key.ts';
import { placeAt, shownText } from './shown-value.ts';
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
    const text = column === undefined ? '' : shownText(row, column.column);
    if (text !== '') return text;
  }
  const first = columns.find(({ column }) => shownText(row, column) !== '');
  return first === undefined ? '' : shownText(row, first.column);
}

/** Reads a ledger sheet: the one named, else the active one that has a header, else the first visible one. */
export async function viewLedger(host: LedgerHost, name?: string): Promise<Result<LedgerView, YearError>> {
  const opened = await openLedger(host, name);
  if (!opened.ok) {
    const { error } = opened;
    return fail({ code: error.code === 'unread' ? error.error.code : error.code, message: error.message });
  }
  const { sheet, record, mapping } = opened.value;
  const body = bodyRows(sheet, mapping).filter((row) => !row.blank && hasContent(row, mapping.columns));
  if (body.length === 0) {
    return fail({ code: 'no-rows', message: `工作表“${sheet.name}”的表头下面没有任务行。请先填入台账再操作。` });
  }
  const keys = keyedRows(body, mapping, record.last);
  const rows = body.map((at, index): KeyedRow => {
    const group = mapping.groups.findLast(({ row }) => row < at.row)?.text ?? null;
    return { key: keys[index] ?? '', at, title: titleOf(at, mapping.columns), group };
  });
  return ok({ sheet, mapping, record, rows });
}

/** A row that holds nothing but its number waits for a record and is none. */
function hasContent(row: BodyRow, columns: readonly ColumnMapping[]): boolean {
  return columns.some(({ column, field }) => {
    const cell = row.cell(placeAt(column));
    return field !== 'seq' && cell !== null && cell.formula === null && !isEmpty(cell.value);
  });
}

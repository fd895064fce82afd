import type { CellValue } from '../../workbook/cell.ts';
import type { FieldKey } from '../field-keys.ts';
import type { LedgerRow } from '../rows/row.ts';
import { ledgerDesign } from '../templates.ts';
import { type LedgerContext, tableName } from './ledger-context.ts';
import type { Band, SummaryLine, TableColumn, TableRow, TableSpec } from './table.ts';
import { paperFor, tableColumns } from './table-columns.ts';
import { conditions } from './table-conditions.ts';
import { frozenColumns } from './table-sheet.ts';
import { chineseDay, filled, safeName, subjectWords } from './words.ts';

/** A row's values by field, and again under the keys of the hidden helper columns. */
export function tableRow(row: LedgerRow): TableRow {
  const values: Record<string, CellValue> = {};
  for (const [field, cell] of Object.entries(row.cells)) values[field] = cell.value;
  values._applicable = values.applicable ?? null;
  values._id = row.id;
  const { id, notes, formats, marks } = row;
  return { id, values, notes, formats, marks, link: row.cells.link?.link ?? null };
}

/** A row to type into, for a table that the notice has nothing for. */
export const emptyRow: TableRow = { id: '', values: {}, notes: {}, formats: {}, marks: {}, link: null };

function groupText(row: LedgerRow, count: number, context: LedgerContext): string {
  const section = row.source.capture.notice.sections.find((one) => one.title === row.group);
  if (context.template.groupBy !== 'category') return `${row.group}（${count}项）`;
  return filled(ledgerDesign.style.group.text ?? '', {
    label: section?.label ?? '',
    title: row.group ?? '',
    n: String(count),
  });
}

/** Rows with the group rows over them. A group is a run of rows, so that the notice's order is kept. */
function bandsOf(rows: readonly LedgerRow[], context: LedgerContext): Band[] {
  const { template } = context;
  const bands: Band[] = [];
  const grouped = template.groupStyle === 'row';
  for (const [index, row] of rows.entries()) {
    const starts = grouped && row.group !== null && row.group !== rows[index - 1]?.group;
    if (starts) {
      let end = index;
      while (rows[end]?.group === row.group && end < rows.length) end += 1;
      bands.push({ kind: 'group', text: groupText(row, end - index, context) });
    }
    bands.push({ kind: 'row', row: tableRow(row) });
    if (grouped && template.groupFooter && rows[index + 1]?.group !== row.group) {
      bands.push({ kind: 'subtotal', formula: template.groupFooter });
    }
  }
  return bands.length === 0 ? [{ kind: 'row', row: emptyRow }] : bands;
}

function sameUnit(rows: readonly LedgerRow[]): boolean {
  const units = new Set(rows.map((row) => row.cells.unit?.value ?? null));
  return units.size === 1 && !units.has(null);
}

function summaryOf(rows: readonly LedgerRow[], context: LedgerContext): SummaryLine[] {
  return context.template.summary
    .filter((line) => line.at === 'bottom')
    .map((line) => {
      const sums = [...(line.sumAll ?? []), ...(sameUnit(rows) ? (line.sumSameUnit ?? []) : [])];
      const formulas = sums.map((field: FieldKey) => [field, `=SUBTOTAL(109,[${field}])`] as const);
      return { cells: { ...Object.fromEntries(formulas), ...line.cells } };
    });
}

/** The words of a table's title, meta line and footer. */
export function tableWords(context: LedgerContext): Record<string, string> {
  const { options } = context;
  return {
    ...subjectWords(context.subject),
    month: String(context.month),
    reportUnit: options.reportUnit ?? options.unit ?? '',
    reportDate: chineseDay(context.reportDate),
    reporter: options.reporter ?? '',
    reviewer: options.reviewer ?? '',
    phone: options.phone ?? '',
  };
}

/** The line under the title; the data date follows the cell on 设置. */
export function metaTexts(context: LedgerContext, words: Readonly<Record<string, string>>): string[] {
  return (context.template.meta ?? []).map(({ text }) =>
    text.includes('{asOf}')
      ? `="${text.replace('{asOf}', '')}"&TEXT(asOf,"yyyy""年""m""月""d""日""")`
      : filled(text, words),
  );
}

/** Quarter headers name the basis of the plan where the whole table has one: `一季度（累计）`. */
function withBasis(columns: readonly TableColumn[], rows: readonly LedgerRow[]): TableColumn[] {
  const bases = new Set(
    rows.flatMap((row) => Object.values(row.formats).flatMap((format) => /^"(.+?)"/.exec(format)?.[1] ?? [])),
  );
  const [basis] = bases;
  return columns.map((column) =>
    bases.size === 1 && column.group?.endsWith('季度') ? { ...column, group: `${column.group}（${basis}）` } : column,
  );
}

/** A template's table for the rows of its kind: one column a field, group rows and summary lines as the template says. */
export function recordTable(rows: readonly LedgerRow[], context: LedgerContext, version: number): TableSpec {
  const { template } = context;
  const bands = bandsOf(rows, context);
  const tableRows = bands.flatMap((band) => (band.kind === 'row' ? [band.row] : []));
  const columns = withBasis(tableColumns(tableRows, context), rows);
  const words = tableWords(context);
  const items = new Set(rows.map((row) => `${row.capture}:${row.source.item.id}`)).size;
  const above = template.summary.flatMap((line) =>
    line.at === 'above-header' && line.text ? [line.text.replace('COUNTUNIQUE_ITEMS', String(items))] : [],
  );
  return {
    sheet: safeName(tableName(context), 31),
    template: { id: template.id, version },
    title: filled(template.title, words),
    meta: metaTexts(context, words),
    above,
    columns,
    headerRows: template.headerRows === 2 ? 2 : 1,
    freezeColumns: frozenColumns(template.freeze),
    bands,
    summary: summaryOf(rows, context),
    footer: filled(template.footer, words),
    rules: conditions(template, columns),
    paper: paperFor(columns, context),
    orientation: template.page.orientation,
    settings: context.settings,
  };
}

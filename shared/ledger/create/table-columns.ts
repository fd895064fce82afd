import type { CellValue } from '../../workbook/cell.ts';
import { fieldOf } from '../fields.ts';
import { figureWidth } from '../measure.ts';
import { ledgerDesign, type Template, type TemplateColumn } from '../templates.ts';
import { bodySizes } from './design.ts';
import type { LedgerContext } from './ledger-context.ts';
import type { TableColumn, TableRow } from './table.ts';

/** Width units that a page holds at a size that can still be read. */
const paperUnits = { A4: 175, A3: 255 } as const;
/** A full date in Chinese at the body size. */
const chineseDate = /年/;
const planColumn = /^[mq]\d{1,2}Plan$/;
const planWidth = 14;
const longestCentred = 6;

const numberText = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

function widthOf(column: TemplateColumn, values: readonly CellValue[]): number {
  const size = bodySizes[0] ?? 11;
  let width = column.width;
  if (chineseDate.test(column.numFmt ?? '')) width = Math.max(width, figureWidth('2025年12月31日', size));
  for (const value of values) {
    if (typeof value === 'number' && column.numFmt?.includes('#')) {
      width = Math.max(width, figureWidth(numberText.format(value), size));
    }
    if (typeof value === 'string' && planColumn.test(column.field)) width = Math.max(width, planWidth);
  }
  return width;
}

/** Short texts are centred, longer ones stand left; the rule of published tables. */
function alignOf(column: TemplateColumn, values: readonly CellValue[]): TableColumn['align'] {
  const long = values.some((value) => typeof value === 'string' && value.length > longestCentred);
  return column.align === 'center' && long ? 'left' : column.align;
}

const textTypes = new Set(['phone']);

/** A template's column as this table writes it. */
export function tableColumn(
  column: TemplateColumn,
  rows: readonly TableRow[],
  context: LedgerContext,
  key: string = column.field,
): TableColumn {
  const values = rows.map((row) => row.values[key] ?? null);
  const light = column.field === 'light';
  return {
    key,
    field: column.field,
    header: column.header,
    group: column.group ?? null,
    of: null,
    width: widthOf(column, values),
    align: alignOf(column, values),
    format: column.numFmt ?? (textTypes.has(fieldOf(column.field).type) ? '@' : 'General'),
    hidden: column.hidden ?? false,
    formula: light && column.formula !== undefined ? context.preset.formula : (column.formula ?? null),
    list: light ? context.preset.colours : (column.list ?? null),
  };
}

/** The hidden columns that rules need and the sheet's reader does not: 有无任务 where the table leaves it out, and the row's id. */
export function helperColumns(template: Template): TableColumn[] {
  const plain = {
    group: null,
    of: null,
    width: 10,
    align: 'left',
    format: 'General',
    hidden: true,
    formula: null,
    list: null,
  } as const;
  const has = (field: string): boolean => template.columns.some((column) => column.field === field);
  const rules = template.conditional.map((name) => ledgerDesign.conditional[name]?.formula ?? '').join();
  const needed = rules.includes('{applicable}') && !has('applicable');
  return [
    ...(needed ? [{ ...plain, key: '_applicable', field: 'applicable' as const, header: '有无任务' }] : []),
    { ...plain, key: '_id', field: null, header: '_id' },
  ];
}

/**
 * The columns of a table: optional ones only where a row fills them, wide enough for every figure and date, and on A4 without
 * those that a template gives up first.
 */
export function tableColumns(rows: readonly TableRow[], context: LedgerContext): TableColumn[] {
  const { template, options } = context;
  const kept = template.columns.filter(
    (column) => !column.optional || rows.some((row) => (row.values[column.field] ?? null) !== null),
  );
  const given = options.paper === 'A4' && template.page.paper === 'A3' ? new Set(template.a4Hide ?? []) : new Set();
  return [
    ...kept.map((column) => {
      const made = tableColumn(column, rows, context);
      return given.has(column.field) ? { ...made, hidden: true } : made;
    }),
    ...helperColumns(template),
  ];
}

/** The paper that a table fits on: its template's, or the larger one where that would print too small to read. */
export function paperFor(columns: readonly TableColumn[], context: LedgerContext): 'A3' | 'A4' {
  const width = columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0);
  const wanted = context.options.paper ?? context.template.page.paper;
  return context.options.paper === undefined && width > paperUnits.A4 * 1.1 ? 'A3' : wanted;
}

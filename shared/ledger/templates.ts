import { z } from 'zod';
import data from './data/templates.json';
import { fieldKeys } from './field-keys.ts';

/** What one row of a table stands for. */
export const RowUnit = z.enum(['item', 'target', 'schedule-month', 'schedule-row', 'unit-item', 'breakdown', 'form']);
export type RowUnit = z.infer<typeof RowUnit>;

const Align = z.enum(['left', 'center', 'right']);
const Colour = z.string().regex(/^[0-9A-F]{6}$/);
const FieldName = z.enum(fieldKeys);

/** A column of a built-in table. `formula` has `{field}` for the cell of the same row and `[field]` for the column's data range. */
export const TemplateColumn = z.strictObject({
  field: FieldName,
  header: z.string().min(1),
  width: z.number().positive(),
  align: Align,
  wrap: z.boolean().optional(),
  numFmt: z.string().optional(),
  hidden: z.boolean().optional(),
  /** Left out where no row has a value for it. */
  optional: z.boolean().optional(),
  formula: z.string().startsWith('=').optional(),
  list: z.array(z.string()).optional(),
  fill: z.enum(['user']).optional(),
  /** Units of these roles, where the column holds others than its field does. */
  fromRoles: z.array(z.enum(['牵头', '责任', '配合'])).optional(),
  /** A long text comes as its first sentences, so that the printed row can be read. */
  brief: z.boolean().optional(),
  /** Text of the merged header over it. */
  group: z.string().optional(),
  /** The column and its neighbours come once a shared-out target. */
  repeat: z.literal('target').optional(),
});
export type TemplateColumn = z.infer<typeof TemplateColumn>;

const SummaryRow = z.strictObject({
  at: z.enum(['above-header', 'bottom']),
  text: z.string().optional(),
  cells: z.partialRecord(FieldName, z.string()).optional(),
  sumAll: z.array(FieldName).optional(),
  /** Summed only where all rows have one unit of count. */
  sumSameUnit: z.array(FieldName).optional(),
});

export const Template = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** Filled from a notice; the others work on a ledger that exists. */
  core: z.boolean(),
  when: z.string().min(1),
  title: z.string().min(1),
  rowUnit: RowUnit,
  page: z.strictObject({ paper: z.enum(['A3', 'A4']), orientation: z.enum(['landscape', 'portrait']) }),
  meta: z.array(z.strictObject({ align: Align, text: z.string() })).optional(),
  groupBy: FieldName.optional(),
  groupStyle: z.enum(['row', 'column']).optional(),
  groupFooter: z.string().startsWith('=').optional(),
  repeatItemCells: z.literal('repeat-grey').optional(),
  headerRows: z.int().optional(),
  /** Letter of the first column that scrolls. */
  freeze: z.string().optional(),
  a4Hide: z.array(FieldName).optional(),
  summary: z.array(SummaryRow),
  chart: z
    .strictObject({ type: z.literal('barClustered'), category: FieldName, values: FieldName, title: z.string() })
    .optional(),
  conditional: z.array(z.string()),
  levels: z.array(z.strictObject({ light: z.string(), name: z.string() })).optional(),
  form: z.array(z.array(z.string())).optional(),
  footer: z.string(),
  columns: z.array(TemplateColumn).min(1),
});
export type Template = z.infer<typeof Template>;

const TextStyle = z.strictObject({
  font: z.array(z.string()).min(1),
  size: z.number(),
  sizeName: z.string().optional(),
  bold: z.boolean().optional(),
  align: Align.optional(),
  wrap: z.boolean().optional(),
  rowHeight: z.number().optional(),
  fill: Colour.optional(),
  merge: z.string().optional(),
  alternatives: z.array(z.number()).optional(),
  verticalAlign: z.literal('center').optional(),
  digitsFont: z.string().optional(),
  text: z.string().optional(),
});

const ConditionalRule = z.strictObject({
  column: FieldName.optional(),
  columns: z.union([z.array(FieldName), z.string()]).optional(),
  row: z.union([z.boolean(), z.string()]).optional(),
  formula: z.string().startsWith('=').optional(),
  fill: Colour.optional(),
  font: Colour.optional(),
  map: z.record(z.string(), z.tuple([Colour, Colour])).optional(),
  meaning: z.record(z.string(), z.string()).optional(),
  thresholds: z.strictObject({ yellowGap: z.number(), redGap: z.number() }).optional(),
});

/** The shape of `data/templates.json`. */
export const TemplateData = z.strictObject({
  schema: z.literal('taizhang/ledger-templates@1'),
  version: z.int().positive(),
  fileName: z.string(),
  style: z.strictObject({
    title: TextStyle,
    meta: TextStyle,
    header: TextStyle,
    body: TextStyle,
    group: TextStyle,
    summary: TextStyle,
    footer: TextStyle,
    border: z.strictObject({ inner: z.literal('thin'), outer: z.literal('medium'), color: Colour }),
  }),
  page: z.strictObject({
    marginsCm: z.strictObject({
      top: z.number(),
      bottom: z.number(),
      left: z.number(),
      right: z.number(),
      header: z.number(),
      footer: z.number(),
    }),
    footer: z.string(),
  }),
  conditional: z.record(z.string(), ConditionalRule),
  templates: z.array(Template).min(1),
});
export type TemplateData = z.infer<typeof TemplateData>;

/** Styles, page set-up, conditional formats and tables as the product ships them; the data file is their one place. */
export const ledgerDesign: TemplateData = TemplateData.parse(data);

/** The built-in tables, core ones first. */
export const templates: readonly Template[] = ledgerDesign.templates;

/** The built-in table of an id, or undefined. */
export function templateOf(id: string): Template | undefined {
  return templates.find((template) => template.id === id);
}

import { z } from 'zod/mini';
import data from './data/templates.json';
import { fieldKeys } from './field-keys.ts';

/** What one row of a table stands for. */
export const RowUnit = z.enum(['item', 'target', 'schedule-month', 'schedule-row', 'unit-item', 'breakdown', 'form']);
export type RowUnit = z.infer<typeof RowUnit>;

const Align = z.enum(['left', 'center', 'right']);
const Colour = z.string().check(z.regex(/^[0-9A-F]{6}$/));
const FieldName = z.enum(fieldKeys);

/** A column of a built-in table. `formula` has `{field}` for the cell of the same row and `[field]` for the column's data range. */
export const TemplateColumn = z.strictObject({
  field: FieldName,
  header: z.string().check(z.minLength(1)),
  width: z.number().check(z.positive()),
  align: Align,
  wrap: z.optional(z.boolean()),
  numFmt: z.optional(z.string()),
  hidden: z.optional(z.boolean()),
  /** Left out where no row has a value for it. */
  optional: z.optional(z.boolean()),
  formula: z.optional(z.string().check(z.startsWith('='))),
  list: z.optional(z.array(z.string())),
  fill: z.optional(z.enum(['user'])),
  /** Units of these roles, where the column holds others than its field does. */
  fromRoles: z.optional(z.array(z.enum(['牵头', '责任', '配合']))),
  /** A long text comes as its first sentences, so that the printed row can be read. */
  brief: z.optional(z.boolean()),
  /** Text of the merged header over it. */
  group: z.optional(z.string()),
  /** The column and its neighbours come once a shared-out target. */
  repeat: z.optional(z.literal('target')),
});
export type TemplateColumn = z.infer<typeof TemplateColumn>;

const SummaryRow = z.strictObject({
  at: z.enum(['above-header', 'bottom']),
  text: z.optional(z.string()),
  cells: z.optional(z.partialRecord(FieldName, z.string())),
  sumAll: z.optional(z.array(FieldName)),
  /** Summed only where all rows have one unit of count. */
  sumSameUnit: z.optional(z.array(FieldName)),
});

export const Template = z.strictObject({
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  /** Filled from a notice; the others work on a ledger that exists. */
  core: z.boolean(),
  when: z.string().check(z.minLength(1)),
  title: z.string().check(z.minLength(1)),
  rowUnit: RowUnit,
  page: z.strictObject({ paper: z.enum(['A3', 'A4']), orientation: z.enum(['landscape', 'portrait']) }),
  meta: z.optional(z.array(z.strictObject({ align: Align, text: z.string() }))),
  groupBy: z.optional(FieldName),
  groupStyle: z.optional(z.enum(['row', 'column'])),
  groupFooter: z.optional(z.string().check(z.startsWith('='))),
  repeatItemCells: z.optional(z.literal('repeat-grey')),
  headerRows: z.optional(z.int()),
  /** Letter of the first column that scrolls. */
  freeze: z.optional(z.string()),
  a4Hide: z.optional(z.array(FieldName)),
  summary: z.array(SummaryRow),
  chart: z.optional(
    z.strictObject({ type: z.literal('barClustered'), category: FieldName, values: FieldName, title: z.string() }),
  ),
  conditional: z.array(z.string()),
  levels: z.optional(z.array(z.strictObject({ light: z.string(), name: z.string() }))),
  form: z.optional(z.array(z.array(z.string()))),
  footer: z.string(),
  columns: z.array(TemplateColumn).check(z.minLength(1)),
});
export type Template = z.infer<typeof Template>;

const TextStyle = z.strictObject({
  font: z.array(z.string()).check(z.minLength(1)),
  size: z.number(),
  sizeName: z.optional(z.string()),
  bold: z.optional(z.boolean()),
  align: z.optional(Align),
  wrap: z.optional(z.boolean()),
  rowHeight: z.optional(z.number()),
  fill: z.optional(Colour),
  merge: z.optional(z.string()),
  alternatives: z.optional(z.array(z.number())),
  verticalAlign: z.optional(z.literal('center')),
  digitsFont: z.optional(z.string()),
  text: z.optional(z.string()),
});

const ConditionalRule = z.strictObject({
  column: z.optional(FieldName),
  columns: z.optional(z.union([z.array(FieldName), z.string()])),
  row: z.optional(z.union([z.boolean(), z.string()])),
  formula: z.optional(z.string().check(z.startsWith('='))),
  fill: z.optional(Colour),
  font: z.optional(Colour),
  map: z.optional(z.record(z.string(), z.tuple([Colour, Colour]))),
  meaning: z.optional(z.record(z.string(), z.string())),
  thresholds: z.optional(z.strictObject({ yellowGap: z.number(), redGap: z.number() })),
});

/** The shape of `data/templates.json`. */
export const TemplateData = z.strictObject({
  schema: z.literal('taizhang/ledger-templates@1'),
  version: z.int().check(z.positive()),
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
  templates: z.array(Template).check(z.minLength(1)),
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

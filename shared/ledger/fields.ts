import { z } from 'zod/mini';
import { type LabelTable, labelTable } from '../labels/labels.ts';
import { meaningsIn } from '../labels/meanings.ts';
import data from './data/fields.json';
import { type FieldKey, fieldKeys } from './field-keys.ts';

export type { FieldKey } from './field-keys.ts';

export const FieldType = z.enum([
  'text',
  'longtext',
  'integer',
  'number',
  'percent',
  'money',
  'date',
  'enum',
  'bool',
  'unit-list',
  'people',
  'phone',
  'url',
]);
export type FieldType = z.infer<typeof FieldType>;

/**
 * Who fills a column: `notice` from the captured notice; `user` is typed by the clerk and never overwritten; `computed` is
 * a formula; `meta` is about the sheet.
 */
export const FieldFill = z.enum(['notice', 'user', 'computed', 'meta']);
export type FieldFill = z.infer<typeof FieldFill>;

/** What the data file says of a column under its key: names in both languages, kind, who fills it, and synonyms that only ledgers have. */
export const FieldEntry = z.strictObject({
  label: z.string().check(z.minLength(1)),
  /** What the English interface calls it; the header written into a sheet stays Chinese, being the clerk's data. */
  english: z.string().check(z.minLength(1)),
  group: z.enum([
    'identity',
    'content',
    'responsibility',
    'time',
    'plan',
    'progress',
    'funds',
    'breakdown',
    'closing',
    'meta',
  ]),
  fill: FieldFill,
  type: FieldType,
  format: z.string(),
  fromNoticeField: z.nullable(z.string()),
  synonyms: z._default(z.array(z.string().check(z.minLength(1))), []),
  example: z.optional(z.string()),
  enum: z.optional(z.array(z.string())),
  labels: z.optional(z.record(z.string(), z.string())),
  unitHint: z.optional(z.string()),
  textForm: z.optional(z.string()),
});

/**
 * A canonical column. `synonyms[0]` is the label written into a new sheet; no synonym belongs to two fields. Those that notices
 * label too come from the table of labels.
 */
export interface Field extends z.infer<typeof FieldEntry> {
  readonly key: FieldKey;
}

/** The shape of `data/fields.json`: the columns, the units a header may name, and the words that may be stripped from a header. */
export const FieldData = z.strictObject({
  schema: z.literal('taizhang/ledger-fields@1'),
  unitHints: z.array(z.string().check(z.minLength(1))),
  affix: z.strictObject({
    prefix: z.array(z.string().check(z.minLength(1))),
    suffix: z.array(z.string().check(z.minLength(1))),
  }),
  fields: z.record(z.enum(fieldKeys), FieldEntry),
});

const read = FieldData.parse(data);

/** The columns with the synonyms that a table of labels gives them, the column's own label first. */
export function fieldsWith(table: LabelTable): readonly Field[] {
  const words = new Map<string, string[]>();
  for (const [word, { concept }] of meaningsIn(table, 'ledger')) {
    const known = words.get(concept);
    if (known === undefined) words.set(concept, [word]);
    else known.push(word);
  }
  return fieldKeys.map((key) => {
    const field = { key, ...read.fields[key] };
    const all = [...field.synonyms, ...(words.get(field.key) ?? [])];
    const own = all.includes(field.label) ? [field.label] : [];
    return { ...field, synonyms: [...new Set([...own, ...all])] };
  });
}

/** All canonical columns. Source: the synonyms were collected from published ledgers and notices. */
export const fields: readonly Field[] = fieldsWith(labelTable);

/** Units that a header may name in brackets: `（万元）`, `（%）`. */
export const unitHints: readonly string[] = read.unitHints;

/** Words that may stand before or after a synonym without changing what the column holds. */
export const affix: { readonly prefix: readonly string[]; readonly suffix: readonly string[] } = read.affix;

const byKey = new Map<FieldKey, Field>(fields.map((field) => [field.key, field]));

/** The column of a key. Every key has one: a test keeps keys and data equal. */
export function fieldOf(key: FieldKey): Field {
  const field = byKey.get(key);
  if (field === undefined) throw new RangeError(`no such field: ${key}`);
  return field;
}

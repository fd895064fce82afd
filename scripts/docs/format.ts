import { z } from 'zod/mini';
import { type Explanation, explanationsOf } from './explanations.ts';
import { meanings } from './meanings.ts';
import { modules, type Published, published } from './schemas.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

interface Named extends Explanation {
  readonly name: string;
}

/** Exported schemas by identity: a schema that another one uses is printed by its name. */
const names = new Map<unknown, Named>(
  modules.flatMap(({ path, exports }) => {
    const explained = explanationsOf(path);
    return Object.entries(exports).flatMap(([name, value]): [unknown, Named][] =>
      value instanceof z.ZodMiniType ? [[value, named(name, explained.get(name))]] : [],
    );
  }),
);

/** What the source says of a schema and its fields, with the meanings that stand beside it. */
function named(name: string, explained?: Explanation): Named {
  const fields = new Map([...Object.entries(meanings[name] ?? {}), ...(explained?.fields ?? [])]);
  return { name, says: explained?.says ?? '', fields };
}

/** The named objects of the published forms that have a field without a meaning, or a meaning without a field, as `Name.field`. */
export function unexplained(): string[] {
  const parts = new Set(published.flatMap(({ schema }) => partsOf(schema)));
  return [...parts].flatMap((schema) => {
    if (!(schema instanceof z.ZodMiniObject)) return [];
    const { name = '', fields } = names.get(schema) ?? { fields: new Map() };
    const own = Object.keys(schema.shape);
    const missing = own.filter((key) => !fields.has(key));
    const left = Object.keys(meanings[name] ?? {}).filter((key) => !own.includes(key));
    return [...missing, ...left].map((key) => `${name}.${key}`);
  });
}

/** A longer list of values is cut in the tables. */
const mostOptions = 24;

/** A type as the tables print it; named objects are links to their section. */
function typeOf(schema: unknown): string {
  const named = names.get(schema);
  if (named && (schema instanceof z.ZodMiniObject || schema instanceof z.ZodMiniEnum)) {
    return `[${named.name}](#${named.name.toLowerCase()})`;
  }
  if (schema instanceof z.ZodMiniNullable) return `${typeOf(schema.def.innerType)} or null`;
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniDefault) {
    return `${typeOf(schema.def.innerType)}, may be absent`;
  }
  if (schema instanceof z.ZodMiniArray) return `list of ${typeOf(schema.def.element)}`;
  if (schema instanceof z.ZodMiniRecord) {
    return `object of ${typeOf(schema.def.valueType)} by ${typeOf(schema.def.keyType)}`;
  }
  if (schema instanceof z.ZodMiniEnum) {
    const [some, rest] = [schema.options.slice(0, mostOptions), schema.options.length - mostOptions];
    const printed = some.map((option) => `\`${option}\``).join(' ');
    return rest > 0 ? `${printed} and ${rest} more, see the JSON Schema` : printed;
  }
  if (schema instanceof z.ZodMiniLiteral) return [...schema.def.values].map((value) => `\`${value}\``).join(' ');
  if (schema instanceof z.ZodMiniUnion) return schema.def.options.map(typeOf).join(' or ');
  if (schema instanceof z.ZodMiniTuple) return `pair of ${schema.def.items.map(typeOf).join(' and ')}`;
  if (schema instanceof z.ZodMiniObject) {
    return `{ ${Object.entries(schema.shape)
      .map(([key, value]) => `${key}: ${typeOf(value)}`)
      .join(', ')} }`;
  }
  if (schema instanceof z.ZodMiniStringFormat) return schema.def.format;
  if (schema instanceof z.ZodMiniString) return 'text';
  if (schema instanceof z.ZodMiniNumberFormat) return 'whole number';
  if (schema instanceof z.ZodMiniNumber) return 'number';
  if (schema instanceof z.ZodMiniBoolean) return 'true or false';
  if (schema instanceof z.ZodMiniPipe) return typeOf(schema.def.out);
  return 'any';
}

function within(schema: unknown): unknown[] {
  if (schema instanceof z.ZodMiniObject) return Object.values(schema.shape);
  if (
    schema instanceof z.ZodMiniNullable ||
    schema instanceof z.ZodMiniOptional ||
    schema instanceof z.ZodMiniDefault
  ) {
    return [schema.def.innerType];
  }
  if (schema instanceof z.ZodMiniArray) return [schema.def.element];
  if (schema instanceof z.ZodMiniRecord) return [schema.def.valueType];
  if (schema instanceof z.ZodMiniUnion) return [...schema.def.options];
  return [];
}

/** The named objects and enums that a schema is made of, itself first, each once. */
function partsOf(schema: unknown, seen = new Set<unknown>()): unknown[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const own =
    names.has(schema) && (schema instanceof z.ZodMiniObject || schema instanceof z.ZodMiniEnum) ? [schema] : [];
  return [...own, ...within(schema).flatMap((part) => partsOf(part, seen))];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function section(schema: unknown): string[] {
  const { name, says, fields } = names.get(schema) ?? { name: '', says: '', fields: new Map<string, string>() };
  const head = [`### ${name}`, '', ...(says === '' ? [] : [says, ''])];
  if (schema instanceof z.ZodMiniEnum) return [...head, typeOf(z.enum(schema.options.map(String))), ''];
  if (!(schema instanceof z.ZodMiniObject)) return head;
  const rows = Object.entries(schema.shape).map(
    ([key, value]) => `| \`${key}\` | ${cell(typeOf(value))} | ${cell(fields.get(key) ?? '')} |`,
  );
  return [...head, '| field | type | meaning |', '| --- | --- | --- |', ...rows, ''];
}

/** The page docs/format.md: every published form with its parts, from the schemas and the comments above them. */
export function formatPage(): string {
  const seen = new Set<unknown>();
  const chapters = published.flatMap(({ title, says, file, schema }) => [
    `## ${title}`,
    '',
    `${says} JSON Schema: \`schemas/${file}.schema.json\` in the release.`,
    '',
    ...partsOf(schema, seen).flatMap(section),
  ]);
  return `${[
    '# Formats',
    '',
    'Generated by `npm run docs` from the schemas that the product itself reads and writes with; a test holds this page to them. An object has the fields',
    'listed and no others. Text is Chinese as printed; days are `YYYY-MM-DD`; null means that the page does not say it. Older versions stay readable.',
    '',
    ...chapters,
  ].join('\n')}`;
}

/** Puts into a schema of a named object what each of its fields means. */
function describe({ zodSchema, jsonSchema }: { zodSchema: unknown; jsonSchema: JsonSchema }): void {
  const { fields, says } = names.get(zodSchema) ?? { fields: new Map<string, string>(), says: '' };
  if (says !== '' && zodSchema instanceof z.ZodMiniObject) jsonSchema.description ??= says;
  const properties = Object.entries(jsonSchema.properties ?? {}).map(([key, property]) => {
    const description = fields.get(key);
    /* Fields of one type are one object here; each has a meaning of its own. */
    return [key, description === undefined || typeof property !== 'object' ? property : { ...property, description }];
  });
  if (properties.length > 0) jsonSchema.properties = Object.fromEntries(properties);
}

/** The JSON Schema files of a release, by their names. */
export function jsonSchemas(): [string, string][] {
  return published.map(({ file, title, says, schema }: Published) => [
    `${file}.schema.json`,
    `${JSON.stringify({ title, description: says, ...z.toJSONSchema(schema, { unrepresentable: 'any', override: describe }) }, null, 2)}\n`,
  ]);
}

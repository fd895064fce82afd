import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formatPage, jsonSchemas, unexplained } from '../../scripts/docs/format.ts';
import { root } from '../architecture/sources.ts';

it('docs/format.md says what the schemas say; npm run docs writes it', () => {
  expect(readFileSync(join(root, 'docs/format.md'), 'utf8')).toBe(formatPage());
});

it('every published form has a JSON Schema that names its fields', () => {
  const schemas = new Map(jsonSchemas().map(([name, text]) => [name, JSON.parse(text)]));
  expect([...schemas.keys()]).toContain('notice.schema.json');
  expect(Object.keys(schemas.get('notice.schema.json').properties)).toContain('items');
  for (const schema of schemas.values()) expect(schema.$schema).toContain('json-schema.org');
});

it('every field of every published form has its meaning, on the page and in the JSON Schema', () => {
  expect(unexplained()).toEqual([]);
  expect(formatPage()).not.toMatch(/\|\s+\|$/m);
  const notice = JSON.parse(new Map(jsonSchemas()).get('notice.schema.json') ?? '');
  const { title, units } = notice.properties.items.items.properties;
  expect([title.description, units.items.properties.role.description]).toEqual([
    'Its short name: the leading sentence where one stands alone, else its leading clause.',
    'Lead, responsible, or helping.',
  ]);
});

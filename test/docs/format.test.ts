import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formatPage, jsonSchemas } from '../../scripts/docs/format.ts';
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

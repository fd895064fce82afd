import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caseRecord } from './case-record.ts';

const folder = new URL('./cases/', import.meta.url);
const names = readdirSync(folder).filter((name) => !name.endsWith('.json'));

/** Small files, each with one thing that readers of its kind get wrong, beside the record that is right. */
describe('a file gives the record beside it', () => {
  it.each(names)('%s', async (name) => {
    const right: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
    expect(await caseRecord(name, readFileSync(new URL(name, folder)))).toEqual(right);
  });

  it('and every record has its file', () => {
    const records = readdirSync(folder).filter((name) => name.endsWith('.json'));
    expect(records.map((name) => name.replace(/\.json$/u, ''))).toEqual(names);
  });
});

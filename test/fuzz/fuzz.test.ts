import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tryOne } from './fuzz.ts';
import { kinds } from './kinds.ts';

const runs: Readonly<Record<string, number>> = {
  pages: 400,
  batches: 100,
  backups: 100,
  xlsx: 40,
  docx: 60,
  pdf: 25,
  workbooks: 40,
  returns: 40,
};
const found = join(import.meta.dirname, 'found');

describe.each(kinds)('$name', (kind) => {
  it('a short run holds; npm run fuzz makes a long one', async () => {
    const seeds = await kind.seeds();
    expect(seeds.length).toBeGreaterThan(0);
    for (let seed = 1; seed <= (runs[kind.name] ?? 0); seed += 1) {
      const failure = await tryOne(kind, seeds, seed);
      expect(failure && `${kind.name} --seed ${seed}: ${failure.what}`).toBeNull();
    }
  });
});

const kept = existsSync(found) ? readdirSync(found) : [];
describe.skipIf(kept.length === 0)('what a long run found once', () => {
  it.each(kept)('%s', async (name) => {
    const kind = kinds.find((one) => name.startsWith(`${one.name}-`));
    expect(await kind?.judge(new Uint8Array(readFileSync(join(found, name))))).toBeNull();
  });
});

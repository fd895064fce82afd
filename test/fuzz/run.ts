import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { computed, tryOne } from './fuzz.ts';
import { kinds } from './kinds.ts';

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    kind: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    runs: { type: 'string', default: '1000' },
  },
});
const [first, runs] = [Number(values.seed), Number(values.runs)];
const chosen = kinds.filter(({ name }) => values.kind === undefined || name === values.kind);
if (chosen.length === 0) {
  throw new Error(`no kind ${values.kind}; there are ${kinds.map(({ name }) => name).join(', ')}`);
}

let failures = 0;
for (const kind of chosen) {
  const seeds = await kind.seeds();
  let slowest = 0;
  let failed = 0;
  for (let seed = first; seed < first + runs; seed += 1) {
    const start = computed();
    const failure = await tryOne(kind, seeds, seed, 2000);
    slowest = Math.max(slowest, computed() - start);
    if (!failure) continue;
    failed += 1;
    const place = join(import.meta.dirname, 'found', `${kind.name}-${seed}${kind.ending}`);
    mkdirSync(join(import.meta.dirname, 'found'), { recursive: true });
    writeFileSync(place, failure.bytes);
    console.error(
      `${kind.name} --seed ${seed}: ${failure.what}\n  shrunk to ${failure.bytes.length} bytes in ${place}`,
    );
  }
  failures += failed;
  console.log(
    `${kind.name.padEnd(10)} seeds ${first} to ${first + runs - 1}: ${failed} failures, slowest ${slowest.toFixed(0)} ms`,
  );
}
process.exitCode = failures === 0 ? 0 : 1;

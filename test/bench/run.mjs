import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const runner = fileURLToPath(new URL('../../scripts/typescript.mjs', import.meta.url));
const asked = process.argv.slice(2);

/** Each bench runs in a process of its own, so that one's memory and warm code are not another's. */
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => asked.length === 0 || asked.some((word) => name.startsWith(word)))
  .sort();

let failed = 0;
for (const name of names) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', runner, `${folder}${name}`], {
    stdio: 'inherit',
  });
  if (status !== 0) failed += 1;
}
process.exitCode = failed === 0 && names.length > 0 ? 0 : 1;

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Makes the release twice and fails unless every file has the same bytes both times. */
const root = fileURLToPath(new URL('../..', import.meta.url));

function sums() {
  const words = [`${root}scripts/typescript.mjs`, `${root}scripts/package/run.ts`];
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
  return readFileSync(`${root}release/SHA256SUMS`, 'utf8');
}

const first = sums();
const second = sums();
if (first === second) console.log('Twice the same bytes.');
else console.error(`Not the same bytes twice:\n${first}\n${second}`);
process.exitCode = first === second ? 0 : 1;

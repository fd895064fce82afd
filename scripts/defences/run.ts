import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { defences } from './defences.ts';

const root = resolve(import.meta.dirname, '../..');
/** What is built or installed is not part of the house. */
const made: ReadonlySet<string> = new Set(['node_modules', '.git', '.output', '.wxt', 'dist', 'out', 'release']);
const copy = mkdtempSync(join(tmpdir(), 'taizhang-defences-'));

/** Whether the test files pass in the copy as it is now. */
function passes(tests: readonly string[]): boolean {
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--project', 'unit', '--project', 'driven', ...tests],
    {
      cwd: copy,
      encoding: 'utf8',
    },
  );
  return status === 0;
}

let failures = 0;
try {
  for (const part of readdirSync(root).filter((name) => !made.has(name))) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const whole = passes([...new Set(defences.map(({ test }) => test))]);
  if (!whole) failures += 1;
  console.log(whole ? 'all in place: green' : 'all in place: RED, so that nothing below says anything');
  for (const { name, file, from, to, test } of defences) {
    const place = join(copy, file);
    const text = readFileSync(place, 'utf8');
    writeFileSync(place, text.replace(from, to));
    const held = !passes([test]);
    writeFileSync(place, text);
    if (!held) failures += 1;
    console.log(`without “${name}”: ${held ? 'red' : 'GREEN, nothing holds it'} (${test})`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
process.exitCode = failures === 0 ? 0 : 1;

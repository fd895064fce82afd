import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const report = new URL('../out/tests.json', import.meta.url);

function run(name, words) {
  console.log(`\n── ${name}`);
  const [command, ...rest] = words;
  const program = command === 'node' ? process.execPath : `${root}node_modules/.bin/${command}`;
  const shell = process.platform === 'win32' && command !== 'node';
  return spawnSync(program, rest, { cwd: root, stdio: 'inherit', shell }).status === 0;
}

/** What must hold before any test is worth running, and what the tests drive. Each counts as one. */
const gates = [
  ['types', ['tsc', '-b']],
  ['lint and format', ['biome', 'check', '.']],
  ['unused code', ['knip']],
  ['release, twice the same bytes', ['node', 'scripts/package/twice.mjs']],
];

let passed = 0;
let failed = 0;
for (const [name, words] of gates) {
  if (run(name, words)) passed += 1;
  else failed += 1;
}

mkdirSync(new URL('../out/', import.meta.url), { recursive: true });
rmSync(report, { force: true });
const whole = run('tests', [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${fileURLToPath(report)}`,
]);
const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
passed += counts?.numPassedTests ?? 0;
failed += counts?.numFailedTests ?? 0;
// A file that does not load, or a run that dies, leaves no failed test behind; it has failed all the same.
if (!whole && !(counts?.numFailedTests > 0)) failed += 1;

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

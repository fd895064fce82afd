import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Measurement, performancePage, type Row, ratiosOf, renewedRatios } from './table.ts';

/**
 * `npm run bench -- [NAME …] [--twice] [--write] [--check]`: every bench, or those named. Each runs in a process of its
 * own, so that one's memory and warm code are not another's.
 */
const folder = import.meta.dirname;
const runner = resolve(folder, '../../scripts/typescript.mjs');
const table = resolve(folder, '../../docs/performance.md');
const committed = join(folder, 'ratios.json');
const words = process.argv.slice(2);
const asked = words.filter((word) => !word.startsWith('--'));

const minute = 60_000;
/** Longer than any bench takes on two cores; one that hangs is a failed one, and the others still answer. */
const patience = 10 * minute;
/** Benches that take hours: they run only where they are asked for by name. */
const long: ReadonlyMap<string, number> = new Map([['endurance', 600 * minute]]);
/** How far a ratio may lie behind the committed one, since no two runs are equal. */
const tolerance = 1.2;

const benches = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .map((name) => name.replace('.bench.ts', ''))
  .sort();
/** A word names the bench of that name, or else each whose name begins so. */
const means = (word: string, bench: string) => (benches.includes(word) ? bench === word : bench.startsWith(word));
const chosen = benches.filter((bench) =>
  asked.length === 0 ? !long.has(bench) : asked.some((word) => means(word, bench)),
);
const unknown = asked.filter((word) => !benches.some((bench) => bench.startsWith(word)));
if (unknown.length > 0) throw new Error(`No bench begins with ${unknown.join(', ')}; there are ${benches.join(', ')}.`);
const kept = mkdtempSync(join(tmpdir(), 'taizhang-bench-'));
let failed = 0;

function rowsOf(bench: string): Row[] {
  const begun = performance.now();
  console.log(`\n── ${bench}`);
  const rows = join(kept, bench);
  writeFileSync(rows, '');
  const { status, error } = spawnSync(process.execPath, ['--expose-gc', runner, join(folder, `${bench}.bench.ts`)], {
    timeout: long.get(bench) ?? patience,
    killSignal: 'SIGKILL',
    stdio: 'inherit',
    env: { ...process.env, TAIZHANG_BENCH_ROWS: rows },
  });
  console.log(`(${((performance.now() - begun) / 1000).toFixed(0)} s)`);
  if (status !== 0) {
    failed += 1;
    console.error(`${bench} did not end well: ${error?.message ?? `status ${status}`}`);
  }
  const lines = readFileSync(rows, 'utf8').trim().split('\n').filter(Boolean);
  if (status === 0 && lines.length === 0) {
    failed += 1;
    console.error(`${bench} measured nothing`);
  }
  return lines.map((line) => JSON.parse(line));
}

const rounds = words.includes('--twice') ? 2 : 1;
const runs = Array.from({ length: rounds }, () => new Map(chosen.map((bench) => [bench, rowsOf(bench)])));
rmSync(kept, { recursive: true });
const measured: Measurement[] = chosen.map((bench) => ({ bench, runs: runs.map((run) => run.get(bench) ?? []) }));
const before: Readonly<Record<string, number>> = JSON.parse(readFileSync(committed, 'utf8'));

if (words.includes('--check')) {
  for (const [subject, ratio] of ratiosOf(measured)) {
    const then = before[subject];
    if (then === undefined || ratio <= then * tolerance) continue;
    failed += 1;
    console.error(`${subject}: × ${ratio.toFixed(2)}, committed × ${then.toFixed(2)}`);
  }
}

if (words.includes('--write')) {
  const head = `# Performance

Written by \`npm run bench -- --twice --write\`; \`-- NAME --write\` renews one part. On one machine (${cpus().length} cores, Node ${process.version}), peers
beside it; “again” is the second of two runs. Ratios travel from one machine to another, milliseconds do not; smaller is better.
\`npm run bench -- --check\` fails where a ratio lies more than a fifth behind the committed one.`;
  writeFileSync(table, performancePage(readFileSync(table, 'utf8'), head, measured, benches));
  writeFileSync(committed, `${JSON.stringify(renewedRatios(before, measured, benches), null, 2)}\n`);
}
process.exitCode = failed === 0 ? 0 : 1;

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const runner = fileURLToPath(new URL('../../scripts/typescript.mjs', import.meta.url));
const table = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
const committed = join(folder, 'ratios.json');
const words = process.argv.slice(2);
const asked = words.filter((word) => !word.startsWith('--'));
/** How far a ratio may lie behind the committed one, since no two runs are equal. */
const tolerance = 1.2;

/** Each bench runs in a process of its own, so that one's memory and warm code are not another's. */
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => asked.length === 0 || asked.some((word) => name.startsWith(word)))
  .sort();

const kept = mkdtempSync(join(tmpdir(), 'taizhang-bench-'));
let failed = 0;
const measured = names.map((name) => {
  console.log(`\n── ${name}`);
  const rows = join(kept, name);
  writeFileSync(rows, '');
  const { status } = spawnSync(process.execPath, ['--expose-gc', runner, `${folder}${name}`], {
    stdio: 'inherit',
    env: { ...process.env, TAIZHANG_BENCH_ROWS: rows },
  });
  if (status !== 0) failed += 1;
  const lines = readFileSync(rows, 'utf8').trim().split('\n');
  return { bench: name.replace('.bench.ts', ''), rows: lines.filter(Boolean).map((line) => JSON.parse(line)) };
});
rmSync(kept, { recursive: true });

const ratios = Object.fromEntries(
  measured.flatMap(({ bench, rows }) =>
    rows.filter(({ ratio }) => ratio !== undefined).map(({ subject, ratio }) => [`${bench}: ${subject}`, ratio]),
  ),
);

if (words.includes('--write')) {
  const cell = (text) => String(text).replaceAll('|', '\\|');
  const line = ({ subject, figure, ratio, against = '' }) =>
    `| ${cell(subject)} | ${cell(figure)} | ${ratio === undefined ? '' : ratio.toFixed(2)} | ${cell(against)} |`;
  const parts = measured
    .filter(({ rows }) => rows.length > 0)
    .map(
      ({ bench, rows }) =>
        `## ${bench}\n\n| what | measured | ratio | of |\n| --- | ---: | ---: | --- |\n${rows.map(line).join('\n')}\n`,
    );
  writeFileSync(
    table,
    `# Performance

Written by \`npm run bench -- --write\`: in one run of one machine (${cpus().length} cores, Node ${process.version}), peers beside it. Ratios
travel from one machine to another, milliseconds do not; smaller is better. \`npm run bench -- --check\` fails where a ratio lies more than a fifth behind
the committed one.

${parts.join('\n')}`,
  );
  writeFileSync(committed, `${JSON.stringify(ratios, null, 2)}\n`);
}

if (words.includes('--check')) {
  const before = JSON.parse(readFileSync(committed, 'utf8'));
  for (const [subject, ratio] of Object.entries(ratios)) {
    const limit = (before[subject] ?? Number.POSITIVE_INFINITY) * tolerance;
    if (ratio <= limit) continue;
    failed += 1;
    console.error(`${subject}: × ${ratio.toFixed(2)}, committed × ${before[subject].toFixed(2)}`);
  }
}
process.exitCode = failed === 0 && names.length > 0 ? 0 : 1;

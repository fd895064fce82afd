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
/** Longer than any bench takes on two cores; one that hangs is a failed one, and the others still answer. */
const patience = 8 * 60_000;
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
  const { status, error } = spawnSync(process.execPath, ['--expose-gc', runner, `${folder}${name}`], {
    timeout: patience,
    killSignal: 'SIGKILL',
    stdio: 'inherit',
    env: { ...process.env, TAIZHANG_BENCH_ROWS: rows },
  });
  if (status !== 0) {
    failed += 1;
    console.error(`${name} did not end well: ${error?.message ?? `status ${status}`}`);
  }
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
  const partOf = ({ bench, rows }) => {
    const remarks = rows.filter(({ remark }) => remark !== undefined).map(({ remark }) => `\n${remark}\n`);
    const lines = rows.filter(({ remark }) => remark === undefined).map(line);
    return `## ${bench}\n\n| what | measured | ratio | of |\n| --- | ---: | ---: | --- |\n${lines.join('\n')}\n${remarks.join('')}`;
  };
  /* What was not measured now stays as it was measured last. */
  const parts = new Map(
    (asked.length === 0
      ? []
      : readFileSync(table, 'utf8')
          .split(/^(?=## )/m)
          .slice(1)
    ).map((part) => [part.slice(3, part.indexOf('\n')), `${part.trimEnd()}\n`]),
  );
  for (const one of measured) if (one.rows.length > 0) parts.set(one.bench, partOf(one));
  const sorted = [...parts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, part]) => part);
  writeFileSync(
    table,
    `# Performance

Written by \`npm run bench -- --write\`; \`-- NAME --write\` renews one part. On one machine (${cpus().length} cores, Node ${process.version}), peers beside it. Ratios
travel from one machine to another, milliseconds do not; smaller is better. \`npm run bench -- --check\` fails where a ratio lies more than a fifth behind
the committed one.

${sorted.join('\n')}`,
  );
  const ended = new Set(measured.filter(({ rows }) => rows.length > 0).map(({ bench }) => bench));
  const kept = asked.length === 0 ? {} : JSON.parse(readFileSync(committed, 'utf8'));
  const others = Object.entries(kept).filter(([subject]) => !ended.has(subject.slice(0, subject.indexOf(':'))));
  const all = [...others, ...Object.entries(ratios)].sort(([one], [other]) => (one < other ? -1 : 1));
  writeFileSync(committed, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
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

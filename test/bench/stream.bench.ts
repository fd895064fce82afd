import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixtureMeta, fixtureNames, pagePath } from '../extract/fixture-set.ts';
import { report } from './report.ts';

/**
 * Records streamed through `taizhang extract --jsonl --jobs 2`: the real pages again and again, each with an address and a year of
 * its own. Order is kept, and the last tenth takes no more memory than the first after the start. `TAIZHANG_RECORDS` sets how many.
 */
const records = Number(process.env.TAIZHANG_RECORDS ?? 2_000);
const jobs = 2;
const cli = join(import.meta.dirname, '../../cli/bin.mjs');
const pages = fixtureNames
  .filter((name) => name.includes('--') && fixtureMeta(name).layout === 'page' && !name.endsWith('gbk'))
  .map((name) => readFileSync(pagePath(name), 'utf8'));

function* lines(): Generator<string> {
  for (let at = 0; at < records; at += 1) {
    const html = (pages[at % pages.length] ?? '').replaceAll('2025年12月', `2025年${(at % 12) + 1}月`);
    yield `${JSON.stringify({ url: `https://www.example.gov.cn/${at}.html`, html })}\n`;
  }
}

const child = spawn(process.execPath, [cli, 'extract', '--jsonl', '--jobs', String(jobs)], {
  stdio: ['pipe', 'pipe', 'ignore'],
});
const held: number[] = [];
let answered = 0;
let rest = '';
const memory = () =>
  Number(spawnSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' }).stdout) / 1024;
const start = performance.now();
child.stdout.setEncoding('utf8');
child.stdout.on('data', (chunk: string) => {
  const whole = (rest + chunk).split('\n');
  rest = whole.pop() ?? '';
  for (const line of whole) {
    if (!line.includes(`/${answered}.html`)) throw new Error(`record ${answered} is not in its place`);
    answered += 1;
    if (answered % Math.max(1, Math.floor(records / 100)) === 0) held.push(memory());
  }
});
const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
for (const line of lines()) {
  if (!child.stdin.write(line)) await new Promise((resolve) => child.stdin.once('drain', resolve));
}
child.stdin.end();
const status = await ended;
if (status !== 0 || answered !== records) throw new Error(`${answered} of ${records} records, status ${status}`);
const seconds = (performance.now() - start) / 1000;

const tenth = Math.ceil(held.length / 10);
const most = (part: readonly number[]) => Math.max(...part);
/* The first tenth is the start: code is loaded and memory grows to its level; the second is held against the last. */
const early = most(held.slice(tenth, 2 * tenth));
const late = most(held.slice(-tenth));
report({ subject: `${records} records, --jobs ${jobs}`, figure: `${(records / seconds).toFixed(0)} records a second` });
report({
  subject: 'memory of the last tenth',
  figure: `${Math.round(late)} MB`,
  ratio: late / early,
  against: `the second, ${Math.round(early)} MB`,
});

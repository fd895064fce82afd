import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { launchBrowser } from '../browser/launch.ts';
import { fixtureMeta, fixtureNames, pagePath } from '../extract/fixture-set.ts';
import { generators, largestOf } from './extract-pages.ts';
import { report } from './report.ts';

/** Taizhang's whole read → extract → check beside what others take to find one article, in one run of one Chromium. */
const readers = ['taizhang', 'readability', 'defuddle'] as const;
const entry = fileURLToPath(new URL('extract-entry.ts', import.meta.url));
const rounds = 7;
const slow = 400;

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'bench', fileName: 'entry' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('The bundle was not built.');
  return output.output[0].code;
}

function cells(count: number): string {
  const rows = Array.from({ length: count / 6 }, (_, row) => `<tr>${`<td>第${row + 1}行数据</td>`.repeat(6)}</tr>`);
  return `<!DOCTYPE html><html><body><h1>统计表</h1><table>${rows.join('')}</table></body></html>`;
}

function deep(levels: number): string {
  const item = '<p>1.新建便民设施12处，覆盖率达到85%以上。（市教育局）</p>';
  return `<!DOCTYPE html><html><body><h1>任务分工方案</h1>${'<div>'.repeat(levels)}${item.repeat(60)}${'</div>'.repeat(levels)}</body></html>`;
}

const entries = (count: number, entry: (number: number) => string): string =>
  Array.from({ length: count }, (_, number) => entry(number)).join('');

function listing(body: string): string {
  return `<!DOCTYPE html><html><body><h1>通知公告</h1>${body}</body></html>`;
}

const link = (number: number): string => `<a href="/p/${number}.html">关于做好第${number}批便民设施建设工作的通知</a>`;
const page = (name: string, count: number): string => generators[name]?.(count) ?? '';
const real = fixtureNames.filter((name) => name.includes('--') && fixtureMeta(name).layout === 'page');
const pages: readonly (readonly [name: string, markup: string])[] = [
  ...real.map(
    (name) =>
      [name, new TextDecoder(name.endsWith('gbk') ? 'gbk' : 'utf-8').decode(readFileSync(pagePath(name)))] as const,
  ),
  ['50 items', page('items', 50)],
  ['5,000 items', page('items', 5000)],
  ['60,000 cells', cells(60_000)],
  ['a span a letter', page('spans', 2000)],
  ['300 deep', deep(300)],
  ['20,000 items with a link each', page('links', 20_000)],
  ['20,000 links in paragraphs', listing(entries(20_000, (number) => `<p>${link(number)}</p>`))],
  ['20,000 links in a list', listing(`<ul>${entries(20_000, (number) => `<li>${link(number)}</li>`)}</ul>`)],
  ['20,000 links in one paragraph', listing(`<p>${entries(20_000, (number) => `${link(number)} `)}</p>`)],
];

function median(times: readonly number[]): number {
  return [...times].sort((left, right) => left - right)[Math.floor(times.length / 2)] ?? 0;
}

const [code, browser] = await Promise.all([bundle(), launchBrowser()]);
try {
  const tab = await browser.newPage();
  await tab.evaluate(`globalThis.bench = (() => { ${code}; return bench; })()`);
  const run = (reader: string, markup: string, times: number): Promise<number[]> =>
    tab.evaluate(
      ([name, text, count]) =>
        (globalThis as unknown as { bench: { timesOf(...all: unknown[]): number[] } }).bench.timesOf(name, text, count),
      [reader, markup, times] as const,
    );
  for (const [name, markup] of pages) {
    const times: number[] = [];
    for (const reader of readers) {
      const [first = 0] = await run(reader, markup, 1);
      times.push(first > slow ? first : median(await run(reader, markup, rounds)));
    }
    const [own = 0, readability = 0, defuddle = 0] = times;
    report({
      subject: name,
      figure: `${own.toFixed(1)} ms (Defuddle ${defuddle.toFixed(1)})`,
      ratio: own / readability,
      against: `Readability, ${readability.toFixed(1)} ms`,
    });
  }
  for (const name of Object.keys(generators)) {
    const count = largestOf(name);
    const half = Math.min(...(await run('taizhang', page(name, count / 2), 2)));
    const whole = Math.min(...(await run('taizhang', page(name, count), 2)));
    report({
      subject: `${name}, ${count}`,
      figure: `${whole.toFixed(0)} ms`,
      ratio: whole / half,
      against: `half the input, ${half.toFixed(0)} ms`,
    });
  }
} finally {
  await browser.close();
}

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodePage } from '../../shared/page/charset.ts';
import { fixtureMeta, fixtureNames, pagePath } from '../extract/fixture-set.ts';

const cli = join(import.meta.dirname, '../../cli/bin.mjs');
const pages = fixtureNames
  .filter((name) => name.includes('--') && fixtureMeta(name).layout === 'page')
  .map((name) => decodePage(readFileSync(pagePath(name))));

/** So many records long a process starts: code is loaded and compiled, and memory grows to its level. */
const starting = 500;

/** The real pages again and again as requests, each with an address and dates of its own. */
function* requests(count: number): Generator<string> {
  for (let at = 0; at < count; at += 1) {
    const page = pages[at % pages.length] ?? '';
    const html = page.replaceAll('12月', `${(at % 12) + 1}月`).replaceAll('万元', `${at % 10}万元`);
    yield `${JSON.stringify({ url: `https://www.example.gov.cn/${at}.html`, html })}\n`;
  }
}

/** What a run of the stream came to. */
export interface Streamed {
  readonly seconds: number;
  /** SHA-256 over the records without the moment each was read. */
  readonly digest: string;
  /** MB that the process held, up to a thousand times through the run after its start. */
  readonly held: readonly number[];
}

/** MB of memory that a process holds; null where the system does not say. */
function heldBy(pid: number | undefined): number | null {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

/**
 * Sends `count` requests through a program that answers on its standard output as `taizhang extract --jsonl` does.
 * Throws where an answer is no record, is missing, or is out of its place.
 */
async function streamed(count: number, program: string, words: readonly string[]): Promise<Streamed> {
  const child = spawn(program, words, { stdio: ['pipe', 'pipe', 'ignore'] });
  const hash = createHash('sha256');
  const held: number[] = [];
  const every = Math.max(1, Math.floor(count / 1000));
  let answered = 0;
  let rest = '';
  const start = performance.now();
  const take = (line: string): void => {
    const record = line.replace(/"capturedAt":"[^"]*"/, '');
    if (!line.startsWith('{"schema":"taizhang/notice@') || !line.includes(`/${answered}.html"`)) {
      throw new Error(`record ${answered} is not in its place: ${line.slice(0, 200)}`);
    }
    hash.update(record).update('\n');
    answered += 1;
    const now = answered > starting && answered % every === 0 ? heldBy(child.pid) : null;
    if (now !== null) held.push(now);
  };
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (chunk: string) => {
    const whole = (rest + chunk).split('\n');
    rest = whole.pop() ?? '';
    for (const line of whole) take(line);
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  for (const line of requests(count)) {
    if (!child.stdin.write(line)) await new Promise((resolve) => child.stdin.once('drain', resolve));
  }
  child.stdin.end();
  const status = await ended;
  if (status !== 0 || answered !== count) throw new Error(`${answered} of ${count} records, status ${status}`);
  return { seconds: (performance.now() - start) / 1000, digest: hash.digest('hex'), held };
}

/** The stream through one process with `jobs` threads. */
export function oneProcess(count: number, jobs: number): Promise<Streamed> {
  return streamed(count, process.execPath, [cli, 'extract', '--jsonl', '--jobs', String(jobs)]);
}

/**
 * The same through GNU parallel, which cuts the stream into blocks and runs a process for each, `processes` at a time; null where
 * it is not installed.
 */
export async function severalProcesses(count: number, processes: number): Promise<Streamed | null> {
  if (!spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.startsWith('GNU')) return null;
  return streamed(count, 'parallel', [
    ...['--pipe', '-N', '250', '--block', '100M', '-k', '-j', String(processes)],
    ...[process.execPath, cli, 'extract', '--jsonl'],
  ]);
}

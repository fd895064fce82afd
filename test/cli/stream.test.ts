import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Notice } from '../../shared/notice/notice.ts';
import { bin, emptyFolder, taizhang } from './taizhang.ts';

const folder = emptyFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pageOf = (name: string) =>
  `<!DOCTYPE html><meta charset="gbk"><title>${name}</title><h1>2025年民生实事任务分解</h1><p>1.新建${name}3个。（责任单位：区园林局）</p>`;

const names = Array.from({ length: 40 }, (_, at) => `公园${at}号`);
const requests = names.map((name, at) =>
  JSON.stringify({ url: `https://www.example.gov.cn/${at}.html`, html: pageOf(name) }),
);

beforeAll(() => writeFileSync(join(folder, '一.html'), pageOf('绿地').replace('gbk', 'utf-8')));

function stream(lines: readonly string[], ...words: string[]) {
  return taizhang(['extract', '--jsonl', ...words], folder, `${lines.join('\n')}\n`);
}

/** The records without the moment when each was read. */
const withoutMoments = (out: string) => out.replace(/"capturedAt":"[^"]*"/g, '');

/** GNU's, not the program of the same name in moreutils. */
const hasParallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.startsWith('GNU') ?? false;

function titles(out: string): string[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => Notice.parse(JSON.parse(line)).items[0]?.text ?? '');
}

describe('taizhang extract --jsonl', () => {
  it('answers each line in its order, with one thread or several, and reads an HTML string as it stands', () => {
    const one = stream(requests);
    expect(one.code).toBe(0);
    expect(titles(one.out).map((text, at) => text.includes(names[at] ?? '?'))).toEqual(names.map(() => true));
    expect(one.err).toMatch(/^已读 40 条，每秒 [\d.]+ 条\n$/);
    expect(withoutMoments(stream(requests, '--jobs', '3').out)).toBe(withoutMoments(one.out));
  });

  it.skipIf(!hasParallel)('gives the same bytes through GNU parallel, on two processes', () => {
    const words = ['--pipe', '-N', '7', '-k', '-j', '2', process.execPath, bin, 'extract', '--jsonl'];
    const input = `${requests.join('\n')}\n`;
    const { status, stdout } = spawnSync('parallel', words, { cwd: folder, input, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(withoutMoments(stdout)).toBe(withoutMoments(stream(requests).out));
  });

  it('knows the address', () => {
    const [first = ''] = stream(requests.slice(0, 1)).out.split('\n');
    expect(Notice.parse(JSON.parse(first)).url).toBe('https://www.example.gov.cn/0.html');
  });

  it('reads files by their path, and prints an error line in the place of what cannot be read', () => {
    const { code, out, err } = stream([
      JSON.stringify({ path: '一.html' }),
      JSON.stringify({ path: '没有.html' }),
      'not JSON',
      JSON.stringify({ url: 'javascript:alert(1)', html: '' }),
      JSON.stringify({ html: '', path: '一.html' }),
      '',
      JSON.stringify({ path: '一.html', note: 'other members are left alone' }),
    ]);
    expect(code).toBe(0);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ schema, code }) => code ?? schema.split('@')[0])).toEqual([
      'taizhang/notice',
      'unreadable',
      'not-a-request',
      'not-a-request',
      'not-a-request',
      'taizhang/notice',
    ]);
    expect(lines[1]).toMatchObject({ from: '没有.html', message: expect.stringContaining('找不到文件') });
    expect(err).toContain('其中 4 条未能读取');
  });

  it('takes neither files nor a number of threads that is none', () => {
    expect(stream([], '一.html')).toMatchObject({ code: 2, out: '' });
    expect(stream([], '--jobs', '0').err).toContain('1 到 256');
    expect(taizhang(['extract', '一.html', '--jobs', '2'], folder).err).toContain('--jsonl');
  });

  it('reads only as fast as its output is taken', async () => {
    const child = spawn(process.execPath, [bin, 'extract', '--jsonl'], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const lines = 3000;
    let written = 0;
    child.stdin.on('error', () => undefined);
    const filled = new Promise<void>((resolve) => {
      const write = (): void => {
        while (written < lines) {
          written += 1;
          if (!child.stdin.write(`${requests[written % requests.length]}\n`)) {
            const blocked = setTimeout(resolve, 3000);
            child.stdin.once('drain', () => {
              clearTimeout(blocked);
              write();
            });
            return;
          }
        }
        resolve();
      };
      write();
    });
    await filled;
    child.kill();
    expect(written).toBeLessThan(lines);
  });
});

describe.skipIf(process.platform === 'win32')('output that cannot be written', () => {
  const shell = (line: string) =>
    spawnSync('bash', ['-c', line], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE: process.execPath, BIN: bin },
    });

  it('a closed pipe ends with one line and exit 2', () => {
    const { stdout, stderr } = shell(
      `set -o pipefail; for i in {1..4000}; do echo '{"path":"一.html"}'; done | "$NODE" "$BIN" extract --jsonl | head -1 | wc -l; echo "\${PIPESTATUS[1]}"`,
    );
    expect(stdout.trim().split(/\s+/)).toEqual(['1', '2']);
    expect(stderr.trim()).toBe('接收输出的程序提前结束了，后面的内容没有写出。');
  });

  it('a full disk ends with one line and exit 2', () => {
    const { status, stderr } = shell('"$NODE" "$BIN" extract 一.html > /dev/full');
    expect({ status, stderr: stderr.trim() }).toEqual({
      status: 2,
      stderr: '磁盘已满，输出不完整。请腾出空间后重新运行。',
    });
  });

  it('and what was written is whole lines before that', () => {
    shell(`"$NODE" "$BIN" extract 一.html 一.html > two.jsonl`);
    expect(readFileSync(join(folder, 'two.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(2);
  });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const bin = resolve(import.meta.dirname, '../../cli/bin.mjs');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a person would, in `cwd`, with `input` on standard input. */
export function taizhang(words: readonly string[], cwd: string, input = ''): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, CI: '1' },
  });
  return { code: status, out: stdout, err: stderr };
}

/** A new empty folder for one test file. */
export function emptyFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'taizhang-cli-')));
}

/** The page that `start` captures when none is named. */
export const samplePage = resolve(import.meta.dirname, '../../cli/sample/xian-2024.html');

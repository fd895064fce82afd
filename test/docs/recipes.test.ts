import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pagePath } from '../extract/fixture-set.ts';

const root = resolve(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'docs/recipes.md'), 'utf8');
const recipes: { readonly of: string; readonly script: string }[] = [];
let under = '';
for (const [, heading, script] of text.matchAll(/^## ([^\n]+)$|^```sh\n((?:(?!```).*\n)*)```$/gmu)) {
  if (heading !== undefined) under = heading;
  else recipes.push({ of: under, script: script ?? '' });
}

const folder = mkdtempSync(join(tmpdir(), 'recipes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder with two notices in `inbox/`, and the command `taizhang` on the path. */
function prepared(name: string): { cwd: string; env: NodeJS.ProcessEnv } {
  const cwd = join(folder, name);
  mkdirSync(join(cwd, 'inbox'), { recursive: true });
  mkdirSync(join(cwd, 'bin'));
  copyFileSync(pagePath('lianhu-2025--trs'), join(cwd, 'inbox/a.html'));
  copyFileSync(pagePath('xian-2024--ucap'), join(cwd, 'inbox/b.html'));
  const command = join(cwd, 'bin/taizhang');
  writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'cli/bin.mjs')}' "$@"\n`);
  chmodSync(command, 0o755);
  return { cwd, env: { ...process.env, PATH: `${join(cwd, 'bin')}${delimiter}${process.env.PATH}` } };
}

const tools = ['jq', 'parallel', 'duckdb', 'python3'];

function missing(script: string): string | undefined {
  const needed = tools.filter((tool) => new RegExp(`(?:^|\\| )${tool} `, 'mu').test(script));
  const lacking = needed.find((tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0);
  const pandas = script.includes('import pandas') && spawnSync('python3', ['-c', 'import pandas']).status !== 0;
  return lacking ?? (pandas ? 'pandas' : undefined);
}

describe('the recipes for engineers', () => {
  it('are there', () => expect(recipes.length).toBeGreaterThan(5));

  it.each(recipes.map((recipe, at) => ({ ...recipe, at })))(
    '$of ($at) runs and leaves what it says',
    ({ script, at }) => {
      const lacking = missing(script);
      if (lacking !== undefined) {
        console.log(`not run, ${lacking} is not here`);
        return;
      }
      const { cwd, env } = prepared(String(at));
      const before = readdirSync(cwd);
      const ran = spawnSync('bash', ['-euo', 'pipefail', '-c', script], { cwd, env, encoding: 'utf8' });
      expect({ status: ran.status, stderr: ran.status === 0 ? '' : ran.stderr }).toEqual({ status: 0, stderr: '' });
      const made = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => !before.includes(name));
      expect(made.filter((name) => /\.(?:jsonl|csv|tsv|xlsx)$/u.test(name)).length + ran.stdout.length).toBeGreaterThan(
        0,
      );
    },
  );
});

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../architecture/sources.ts';
import { recipes } from './recipes.ts';

const guide = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');

/** The files that CONTRIBUTING.md names in the numbered list of a recipe. */
function filesNamed(name: string): string[] {
  const section = guide.split(`\n### ${name}\n`)[1]?.split(/\n##/)[0] ?? '';
  return [...section.matchAll(/^\d\. `([^`]+)`/gm)].flatMap((match) => match[1] ?? []);
}

/** A copy of the product with every recipe applied. The compiler writes into the copy, not into the modules it shares. */
const copy = mkdtempSync(join(tmpdir(), 'taizhang-recipes-'));

beforeAll(() => {
  for (const part of [
    'shared',
    'extension',
    'addin',
    'cli',
    'types',
    'scripts',
    'package.json',
    'tsconfig.base.json',
  ]) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const base = join(copy, 'tsconfig.base.json');
  writeFileSync(base, readFileSync(base, 'utf8').replace('node_modules/.cache/types', 'types-built'));
  for (const [path, change] of recipes.flatMap(({ edits }) => edits)) {
    const place = join(copy, path);
    writeFileSync(place, change(existsSync(place) ? readFileSync(place, 'utf8') : null));
  }
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe.each(recipes)('$name', ({ name, edits, probe, prints }) => {
  it('touches the files that CONTRIBUTING.md names and no others', () => {
    expect(filesNamed(name)).toEqual(edits.map(([path]) => path));
  });

  it('works', () => {
    const file = join(copy, `probe-${name.replaceAll(' ', '-')}.ts`);
    writeFileSync(file, probe);
    const { stdout, stderr } = spawnSync(process.execPath, ['scripts/typescript.mjs', file], {
      cwd: copy,
      encoding: 'utf8',
    });
    expect(`${stdout}${stderr}`.trim()).toBe(prints);
  });
});

it('the house with all five compiles', () => {
  const { stdout } = spawnSync(
    join(root, 'node_modules/.bin/tsc'),
    ['-b', 'cli', 'addin', 'extension', '--pretty', 'false'],
    {
      cwd: copy,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  expect(stdout).toBe('');
});

it('CONTRIBUTING.md says what every script does', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const said = [...guide.matchAll(/^\| `npm (?:run )?([\w:]+)` \| .+ \|$/gm)].map((match) => match[1]);
  expect(said.sort()).toEqual(Object.keys(scripts).sort());
});

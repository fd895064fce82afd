import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import semver from 'semver';
import { expect, it } from 'vitest';
import { z } from 'zod/mini';

const root = resolve(import.meta.dirname, '../..');
/** Old packages write a list of words in its place, which npm does not check. */
const Engines = z.object({
  engines: z.optional(z.union([z.object({ node: z.optional(z.string()) }), z.array(z.string())])),
});
const read = (name: string) => JSON.parse(readFileSync(resolve(root, name), 'utf8'));
const promised = z.object({ engines: z.object({ node: z.string() }) }).parse(read('package.json')).engines.node;

it('every package that is installed runs on every Node that is promised, so that nothing warns', () => {
  const { packages } = z.object({ packages: z.record(z.string(), Engines) }).parse(read('package-lock.json'));
  const narrower = Object.entries(packages).flatMap(([name, { engines }]) => {
    const node = engines && 'node' in engines ? engines.node : undefined;
    return node === undefined || semver.subset(promised, node) ? [] : [`${name}: ${node}`];
  });
  expect(narrower).toEqual([]);
});

it('the sentence for an older Node draws the line where the promise does', () => {
  const text = readFileSync(resolve(root, 'cli/bin.mjs'), 'utf8');
  const body = /function isKnown\(version\) \{[\s\S]*?\n\}/.exec(text)?.[0] ?? '';
  const isKnown = new Function(`${body}; return isKnown;`)();
  for (const version of [
    '18.20.4',
    '20.18.3',
    '20.19.0',
    '20.20.2',
    '21.7.3',
    '22.12.0',
    '22.13.0',
    '23.9.0',
    '24.0.0',
    '26.1.0',
  ]) {
    expect([version, isKnown(`v${version}`)]).toEqual([version, semver.satisfies(version, promised)]);
  }
});

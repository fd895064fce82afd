import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedPatterns } from './patterns.ts';

const root = join(import.meta.dirname, '../..');
const readers = ['shared/extract/readers/', 'shared/extract/units/'];
const longestFile = 200;
const ceilings = { 'head/': 60, 'lines/': 44, 'lists/': 91, 'picked/': 0 };

/** What readers need to know of words stands as data under `vocabulary/`, what they need to know of figures and marks in `shared/lex`. */
describe('readers over tokens', () => {
  it('run no pattern of their own over an item’s text', async () => {
    const patterns = await sharedPatterns();
    const own = patterns.filter(({ file }) => readers.some((folder) => file.startsWith(folder)));
    expect(own.map(({ file, source }) => `${file}: ${source}`)).toEqual([]);
  });

  /** Elsewhere in the room patterns still stand in the code that finds heads and lists; their number only falls. */
  it.each(Object.entries(ceilings))('%s holds no more patterns of its own than %i', async (folder, most) => {
    const own = (await sharedPatterns()).filter(({ file }) => file.startsWith(`shared/extract/${folder}`));
    expect(own.length).toBeLessThanOrEqual(most);
  });

  it('counts every folder of the room', () => {
    const folders = readdirSync(join(root, 'shared/extract'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'vocabulary')
      .map(({ name }) => `${name}/`);
    const counted = [...Object.keys(ceilings), ...readers.map((folder) => folder.slice('shared/extract/'.length))];
    expect(folders.filter((folder) => !counted.includes(folder))).toEqual([]);
  });

  it('are files that one sees through', () => {
    const long = readers
      .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)))
      .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines >= longestFile);
    expect(long).toEqual([]);
  });
});

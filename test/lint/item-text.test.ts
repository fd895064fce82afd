import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedPatterns } from './patterns.ts';

const root = join(import.meta.dirname, '../..');
const readers = ['shared/extract/readers/', 'shared/extract/units/'];
const longestFile = 200;
/** Whatever looks at the text of items: lines, the lists that are made of them, what a person picked, and the readers of fields. */
const ofItems = [...readers, 'shared/extract/lines/', 'shared/extract/lists/', 'shared/extract/picked/'];
/** What reads the letterhead, the title and the page's own fields, and no item; the number of its patterns only falls. */
const ofHeads = { 'head/': 58 };

/** What is known of words stands as data under `vocabulary/`, what is known of figures and marks in `shared/lex`. */
describe('readers over tokens', () => {
  it('run no pattern of their own over an item’s text', async () => {
    const patterns = await sharedPatterns();
    const own = patterns.filter(({ file }) => ofItems.some((folder) => file.startsWith(folder)));
    expect(own.map(({ file, source }) => `${file}: ${source}`)).toEqual([]);
  });

  it.each(Object.entries(ofHeads))('%s reads no item and holds no more patterns than %i', async (folder, most) => {
    const own = (await sharedPatterns()).filter(({ file }) => file.startsWith(`shared/extract/${folder}`));
    expect(own.length).toBeLessThanOrEqual(most);
  });

  it('counts every folder of the room', () => {
    const folders = readdirSync(join(root, 'shared/extract'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'vocabulary')
      .map(({ name }) => `${name}/`);
    const counted = [...Object.keys(ofHeads), ...ofItems.map((folder) => folder.slice('shared/extract/'.length))];
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

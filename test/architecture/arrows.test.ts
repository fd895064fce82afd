import { describe, expect, it } from 'vitest';
import { mostLines, rules } from './rules.ts';
import { readSources, type Sources } from './sources.ts';

const product = readSources(['shared', 'extension', 'addin', 'cli']);

describe('the rules of the house', () => {
  it('finds the product', () => {
    expect(product.size).toBeGreaterThan(300);
  });

  it.each(rules)('$says', ({ broken }) => {
    expect(broken(product)).toEqual([]);
  });
});

/** A file that breaks each rule, in the order of the rules, among files that break none. */
const planted: Readonly<Record<string, readonly [path: string, text: string]>> = {
  'every source stands in a room': ['shared/attic/box.ts', 'export const box = 1;\n'],
  'imports point only where the table allows': [
    'shared/notice/planted.ts',
    "import { readPage } from '../page/read-page.ts';\n",
  ],
  'what stands in one folder points one way': [
    'shared/notice/text/planted.ts',
    "export { notice } from '../planted-front.ts';\n",
  ],
  'every relative import names a file that exists': ['cli/planted.ts', "import { nothing } from './not-there.ts';\n"],
  'an extension API is named in the extension only': ['addin/planted.ts', 'export const tabs = chrome.tabs;\n'],
  "an Office or WPS API is named in the add-in's hosts only": ['addin/pane/planted.ts', 'Excel.run(fill);\n'],
  "Node is named in the command line and the builds' configuration only": [
    'shared/notice/planted.ts',
    "import { join } from 'node:path';\n",
  ],
  'a body stands on the line of its condition, or in braces': ['shared/notice/planted.ts', 'if (late)\n  warn();\n'],
  'private members are #private': ['shared/notice/planted.ts', 'class Box {\n  private lid = 1;\n}\n'],
  [`no file is longer than ${mostLines} lines`]: ['shared/notice/planted.ts', 'export {};\n'.repeat(mostLines + 1)],
  'no file is named after nothing': ['shared/notice/utils.ts', 'export const useful = 1;\n'],
};

const beside: Sources = new Map([
  ['shared/page/read-page.ts', 'export const readPage = 1;\n'],
  ['shared/notice/planted-front.ts', "export { deep } from './text/deep.ts';\nexport const notice = 1;\n"],
  ['shared/notice/text/deep.ts', 'export const deep = 1;\n'],
]);

describe('a planted violation', () => {
  it.each(rules)('is found: $says', ({ says, broken }) => {
    const file = planted[says];
    if (!file) throw new Error(`no violation is planted for “${says}”`);
    expect(broken(beside)).toEqual([]);
    expect(broken(new Map([...beside, file]))).not.toEqual([]);
  });
});

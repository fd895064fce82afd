import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../architecture/sources.ts';

const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const textOf = (page: string) => readFileSync(join(root, page), 'utf8');
const { scripts }: { scripts: Record<string, string> } = JSON.parse(textOf('package.json'));

/** The anchor that a heading has where Markdown is shown: its words in lower case, spaces as hyphens, punctuation left out. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** What a page carries in the extension under another name than in the repository. */
const carriedAs = new Map([['docs/guide/guide.html', 'docs/guide/README.md']]);

describe.each(pages)('%s', (page) => {
  const text = textOf(page);

  it('has no dead link', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link = '']) => link);
    const dead = links.filter((link) => {
      const [path = '', anchor] = link.split('#');
      const named = path === '' ? page : join(dirname(page), decodeURI(path));
      const target = carriedAs.get(named) ?? named;
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && !anchorsOf(textOf(target)).includes(anchor);
    });
    expect(dead).toEqual([]);
  });

  it('names no script that there is not', () => {
    const named = [...text.matchAll(/\bnpm run (?:-s |--silent )?([a-z][\w:]*)/g)].map(([, script = '']) => script);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });
});

it('both languages of the front page have the same chapters, commands, pictures and links', () => {
  const [english, chinese] = ['README.md', 'README.zh-CN.md'].map(textOf).map((text) => ({
    chapters: text.match(/^## /gm)?.length,
    rows: text.match(/^\| /gm)?.length,
    points: text.match(/^- /gm)?.length,
    commands: [...text.matchAll(/^npm .*?(?=\s{2,}#|$)/gm)].map(([line]) =>
      line.split(/\s+/).filter((word) => /^(?:[a-z-]+|&&)$/.test(word)),
    ),
    links: [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link).filter((link) => !link?.startsWith('README')),
  }));
  expect(chinese).toEqual(english);
});

it('CONTRIBUTING.md says of every script what it does', () => {
  const said = [...textOf('CONTRIBUTING.md').matchAll(/^\| `npm (?:run )?([\w:]+)` \| \S/gm)].map(
    ([, script]) => script,
  );
  expect(said.sort()).toEqual(Object.keys(scripts).sort());
});

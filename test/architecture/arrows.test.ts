import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Room, rooms } from './rooms.ts';

const root = resolve(import.meta.dirname, '../..');

function sources(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const place = join(folder, name);
    if (statSync(place).isDirectory()) return name.startsWith('.') ? [] : sources(place);
    return ['.ts', '.tsx'].includes(extname(name)) ? [place] : [];
  });
}

const files = ['shared', 'extension', 'addin', 'cli'].flatMap((folder) => sources(join(root, folder)));
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

function roomOf(path: string): Room | undefined {
  return rooms.find((room) => path === room.path || path.startsWith(`${room.path}/`));
}

/** Module names in `import … from`, `export … from` and `import(…)`. */
function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^'\n]+)'/g)].flatMap((match) => match[1] ?? []);
}

function inTree(path: string): string {
  return relative(root, path).split(sep).join('/');
}

function localImports(file: string): string[] {
  return importsOf(texts.get(file) ?? '')
    .filter((name) => name.startsWith('.'))
    .map((name) => inTree(resolve(dirname(file), name)));
}

describe('the arrows between rooms', () => {
  it('finds the product', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it('every source stands in a room', () => {
    expect(files.map(inTree).filter((path) => !roomOf(path))).toEqual([]);
  });

  it('imports point only where the table allows', () => {
    const broken = files.flatMap((file) => {
      const from = roomOf(inTree(file));
      return localImports(file)
        .filter((target) => {
          const to = roomOf(target);
          if (!from || !to || from === to) return !to;
          return !from.mayImport.some((allowed) => to.path === allowed || to.path.startsWith(`${allowed}/`));
        })
        .map((target) => `${inTree(file)} → ${target}`);
    });
    expect(broken).toEqual([]);
  });

  it('no file imports itself by a circle', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const edges = new Map(files.map((file) => [inTree(file), localImports(file)]));
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) {
        circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
        return;
      }
      if (done.has(path)) return;
      for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const path of edges.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });

  it('every relative import names a file that exists', () => {
    const lost = files.flatMap((file) =>
      localImports(file)
        .map((target) => target.replace(/\?.*$/, ''))
        .filter((target) => !existsSync(join(root, target)))
        .map((target) => `${inTree(file)} → ${target}`),
    );
    expect(lost).toEqual([]);
  });
});

/** What only the outer rooms may name. Comments are left out of the search. */
const foreign: readonly { name: string; pattern: RegExp; allowed: (path: string) => boolean }[] = [
  {
    name: 'an extension API',
    pattern: /(?<![\w/-])(?:chrome|browser)\.[a-z]/,
    allowed: (path) => path.startsWith('extension/'),
  },
  {
    name: 'an Office or WPS API',
    pattern: /\b(?:Office|Excel|OfficeExtension)\.[A-Za-z]|\bApplication\.[A-Z]/,
    allowed: (path) => path.startsWith('addin/hosts/'),
  },
  {
    name: 'Node',
    pattern: /from 'node:|\bprocess\.[a-z]/,
    allowed: (path) => path.startsWith('cli/') || path.endsWith('.config.ts') || path === 'shared/files/pdf/pdfjs.ts',
  },
];

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '$1');
}

describe('what a room may name', () => {
  it.each(foreign)('$name', ({ pattern, allowed }) => {
    const named = files
      .map(inTree)
      .filter((path) => !allowed(path))
      .filter((path) => pattern.test(withoutComments(texts.get(join(root, path)) ?? '')));
    expect(named).toEqual([]);
  });
});

describe('the size and the names of files', () => {
  it('no file is longer than 350 lines', () => {
    const long = files.filter((file) => (texts.get(file) ?? '').split('\n').length > 350);
    expect(long.map(inTree)).toEqual([]);
  });

  it('no file is named after nothing', () => {
    const vague = /(?:^|\/)(?:utils?|helpers?|common|managers?|misc)(?:\.|\/)/;
    expect(files.map(inTree).filter((path) => vague.test(path))).toEqual([]);
  });
});

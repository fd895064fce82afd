import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseAst } from 'vite';

/** One regular expression of the product and where it stands. */
export type Pattern = { readonly source: string; readonly flags: string; readonly file: string };

const root = join(import.meta.dirname, '../..');

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.cases.ts') ? [path] : [];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function literalsOf(node: unknown, found: { pattern: string; flags: string }[]): void {
  if (Array.isArray(node)) {
    for (const child of node) literalsOf(child, found);
    return;
  }
  if (!isRecord(node)) return;
  const { regex } = node;
  if (node.type === 'Literal' && isRecord(regex)) {
    found.push({ pattern: String(regex.pattern), flags: String(regex.flags) });
    return;
  }
  for (const [key, child] of Object.entries(node)) if (key !== 'parent') literalsOf(child, found);
}

async function built(path: string): Promise<{ pattern: string; flags: string }[]> {
  const made: { pattern: string; flags: string }[] = [];
  const Plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, [pattern, flags]: [string | RegExp, string?]) {
      if (typeof pattern === 'string') made.push({ pattern, flags: flags ?? '' });
      return new target(pattern, flags);
    },
  });
  try {
    await import(path);
  } finally {
    globalThis.RegExp = Plain;
  }
  return made;
}

/** Every regular expression under `shared/`: literals from the syntax tree, and those that modules put together as they load. */
export async function sharedPatterns(): Promise<Pattern[]> {
  const patterns = new Map<string, Pattern>();
  for (const path of sources(join(root, 'shared'))) {
    const code = readFileSync(path, 'utf8');
    const found: { pattern: string; flags: string }[] = [];
    literalsOf(parseAst(code, { lang: path.endsWith('x') ? 'tsx' : 'ts' }), found);
    if (code.includes('new RegExp(')) found.push(...(await built(path)));
    for (const { pattern, flags } of found) {
      patterns.set(`${relative(root, path)} /${pattern}/${flags}`, {
        source: pattern,
        flags,
        file: relative(root, path),
      });
    }
  }
  return [...patterns.values()];
}

/** True where a pattern can repeat without a bound: `*`, `+` or `{n,}` outside a class and not escaped. */
export function repeatsFreely(source: string): boolean {
  const outside = source.replace(/\\[\s\S]/g, 'x').replace(/\[[^\]]*\]/g, 'x');
  return /[*+]|\{\d+,\}/.test(outside);
}

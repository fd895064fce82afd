import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, posix, relative, resolve, sep } from 'node:path';

/** Where the project stands. */
export const root = resolve(import.meta.dirname, '../..');

/** Source texts by their path from the root, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const place = join(folder, name);
    if (statSync(place).isDirectory()) return name.startsWith('.') ? [] : filesIn(place);
    return ['.ts', '.tsx'].includes(extname(name)) ? [place] : [];
  });
}

/** Every .ts and .tsx file under the folders named. */
export function readSources(folders: readonly string[]): Sources {
  return new Map(
    folders
      .flatMap((folder) => filesIn(join(root, folder)))
      .map((file) => [relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8')]),
  );
}

/** The files of the project that a source imports or exports from, by their path from the root. */
export function localImports(path: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^'\n]+)'/g)]
    .flatMap((match) => match[1] ?? [])
    .map((name) => posix.join(posix.dirname(path), name.replace(/\?.*$/, '')));
}

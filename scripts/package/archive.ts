import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** Files by their path in the archive. */
export type Tree = ReadonlyMap<string, Uint8Array>;

/** Every file under a folder, by its path from there, in the order of the alphabet. */
export function treeOf(folder: string, under = ''): Tree {
  const files = readdirSync(folder)
    .sort()
    .flatMap((name): [string, Uint8Array][] => {
      const place = join(folder, name);
      if (statSync(place).isDirectory()) return [...treeOf(place, `${under}${name}/`)];
      return [[`${under}${name}`, new Uint8Array(readFileSync(place))]];
    });
  return new Map(files);
}

/** The same files under another folder. */
export function moved(tree: Tree, to: string): Tree {
  return new Map([...tree].map(([path, bytes]) => [`${to}${path}`, bytes]));
}

/** One day for every file, so that the archive's bytes tell nothing but what is in it; fflate writes the local date's parts. */
const day = new Date(2020, 0, 1);

/** A .zip whose bytes depend on the files alone: sorted, of one day, with Unix modes, `executable` ones marked. */
export function archive(tree: Tree, executable: readonly string[] = []): Uint8Array {
  const files: Zippable = Object.fromEntries(
    [...tree.keys()].sort().map((path) => {
      const mode = executable.includes(path) ? 0o100755 : 0o100644;
      return [path, [tree.get(path) ?? new Uint8Array(), { mtime: day, os: 3, attrs: mode * 0x1_0000, level: 9 }]];
    }),
  );
  return zipSync(files);
}

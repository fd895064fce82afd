import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { decodePage } from '../../shared/page/charset.ts';

/** Endings of the files that a notice or an archive of pages comes as. */
export const readable = /\.(?:html?|xhtml|shtml|mht|mhtml|docx|xlsx|xlsm|pdf|txt|csv|tsv|md|warc|warc\.gz)$/iu;

/** A list longer than this is a notice. */
const mostListBytes = 4 << 20;

/** The first cell of a line that looks like a path, quotes and all kinds of separators taken off. */
function pathIn(line: string): string | null {
  for (const cell of line.split(/[,\t;]/u)) {
    const text = cell.trim().replace(/^"(.*)"$/u, '$1');
    if (readable.test(text) && !/[。；：？！]/u.test(text)) return text;
  }
  return null;
}

/**
 * The paths that a list names, one a line, found beside it; a .csv may have a header and other columns. Null where the file is no list:
 * where any line of a .txt, or more than the header of a .csv, is no path.
 */
export function listedPaths(path: string): string[] | null {
  if (!/\.(?:txt|csv)$/iu.test(path)) return null;
  const bytes = readFileSync(path);
  if (bytes.length > mostListBytes) return null;
  const lines = decodePage(bytes)
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const paths = lines.map(pathIn);
  if (/\.csv$/iu.test(path) && paths[0] === null) paths.shift();
  if (paths.length === 0) return null;
  const found = paths.flatMap((one) => one ?? []);
  if (found.length < paths.length) return null;
  return found.map((one) => (isAbsolute(one) ? one : resolve(dirname(path), one)));
}

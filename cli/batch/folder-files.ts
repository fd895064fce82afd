import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readable } from './listed-paths.ts';

/** The folder that a browser saves a page's pictures and frames in: `公告_files` beside `公告.html`. */
const companion = /(?:_files|\.files|_文件)$/u;

function belongsToPage(folder: string, name: string): boolean {
  if (!companion.test(name)) return false;
  const page = join(folder, name.replace(companion, ''));
  return ['.html', '.htm', '.mht'].some((ending) => existsSync(page + ending));
}

/** What office programs leave while a file is open (`~$台账.xlsx`) and what systems hide. */
const hidden = /^(?:\.|~\$|Thumbs\.db$)/u;

function entriesOf(folder: string): Dirent[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }));
}

/** The files below a folder that can be read, by name, folders in their place; links to elsewhere are not followed. */
export function* folderFiles(folder: string): Generator<string> {
  for (const entry of entriesOf(folder)) {
    if (hidden.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!belongsToPage(folder, entry.name)) yield* folderFiles(path);
    } else if (entry.isFile() && readable.test(entry.name)) yield path;
  }
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

function imported(file: string, seen: Set<string>): void {
  if (seen.has(file)) return;
  seen.add(file);
  if (file.endsWith('.css')) return;
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+)["']/gu)) {
    imported(join(dirname(file), path), seen);
  }
}

/**
 * The files of a built page or script that it loads before it can be used: itself, what it imports at once, a page's stylesheets, and
 * what it awaits.
 */
export function filesCarried(folder: string, entry: string, awaited: RegExp | null = null): Set<string> {
  const seen = new Set<string>();
  if (!entry.endsWith('.html')) imported(join(folder, entry), seen);
  else {
    const page = readFileSync(join(folder, entry), 'utf8');
    for (const [, path = ''] of page.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/gu)) {
      if (existsSync(join(folder, path))) imported(join(folder, path), seen);
    }
  }
  for (const path of awaited === null ? [] : readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (awaited?.test(path)) imported(join(folder, path), seen);
  }
  return seen;
}

/** The same in bytes, each file packed by gzip. */
export function bytesCarried(folder: string, entry: string, awaited: RegExp | null = null): number {
  return [...filesCarried(folder, entry, awaited)].reduce(
    (sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length,
    0,
  );
}

/** What the popup awaits before it draws anything: the words of its language. */
export const popupAwaits = /chunks\/chinese-/u;

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromiumBuild } from '../extension/extension-browser.ts';
import { report } from './report.ts';

/**
 * What each part carries before it shows anything: its own script and all that it imports at once, packed by gzip. What is loaded
 * only when it is asked for is not counted.
 */
const pane = join(import.meta.dirname, '../../dist/addin');
const limits = [
  { part: 'page script', folder: chromiumBuild, entry: 'content-scripts/page.js', limit: 14 },
  { part: 'popup', folder: chromiumBuild, entry: 'popup.html', limit: 130 },
  { part: 'background', folder: chromiumBuild, entry: 'background.js', limit: 110 },
  { part: 'picker', folder: chromiumBuild, entry: 'content-scripts/picker.js', limit: 50 },
  { part: 'pane, first screen', folder: pane, entry: 'desk.html', limit: 180 },
];

function imported(script: string, seen: Set<string>): void {
  if (seen.has(script)) return;
  seen.add(script);
  for (const [, path = ''] of readFileSync(script, 'utf8').matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+)["']/gu)) {
    imported(join(dirname(script), path), seen);
  }
}

function scriptsOf(folder: string, entry: string): Set<string> {
  const seen = new Set<string>();
  if (!entry.endsWith('.html')) imported(join(folder, entry), seen);
  else {
    for (const [, path = ''] of readFileSync(join(folder, entry), 'utf8').matchAll(/src="\.?\/?([^"]+\.js)"/gu)) {
      if (existsSync(join(folder, path))) imported(join(folder, path), seen);
    }
  }
  return seen;
}

for (const { part, folder, entry, limit } of limits) {
  const packed = [...scriptsOf(folder, entry)].reduce(
    (sum, script) => sum + gzipSync(readFileSync(script), { level: 9 }).length,
    0,
  );
  report({
    subject: part,
    figure: `${(packed / 1000).toFixed(1)} kB`,
    ratio: packed / (limit * 1000),
    against: `at most ${limit} kB`,
  });
}

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromiumBuild } from '../extension/extension-browser.ts';
import { explain, report } from './report.ts';

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

const packedOf = (folder: string, entry: string) =>
  [...scriptsOf(folder, entry)].reduce((sum, script) => sum + gzipSync(readFileSync(script), { level: 9 }).length, 0);

for (const { part, folder, entry, limit } of limits) {
  const packed = packedOf(folder, entry);
  report({
    subject: part,
    figure: `${(packed / 1000).toFixed(1)} kB`,
    ratio: packed / (limit * 1000),
    against: `at most ${limit} kB`,
  });
}
const engine = packedOf(chromiumBuild, 'engine.js');
report({ subject: 'engine, with the first page read', figure: `${(engine / 1000).toFixed(1)} kB` });
explain(
  'The popup lies over its limit. By modules, each packed by itself: React 69 kB; Dexie with its hooks 32; the history over it 20; ' +
    'Fluent’s theme and styling 32; zod 11; the long list 11; the findings’ names and sentences 10; the words of both languages 12; ' +
    'its own views 20. React, the theme and its own views alone are 121 kB. Its other tabs, the exports and pinyin are loaded when ' +
    'they are shown. A popup that asked the background for all that it shows, without Dexie, the history and zod in it (63 kB), in one ' +
    'language and with the long list on demand (17 kB), would still be some 140 kB, and would no longer see at once what another ' +
    'window changes.',
);

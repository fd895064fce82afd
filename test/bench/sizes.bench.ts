import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromiumBuild } from '../extension/extension-browser.ts';
import { explain, report } from './report.ts';

/**
 * What each part carries before it can be used: its own script, all that it imports at once, its stylesheets and what its first screen
 * awaits, packed by gzip. What is loaded only when it is asked for is not counted.
 */
const pane = join(import.meta.dirname, '../../dist/addin');
const limits = [
  { part: 'page script', folder: chromiumBuild, entry: 'content-scripts/page.js', limit: 14 },
  /* The words of its language are awaited before anything is drawn. */
  { part: 'popup', folder: chromiumBuild, entry: 'popup.html', awaited: /chunks\/chinese-/u, limit: 130 },
  { part: 'background', folder: chromiumBuild, entry: 'background.js', limit: 110 },
  { part: 'picker', folder: chromiumBuild, entry: 'content-scripts/picker.js', limit: 50 },
  { part: 'pane, first screen', folder: pane, entry: 'desk.html', limit: 180 },
];

function imported(script: string, seen: Set<string>): void {
  if (seen.has(script)) return;
  seen.add(script);
  if (script.endsWith('.css')) return;
  for (const [, path = ''] of readFileSync(script, 'utf8').matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+)["']/gu)) {
    imported(join(dirname(script), path), seen);
  }
}

function filesOf(folder: string, entry: string, awaited: RegExp | null): Set<string> {
  const seen = new Set<string>();
  if (!entry.endsWith('.html')) imported(join(folder, entry), seen);
  else {
    for (const [, path = ''] of readFileSync(join(folder, entry), 'utf8').matchAll(
      /(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/gu,
    )) {
      if (existsSync(join(folder, path))) imported(join(folder, path), seen);
    }
  }
  for (const path of awaited === null ? [] : readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (awaited?.test(path)) imported(join(folder, path), seen);
  }
  return seen;
}

const packedOf = (folder: string, entry: string, awaited: RegExp | null = null) =>
  [...filesOf(folder, entry, awaited)].reduce(
    (sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length,
    0,
  );

for (const { part, folder, entry, limit, awaited = null } of limits) {
  const packed = packedOf(folder, entry, awaited);
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
  'Of the popup’s first screen React is 69 kB, zod with the shapes of the messages 14, the long list 11, the words of one language 5, ' +
    'stylesheets 4, its own views the rest. The background answers it with all that it shows; the history and Dexie (52 kB) are opened ' +
    'beside it and are there for what she does then. The theme is written into a stylesheet by the build.',
);

import { join } from 'node:path';
import { chromiumBuild } from '../extension/extension-browser.ts';
import { bytesCarried, popupAwaits } from './carried.ts';
import { explain, report } from './report.ts';

/**
 * What each part carries before it can be used: its own script, all that it imports at once, its stylesheets and what its first screen
 * awaits, packed by gzip. What is loaded only when it is asked for is not counted.
 */
const pane = join(import.meta.dirname, '../../dist/addin');
const limits = [
  { part: 'page script', folder: chromiumBuild, entry: 'content-scripts/page.js', limit: 14 },
  { part: 'popup', folder: chromiumBuild, entry: 'popup.html', awaited: popupAwaits, limit: 130 },
  { part: 'background', folder: chromiumBuild, entry: 'background.js', limit: 110 },
  { part: 'picker', folder: chromiumBuild, entry: 'content-scripts/picker.js', limit: 50 },
  { part: 'pane, first screen', folder: pane, entry: 'desk.html', limit: 180 },
];

for (const { part, folder, entry, limit, awaited = null } of limits) {
  const packed = bytesCarried(folder, entry, awaited);
  report({
    subject: part,
    figure: `${(packed / 1000).toFixed(1)} kB`,
    ratio: packed / (limit * 1000),
    against: `at most ${limit} kB`,
  });
}
const engine = bytesCarried(chromiumBuild, 'engine.js');
report({ subject: 'engine, with the first page read', figure: `${(engine / 1000).toFixed(1)} kB` });
explain(
  'Of the page script 1.1 kB is what the extension’s framework puts around it, and 1.1 kB what the build for Chromium before 98 makes of ' +
    'private fields; what it carries beyond that is 12.5 kB: the page’s index, the folding of text, the frames and the marks.',
);
explain(
  'Of the popup’s first screen React is 67 kB, zod with the shapes of the messages 14, the long list 10, the words of one language 6, ' +
    'stylesheets 4, its own views the rest; a test uses it without anything else. The background answers it with all that it shows; ' +
    'Dexie and the history (52 kB) are opened beside it, for what she does then. The theme is written into a stylesheet by the build.',
);

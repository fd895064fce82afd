import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mouse } from '../../test/morning/hands.ts';
import { playMorning } from '../../test/morning/morning.ts';
import { buildPane } from '../../test/pane/serve-pane.ts';

/*
 * Pictures of every screen of a clerk's morning, light and dark, at the width of the popup and on her screen: `npm run screenshots
 * morning`. They are looked at and not kept in the repository.
 */
const folder = fileURLToPath(new URL('../../out/morning/', import.meta.url));
mkdirSync(folder, { recursive: true });

const narrow = { width: 420, height: 592 };
const wide = { width: 1366, height: 768 };

const pane = mkdtempSync(join(tmpdir(), 'morning-pane-'));
await buildPane(pane);
await playMorning(
  mouse,
  async (page, state) => {
    const popup = state.startsWith('popup');
    for (const [name, size] of [['420', narrow], ...(popup ? [] : [['1366', wide] as const])] as const) {
      if (!popup) await page.setViewport(size);
      for (const theme of ['light', 'dark']) {
        await page.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value: theme },
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ]);
        await page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        );
        await page.screenshot({ path: `${folder}${state}-${name}-${theme}.png` });
      }
    }
    if (!popup) await page.setViewport(wide);
  },
  pane,
);

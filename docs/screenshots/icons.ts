import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../../test/browser/launch.ts';

/** Draws the icon's PNGs from its SVG: `npm run screenshots icons`. */
const drawn = [
  { folder: 'extension/public/icons', sizes: [16, 32, 48, 128] },
  { folder: 'addin/public/icons', sizes: [16, 32, 64, 80] },
  { folder: 'addin/public/wps/images', sizes: [32] },
];
const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const svg = readFileSync(at('extension/icon/icon.svg'), 'utf8');

const browser = await launchBrowser();
for (const { folder, sizes } of drawn) {
  mkdirSync(at(folder), { recursive: true });
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    writeFileSync(at(`${folder}/${size}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
}
await browser.close();

import { readFileSync, writeFileSync } from 'node:fs';
import { decodePage } from '../../shared/page/charset.ts';
import { launchBrowser } from '../browser/launch.ts';
import { convert } from '../libreoffice/convert.ts';
import { folderOf, noticeNames, pageOf } from './printed-notices.ts';

/**
 * Prints the notices anew: `node scripts/typescript.mjs test/document/print-notices.ts [NAME …]`. Chromium prints with the head and
 * foot of its own print dialog; LibreOffice writes the PDF and the Word file. What comes out depends on the fonts of the machine.
 */
const asked = process.argv.slice(2);
const browser = await launchBrowser();
for (const name of noticeNames.filter((one) => asked.length === 0 || asked.includes(one))) {
  const text = decodePage(new Uint8Array(readFileSync(pageOf(name))));
  const bytes = new TextEncoder().encode(`\ufeff${text.replace(/charset="?gb[a-z0-9]{1,9}/giu, 'charset="utf-8')}`);
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  const page = await context.newPage();
  await page.setContent(new TextDecoder().decode(bytes));
  const margin = { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' };
  writeFileSync(
    new URL('chromium.pdf', folderOf(name)),
    await page.pdf({ format: 'A4', displayHeaderFooter: true, margin }),
  );
  await context.close();
  for (const [file, to] of [
    ['libreoffice.pdf', 'pdf'],
    ['word.docx', 'docx:MS Word 2007 XML'],
  ] as const) {
    const [written] = await convert({ name: 'page.html', bytes }, to, 'HTML (StarWriter)');
    if (written === undefined) throw new Error(`LibreOffice wrote no ${file} of ${name}.`);
    writeFileSync(new URL(file, folderOf(name)), written.bytes);
  }
}
await browser.close();

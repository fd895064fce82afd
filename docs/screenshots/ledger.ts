import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepDigest } from '../../scripts/docs/pictures.ts';
import { createLedger } from '../../shared/ledger/create/create-ledger.ts';
import { templateOf } from '../../shared/ledger/templates.ts';
import { launchBrowser } from '../../test/browser/launch.ts';
import { capture } from '../../test/ledger/captures.ts';
import { convert } from '../../test/libreoffice/convert.ts';

/*
 * The picture of the README: the first rows of the 西安 work ledger as LibreOffice prints them, and the finding of its 校验 sheet.
 * Run it with `npm run screenshots ledger`.
 */

/** Part of a printed page, in fractions of it, shown 1400 pixels wide. */
interface Cut {
  readonly page: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const pictureWidth = 1400;
const dotsPerInch = 220;

function workLedger(): Uint8Array {
  const template = templateOf('work-ledger');
  if (!template) throw new Error('no work-ledger');
  return createLedger(template, [capture('xian-2024')], { asOf: '2024-06-30', reportUnit: '西安市人民政府办公厅' });
}

/** The page of a PDF whose text holds the words, as a PNG. */
function pageWith(folder: string, pdf: string, ...words: readonly string[]): string {
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f');
  const number = pages.findIndex((text) => words.every((word) => text.includes(word))) + 1;
  if (number === 0) throw new Error(`no page with ${words.join()}`);
  const name = join(folder, String(number));
  execFileSync('pdftoppm', [
    ...['-r', String(dotsPerInch), '-f', String(number), '-l', String(number), '-singlefile', '-png'],
    ...[pdf, name],
  ]);
  return `data:image/png;base64,${readFileSync(`${name}.png`).toString('base64')}`;
}

async function picture(cuts: readonly Cut[]): Promise<Uint8Array> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: pictureWidth, height: 100 } });
    await page.setContent('<body style="margin:0;background:white"></body>');
    await page.evaluate(
      async ([all, width]) => {
        for (const { page: source, left, top, width: part, height } of all) {
          const image = new Image();
          image.src = source;
          await image.decode();
          const box = document.createElement('div');
          const scale = width / (image.naturalWidth * part);
          const [wide, high] = [image.naturalWidth * scale, image.naturalHeight * scale];
          box.style.cssText = `position:relative;overflow:hidden;width:${width}px;height:${Math.round(high * height)}px`;
          image.style.cssText = `position:absolute;width:${wide}px;left:${-wide * left}px;top:${-high * top}px`;
          box.append(image);
          document.body.append(box);
        }
      },
      [cuts, pictureWidth] as const,
    );
    return await page.screenshot({ fullPage: true });
  } finally {
    await browser.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'taizhang-picture-'));
try {
  const [made] = await convert({ name: 'ledger.xlsx', bytes: workLedger() }, 'pdf');
  if (!made) throw new Error('LibreOffice made no PDF');
  const pdf = join(folder, 'ledger.pdf');
  writeFileSync(pdf, made.bytes);
  const ledger = pageWith(folder, pdf, '工作台账', '填报单位');
  const findings = pageWith(folder, pdf, '核对提示', '15200');
  const image = await picture([
    { page: ledger, left: 0.03, top: 0.06, width: 0.6085, height: 0.39 },
    { page: findings, left: 0.03, top: 0.03, width: 0.94, height: 0.3 },
  ]);
  writeFileSync(join(import.meta.dirname, 'ledger.png'), image);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
keepDigest('ledger');

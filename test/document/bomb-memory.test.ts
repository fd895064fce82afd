import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zlibSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { bin } from '../cli/taizhang.ts';
import { docxFile } from './docx-file.ts';
import { sheetOf, workbookOf } from './task-workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'taizhang-bombs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const most = 500 * 1024;
/** Has the program print the most memory that it ever held, in kilobytes, as the last thing it does. */
const measure = `--import=data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process._rawDebug('peak ' + process.resourceUsage().maxRSS))",
)}`;

function onePage(stream: Uint8Array): Uint8Array {
  const head = strToU8(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj
4 0 obj<</Length ${stream.length}/Filter[/FlateDecode/FlateDecode]>>stream\n`,
  );
  return Uint8Array.from(Buffer.concat([head, stream, strToU8('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF')]));
}

/** Zeros packed twice: some hundred bytes unpack to 256 MB. */
function zeros(): Uint8Array {
  return zlibSync(zlibSync(new Uint8Array(1 << 28), { level: 9 }), { level: 9 });
}

const texts = Array.from({ length: 600 }, () => ({ cells: [{ value: '长'.repeat(32_000) }] }));
const bombs: readonly (readonly [string, () => Uint8Array | string])[] = [
  ['通知.pdf', () => onePage(zeros())],
  ['步骤.pdf', () => onePage(zlibSync(zlibSync(strToU8('0 0 9 9 re f\n'.repeat(3_000_000)))))],
  ['段落.docx', () => docxFile({ body: '<w:p/>'.repeat(500_000) })],
  ['文字.docx', () => docxFile({ body: `<w:p>${'<w:r><w:t>一</w:t></w:r>'.repeat(1_000_000)}</w:p>` })],
  ['表.xlsx', () => workbookOf(sheetOf(texts))],
  ['网页.html', () => `<h1>通知</h1>${'<p>一段普通文字'.repeat(1_000_000)}`],
];

it.each(bombs)('%s is refused in Chinese within 500 MB', (name, make) => {
  const place = join(folder, name);
  writeFileSync(place, make());
  const { status, stderr } = spawnSync(process.execPath, [measure, bin, 'extract', place], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toMatch(/未(?:读取|打开)。请/u);
  expect(Number(/peak (\d+)/u.exec(stderr)?.[1])).toBeLessThan(most);
});

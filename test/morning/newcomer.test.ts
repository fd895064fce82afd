import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { version } from '../../package.json';
import { downloadsOf, type ExtensionBrowser, launchExtension } from '../extension/extension-browser.ts';
import { noticePage, threeTasks } from '../extension/notice-page.ts';
import { type NoticeServer, serveNotices } from '../extension/notice-server.ts';
import { pressAt, says, shows } from '../extension/popup-driver.ts';
import { clerksLedger } from '../handoff/lab.ts';
import { mouse } from './hands.ts';

/**
 * A newcomer who has the release, a notice, a ledger of hers and the guide: she presses only what the guide names, in the guide's
 * order, and ends with a filled .xlsx.
 */
const release = resolve(import.meta.dirname, '../../release');
const folder = mkdtempSync(join(tmpdir(), 'newcomer-'));
let server: NoticeServer;
let chromium: ExtensionBrowser;

function unpacked(archive: string, into: string): string {
  const to = join(folder, into);
  for (const [path, bytes] of Object.entries(unzipSync(new Uint8Array(readFileSync(join(release, archive)))))) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), bytes);
  }
  return to;
}

beforeAll(async () => {
  server = await serveNotices();
  server.pages.set('/notice.html', noticePage(threeTasks, { declared: 3 }));
  const build = unpacked(`taizhang-chrome-${version}.zip`, 'extension');
  chromium = await launchExtension({ port: server.port, build, welcome: 'kept' });
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Where the desk says that it is. */
function addressOf(desk: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    desk.stdout?.on('data', (part: Buffer) => {
      said += part.toString();
      const found = /http:\/\/localhost:\d+\/[0-9a-f]{32}\//.exec(said);
      if (found) resolve(found[0]);
    });
    desk.on('exit', () => reject(new Error(said)));
  });
}

it('gets from nothing to a filled .xlsx by the guide alone', async () => {
  await pressAt(await chromium.ownPage('welcome.html'), 'a[href="guide.html"]');
  const guide = await chromium.ownPage('guide.html');
  await guide.waitForFunction(() => document.body.innerText.includes('第一次采集'));
  const text = await guide.evaluate(() => document.body.innerText);

  let read = 0;
  /** Presses a control that the guide names after what she read so far. `word` is what the guide calls it. */
  const follow = async (page: Page, name: string, word: string) => {
    const at = text.indexOf(word, read);
    if (at < 0) throw new Error(`the guide says nothing of “${word}” after “${text.slice(read, read + 40)}”`);
    read = at;
    await mouse.press(page, name);
  };

  read = text.indexOf('第一次采集');
  const popup = await chromium.openPopup(await chromium.goto('/notice.html'));
  await shows(popup, '识别3项');
  await follow(popup, '采集全部3项', '采集全部');
  await says(popup, '已采集3项');
  await follow(popup, '发送到 Excel', '发送到 Excel');
  await says(popup, '3项');

  read = text.indexOf('在台账桌面里按 Ctrl+V');
  const program = join(unpacked(`taizhang-${version}.zip`, 'desk'), 'bin/taizhang.mjs');
  const ledger = join(folder, '民生实事台账.xlsx');
  writeFileSync(ledger, await clerksLedger());
  const desk = spawn(process.execPath, [program, 'start', '--port', '0'], { cwd: folder });
  try {
    const page = await chromium.newPage();
    await page.goto(await addressOf(desk));
    await shows(page, '在此按Ctrl+V粘贴');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    await shows(page, '打开台账文件');
    const [chooser] = await Promise.all([page.waitForFileChooser(), follow(page, '打开台账文件', '打开台账文件')]);
    await chooser.accept([ledger]);
    await shows(page, '新增3行');
    await follow(page, '填入3行', '填入');
    await shows(page, '已逐格读回核对');
    const saved = await downloadsOf(chromium, folder);
    const file = await saved(() => follow(page, '保存', '保存'));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(readFileSync(file)).buffer);
    const sheet = book.getWorksheet('工作台账');
    const titles = [3, 4, 5].map((row) => sheet?.getCell(row, 2).text);
    expect(titles).toEqual(threeTasks.map(({ title }) => title));
  } finally {
    desk.kill();
  }
});

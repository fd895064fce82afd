import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Capture } from '../../shared/notice/capture.ts';
import type { Notice } from '../../shared/notice/notice.ts';
import { noticeIn } from '../document/read.ts';
import { downloadsOf, type ExtensionBrowser, launchExtension } from './extension-browser.ts';
import { noticePage } from './notice-page.ts';
import { type NoticeServer, serveNotices } from './notice-server.ts';
import { offers, press, says, shows } from './popup-driver.ts';

const cases = resolve(import.meta.dirname, '../document/cases');
let server: NoticeServer;
let chromium: ExtensionBrowser;
let library: Page;
let saved: (act: () => Promise<void>) => Promise<string>;

beforeAll(async () => {
  server = await serveNotices();
  chromium = await launchExtension({ port: server.port });
  saved = await downloadsOf(chromium, mkdtempSync(join(tmpdir(), 'taizhang-files-')));
  library = await chromium.openHistory();
});
afterAll(async () => {
  await chromium.close();
  await server.close();
});

async function give(...paths: readonly string[]): Promise<void> {
  const input = await library.waitForSelector('input[data-notice-files]');
  await (input as Awaited<ReturnType<typeof library.$<'input'>>>)?.uploadFile(...paths);
}

/** The newest notice of the history, by the file that it exports. */
async function kept(): Promise<Notice> {
  if (await offers(library, '← 返回列表')) await press(library, 'button', '← 返回列表');
  await library.waitForSelector('.tz-card-open');
  await library.click('.tz-card-open');
  const json = await saved(() => press(library, 'button', 'JSON'));
  await press(library, 'button', '← 返回列表');
  const [capture] = Capture.array().parse(JSON.parse(readFileSync(json, 'utf8')));
  if (capture === undefined) throw new Error('a capture was exported');
  return capture.notice;
}

/** The first case of each kind of file in which the command line finds a list. */
async function onePerKind(): Promise<Map<string, { path: string; notice: Notice }>> {
  const found = new Map<string, { path: string; notice: Notice }>();
  for (const name of readdirSync(cases).filter((one) => !one.endsWith('.json'))) {
    const kind = extname(name);
    if (found.has(kind)) continue;
    const path = join(cases, name);
    const notice = await noticeIn(name, readFileSync(path));
    if (notice.items.length > 0) found.set(kind, { path, notice });
  }
  return found;
}

describe('files in the browser', () => {
  it('give the records that the command line gives', async () => {
    const files = await onePerKind();
    expect([...files.keys()]).toEqual(expect.arrayContaining(['.docx', '.pdf']));
    for (const { path, notice } of files.values()) {
      await give(path);
      await says(library, `“${basename(path)}”：已`);
      expect(await kept()).toEqual(notice);
    }
  });

  it('and pages that were saved', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'taizhang-page-')), '清单.html');
    writeFileSync(path, noticePage());
    await give(path);
    await says(library, '“清单.html”：已采集3项');
    await shows(library, '关于印发2025年海州区为民实事清单的通知');
  });

  it('say what they are where they are no notice', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'taizhang-other-'));
    writeFileSync(join(folder, '天气.txt'), '今天多云，最高气温21度。');
    await give(join(folder, '天气.txt'));
    await says(library, '“天气.txt”：没有识别出任务清单');
    writeFileSync(join(folder, '图.png'), Buffer.from('89504e470d0a1a0a0000', 'hex'));
    await give(join(folder, '图.png'));
    await library.waitForFunction(() => /“图\.png”：/u.test(document.querySelector('.tz-status')?.textContent ?? ''));
  });
});

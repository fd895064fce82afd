import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ExtensionBrowser, launchExtension } from './extension-browser.ts';
import { noticePage, threeTasks } from './notice-page.ts';
import { type NoticeServer, serveNotices } from './notice-server.ts';
import { press, shows } from './popup-driver.ts';

let server: NoticeServer;
let chromium: ExtensionBrowser;

beforeAll(async () => {
  server = await serveNotices();
  server.pages.set('/notice.html', noticePage(threeTasks, { declared: 3 }));
  chromium = await launchExtension({ port: server.port, welcome: 'kept' });
});

afterAll(async () => {
  await chromium?.close();
  await server?.close();
});

/** The page that stands at an address of the extension, once it is there. */
async function ownPage(name: string): Promise<Page> {
  const address = `chrome-extension://${chromium.id}/${name}`;
  const target = await chromium.browser.waitForTarget((one) => one.url() === address);
  return target.asPage();
}

/** Widths of the pictures of a page, once each has come or failed. */
async function pictures(page: Page): Promise<number[]> {
  await page.waitForFunction(() => document.readyState === 'complete');
  return page.$$eval('img', (images) => images.map((image) => image.naturalWidth));
}

it('the first start opens three pictures that lead to the guide', async () => {
  const welcome = await ownPage('welcome.html');
  const widths = await pictures(welcome);
  expect(widths).toHaveLength(3);
  expect(widths.filter((width) => width === 0)).toEqual([]);
  expect(await welcome.$$eval('a', (links) => links.map((link) => link.getAttribute('href')))).toEqual(['guide.html']);
});

it('the popup’s ？ opens the guide, with its pictures and the findings', async () => {
  const notice = await chromium.goto('/notice.html');
  const popup = await chromium.openPopup(notice);
  await shows(popup, '采集全部3项');
  await press(popup, 'button', '使用指南');
  const guide = await ownPage('guide.html');
  expect((await pictures(guide)).filter((width) => width === 0)).toEqual([]);
  expect(await guide.$eval('table', (table) => table.textContent)).toContain('分解合计不符');
});

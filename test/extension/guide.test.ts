import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { drivenExtension } from './driven-extension.ts';
import { noticePage, threeTasks } from './notice-page.ts';
import { press, shows } from './popup-driver.ts';

const driven = drivenExtension({ welcome: 'kept' });

beforeAll(() => {
  driven.server.pages.set('/notice.html', noticePage(threeTasks, { declared: 3 }));
});

/** Widths of the pictures of a page, once each has come or failed. */
async function pictures(page: Page): Promise<number[]> {
  await page.waitForFunction(() => document.readyState === 'complete');
  return page.$$eval('img', (images) => images.map((image) => image.naturalWidth));
}

it('the first start opens three pictures that lead to the guide', async () => {
  const welcome = await driven.chromium.ownPage('welcome.html');
  const widths = await pictures(welcome);
  expect(widths).toHaveLength(3);
  expect(widths.filter((width) => width === 0)).toEqual([]);
  expect(await welcome.$$eval('a', (links) => links.map((link) => link.getAttribute('href')))).toEqual(['guide.html']);
});

it('the popup’s ？ opens the guide, with its pictures and the findings', async () => {
  const notice = await driven.chromium.goto('/notice.html');
  const popup = await driven.chromium.openPopup(notice);
  await shows(popup, '采集全部3项');
  await press(popup, 'button', '使用指南');
  const guide = await driven.chromium.ownPage('guide.html');
  expect((await pictures(guide)).filter((width) => width === 0)).toEqual([]);
  expect(await guide.$eval('table', (table) => table.textContent)).toContain('分解合计不符');
});

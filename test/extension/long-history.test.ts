import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { seedHistory } from '../bench/extension-history.ts';
import { drivenExtension } from './driven-extension.ts';
import { noticePage } from './notice-page.ts';
import { press, search, shows } from './popup-driver.ts';

/* A list of thousands is quick because only what is in view is in the page, which holds only where the surface itself does not grow. */

const mostRows = 60;
const tasks = Array.from({ length: 120 }, (_, at) => ({
  title: `整修农村公路${at + 1}号线`,
  text: `整修农村公路${at + 1}号线${at + 10}公里，2025年11月底前完成。`,
  units: '区交通局',
}));

/* 1366×768 at 125 %, where a popup has less room than it asks for. */
const driven = drivenExtension({ screen: '1093x614' });

beforeAll(async () => {
  driven.server.pages.set('/long.html', noticePage(tasks));
  const library = await driven.chromium.openHistory();
  await library.waitForSelector('.tz-library span');
  await seedHistory(library, 2000);
  await library.close();
});

/** How many rows are in the page, and whether its actions are in view without scrolling the page itself. */
function standing(surface: Page): Promise<{ rows: number; scrolls: boolean; actions: boolean }> {
  return surface.evaluate(() => {
    const foot = document.querySelector('.tz-actions')?.getBoundingClientRect();
    return {
      rows: document.querySelectorAll('li[aria-posinset]').length,
      scrolls: document.documentElement.scrollHeight > innerHeight,
      actions: foot !== undefined && foot.bottom <= innerHeight,
    };
  });
}

async function standsStill(surface: Page): Promise<void> {
  const { rows, ...rest } = await standing(surface);
  expect(rest).toEqual({ scrolls: false, actions: true });
  expect(rows).toBeGreaterThan(0);
  expect(rows).toBeLessThan(mostRows);
}

async function browses(surface: Page): Promise<void> {
  await surface.waitForSelector('.tz-card-title');
  await standsStill(surface);
  await search(surface, '停车位');
  await shows(surface, '200项');
  await surface.waitForSelector('.tz-item');
  await standsStill(surface);
  await search(surface, '');
}

describe('a long list', () => {
  it('keeps the popup its size, with the actions in view, over a notice of 120 items', async () => {
    const popup = await driven.chromium.openPopup(await driven.chromium.goto('/long.html'));
    await shows(popup, '采集全部120项');
    await popup.waitForSelector('li[aria-posinset]');
    await standsStill(popup);
  });

  it('keeps the popup its size over a history of 2,000 items', async () => {
    const popup = await driven.chromium.openPopup(await driven.chromium.goto('/long.html'));
    await press(popup, 'tab', '历史');
    await browses(popup);
  });

  it('keeps the history page its size, and at 200 % too', async () => {
    const library = await driven.chromium.openHistory();
    await library.setViewport({ width: 1366, height: 768 });
    await browses(library);
    await library.setViewport({ width: 683, height: 384, deviceScaleFactor: 2 });
    await browses(library);
  });
});

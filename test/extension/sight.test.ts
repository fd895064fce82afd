import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { inBothThemes } from './axe.ts';
import { drivenExtension } from './driven-extension.ts';
import { noticePage } from './notice-page.ts';
import { press, pressAt, says, search, shows } from './popup-driver.ts';

const driven = drivenExtension();
let library: Page;

beforeAll(async () => {
  driven.server.pages.set('/a.html', noticePage());
  const popup = await driven.chromium.openPopup(await driven.chromium.goto('/a.html'));
  await press(popup, 'button', '采集全部3项');
  await says(popup, '已采集3项');
  library = await driven.chromium.openHistory();
  await library.setViewport({ width: 1366, height: 768 });
  await library.waitForSelector('.tz-card-open');
});

/** How much of an element is in view inside the part that scrolls, in pixels of its height. */
function inView(surface: Page, selector: string): Promise<number> {
  return surface.evaluate((wanted) => {
    const panel = document.querySelector('.tz-panel')?.getBoundingClientRect();
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    return panel === undefined || box === undefined
      ? 0
      : Math.min(box.bottom, panel.bottom) - Math.max(box.top, panel.top);
  }, selector);
}

describe('in high contrast', () => {
  it('the shown tab and the chosen list are told from the others', async () => {
    const session = await library.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await search(library, '停车');
    await library.waitForSelector('.tz-switch [aria-pressed=true]');
    const style = (selector: string, name: 'borderBottomColor' | 'backgroundColor') =>
      library.$$eval(selector, (found, wanted) => found.map((one) => getComputedStyle(one)[wanted]), name);
    for (const [chosen, others] of [
      [
        await style('[role=tab][aria-selected=true]', 'borderBottomColor'),
        await style('[role=tab][aria-selected=false]', 'borderBottomColor'),
      ],
      [
        await style('.tz-switch [aria-pressed=true]', 'backgroundColor'),
        await style('.tz-switch [aria-pressed=false]', 'backgroundColor'),
      ],
    ] as const) {
      expect(chosen).toHaveLength(1);
      expect(others.length).toBeGreaterThan(0);
      expect(others).not.toContain(chosen[0]);
    }
    await search(library, '');
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'none' }] });
    await session.detach();
  });
});

describe('in little room', () => {
  it('at 200 % more than half of the window is the list’s, and an item can be opened', async () => {
    await library.setViewport({ width: 683, height: 384, deviceScaleFactor: 2 });
    await library.waitForSelector('.tz-card-open');
    expect(await library.$eval('.tz-panel', (panel) => panel.clientHeight)).toBeGreaterThan(200);
    await pressAt(library, '.tz-card-open');
    await shows(library, '识别3项');
    await press(library, 'button', '← 返回列表');
    await library.setViewport({ width: 1366, height: 768 });
  });

  it('the popup shows how much answers below its open filters', async () => {
    const popup = await driven.chromium.openPopup(await driven.chromium.goto('/a.html'));
    await press(popup, 'tab', '历史');
    await press(popup, 'button', '筛选');
    await popup.waitForSelector('.tz-filtergrid select');
    await popup.waitForSelector('.tz-views');
    expect(await inView(popup, '.tz-views')).toBeGreaterThan(24);
  });
});

describe('what was said', () => {
  it('of a unit that no notice names is that its counts will be 0', async () => {
    await library.bringToFront();
    await press(library, 'button', '设置我单位');
    await library.waitForSelector('.tz-edit input');
    await library.keyboard.type('教育厅');
    await press(library, 'button', '保存');
    await says(library, '历史中没有以此为名的单位');
    await inBothThemes(library, 'a unit that no notice names');
  });
});

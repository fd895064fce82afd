import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { inBothThemes } from './axe.ts';
import { drivenExtension } from './driven-extension.ts';
import { noticePage, threeTasks } from './notice-page.ts';
import { press, pressAt, says, shows } from './popup-driver.ts';

const words = {
  'zh-CN': {
    capture: '采集全部3项',
    captured: '已采集3项',
    history: '历史',
    waiting: '待填',
    overview: '概览',
    empty: '没有待填的批次',
    unit: '按单位',
    filters: '筛选',
    fields: '展开：新建高中',
    correct: '更正项目名称',
    several: '选择多项',
    nothing: '本页没有识别出任务清单',
  },
  en: {
    capture: 'Capture all 3',
    captured: '3 items captured',
    history: 'History',
    waiting: 'To fill',
    overview: 'Overview',
    empty: 'No batch is waiting',
    unit: 'By unit',
    filters: 'Filters',
    fields: 'Open: 新建高中',
    correct: 'Correct: Title',
    several: 'Choose several',
    nothing: 'No task list was found',
  },
} as const;

describe.each(['zh-CN', 'en'] as const)('accessibility in %s', (language) => {
  const driven = drivenExtension({ language });
  let popup: Page;
  const say = words[language];

  beforeAll(async () => {
    driven.server.pages.set('/a.html', noticePage(threeTasks, { declared: 4 }));
    driven.server.pages.set('/b.html', '<!doctype html><title>x</title><p>x</p>');
    popup = await driven.chromium.openPopup(await driven.chromium.goto('/a.html'));
  });

  it('of the page tab, before and after a capture', async () => {
    await shows(popup, say.capture);
    await inBothThemes(popup, 'found');
    await press(popup, 'button', say.capture);
    await says(popup, say.captured);
    await inBothThemes(popup, 'captured');
  });

  it('of the history, an open notice, its fields and a correction', async () => {
    await press(popup, 'tab', say.history);
    await popup.waitForSelector('.tz-card-open');
    await press(popup, 'button', say.filters);
    await popup.waitForSelector('.tz-filtergrid select');
    await inBothThemes(popup, 'list with filters');
    await press(popup, 'button', say.several);
    await inBothThemes(popup, 'choosing');
    await pressAt(popup, '.tz-card-open');
    await press(popup, 'button', say.fields);
    await inBothThemes(popup, 'fields');
    await press(popup, 'button', say.correct);
    await inBothThemes(popup, 'correction');
  });

  it('of the outbox', async () => {
    await press(popup, 'tab', say.waiting);
    await shows(popup, say.empty);
    await inBothThemes(popup, 'outbox');
  });

  it('of the history page and its overview', async () => {
    const library = await driven.chromium.openHistory();
    await library.waitForSelector('.tz-card-open');
    await inBothThemes(library, 'history page');
    await press(library, 'tab', say.overview);
    await shows(library, say.unit);
    await inBothThemes(library, 'overview');
    await library.close();
  });

  it('of a page that is no notice', async () => {
    const other = await driven.chromium.openPopup(await driven.chromium.goto('/b.html'));
    await press(other, 'tab', language === 'en' ? 'This page' : '本页');
    await shows(other, say.nothing);
    await inBothThemes(other, 'no notice');
  });
});

describe('by keyboard alone', () => {
  const driven = drivenExtension();

  beforeAll(() => {
    driven.server.pages.set('/a.html', noticePage());
  });

  /** Tabs on until the named control has the focus and shows it. */
  async function tabTo(page: Page, name: string): Promise<void> {
    const seen: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const control = document.activeElement;
        const box = control?.getBoundingClientRect();
        return {
          name: control?.getAttribute('aria-label') ?? control?.textContent?.trim() ?? '',
          ring: control === null ? 'none' : getComputedStyle(control).outlineStyle,
          inView: box !== undefined && box.bottom > 0 && box.top < innerHeight,
        };
      });
      seen.push(at.name.slice(0, 20));
      if (at.name === name) {
        expect(at).toMatchObject({ ring: 'solid', inView: true });
        return;
      }
    }
    throw new Error(`${name} is never reached; passed ${seen.join(' | ')}`);
  }

  it('captures, searches, corrects, deletes and undoes', async () => {
    const popup = await driven.chromium.openPopup(await driven.chromium.goto('/a.html'));
    await shows(popup, '采集全部3项');
    await tabTo(popup, '采集全部3项');
    await popup.keyboard.press('Enter');
    await says(popup, '已采集3项');
    await tabTo(popup, '本页');
    await popup.keyboard.press('ArrowRight');
    await popup.waitForSelector('.tz-card-open');
    await tabTo(popup, '搜索历史');
    await popup.keyboard.type('停车位');
    await shows(popup, '1份公告中的1项');
    await popup.evaluate(() => document.querySelector('.tz-card-open')?.setAttribute('aria-label', 'card'));
    await tabTo(popup, 'card');
    await popup.keyboard.press('Enter');
    await tabTo(popup, '更正项目名称');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('textarea');
    await popup.keyboard.press('End');
    await popup.keyboard.type('（改）');
    await tabTo(popup, '保存');
    await popup.keyboard.press('Space');
    await says(popup, '已更正项目名称');
    await tabTo(popup, '删除公告');
    await popup.keyboard.press('Enter');
    await says(popup, '已删除1份公告');
    await tabTo(popup, '撤销');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.tz-card-open');
  });
});

import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumBuild, type ExtensionBrowser, launchExtension } from '../extension/extension-browser.ts';
import { noticePage, threeTasks } from '../extension/notice-page.ts';
import { type NoticeServer, serveNotices } from '../extension/notice-server.ts';
import { pressAt, shows } from '../extension/popup-driver.ts';
import { tasks } from './fifty.ts';
import { clickOn, keptTitles, openPicker, paintedAt, pickerBy, pushes, tells, untilMarks } from './picker-driver.ts';

let server: NoticeServer;
let chromium: ExtensionBrowser;
let page: Page;
let count = 0;

beforeAll(async () => {
  server = await serveNotices();
});
beforeEach(async () => {
  count += 1;
  chromium = await launchExtension({ port: server.port });
  return () => chromium.close();
});
afterAll(() => server.close());

async function openOver(html: string): Promise<Frame> {
  server.pages.set(`/waiting/${count}.html`, html);
  page = await chromium.goto(`/waiting/${count}.html`);
  await page.setViewport({ width: 1366, height: 768 });
  return openPicker(chromium, page);
}

const three = () => noticePage(threeTasks, { number: `海政发〔2025〕${count}号` });

/** The picker's own button, in the popup, for a page on which picks wait. */
async function goOn(waiting: number): Promise<Frame> {
  return pickerBy(page, await chromium.openPopup(page), `继续点选${waiting}项`);
}

describe('what she picked', () => {
  it('waits after Esc, also for a page loaded anew, and is gone from the waiting once it is kept', async () => {
    const picker = await openOver(three());
    await clickOn(page, '增加停车位');
    await clickOn(page, '促进就业');
    await tells(picker, '已选2 / 3');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('[data-taizhang-picker]') === null);
    await page.reload();
    const again = await goOn(2);
    await tells(again, '此前未存入的2项还在');
    await tells(again, '已选2 / 3');
    await pushes(again, '存入历史');
    await tells(again, '已存入历史2项');
    expect(await keptTitles(chromium)).toEqual(['增加停车位', '促进就业']);
    await page.bringToFront();
    await page.reload();
    const last = await openPicker(chromium, page);
    await tells(last, '已选0 / 3');
  });

  it('is still there when the extension was updated under her', async () => {
    const picker = await openOver(three());
    await clickOn(page, '增加停车位');
    await clickOn(page, '促进就业');
    await tells(picker, '已选2 / 3');
    const library = await chromium.openHistory();
    const gone = new Promise<void>((resolve) => library.once('close', () => resolve()));
    await library.evaluate(() => Reflect.get(globalThis, 'chrome').runtime.reload()).catch(() => {});
    await gone;
    await page.bringToFront();
    await clickOn(page, '新建高中');
    await tells(picker, '扩展已更新，已选的2项还在');
    await clickOn(page, '新建高中');
    await tells(picker, '已选2 / 3');
  });

  it('goes on after one press in the new version’s picker, and the old one ends itself', async () => {
    await openOver(three());
    await clickOn(page, '增加停车位');
    await clickOn(page, '促进就业');
    await untilMarks(page, (marks) => marks.filter(({ classes }) => classes.includes('picked')).length === 2);
    await chromium.browser.installExtension(chromiumBuild);
    await page.bringToFront();
    const again = await goOn(2);
    await tells(again, '此前未存入的2项还在');
    await tells(again, '已选2 / 3');
    await page.waitForFunction(() => document.querySelectorAll('[data-taizhang-picker]').length === 1);
    await clickOn(page, '新建高中');
    await tells(again, '已选3 / 3');
  });
});

describe('what the panel says', () => {
  it('of a run made by hand is what the history keeps', async () => {
    const picker = await openOver(three());
    await clickOn(page, '增加停车位');
    await page.keyboard.press('m');
    await tells(picker, '已选1 / 2');
    const said = await picker.$eval('.card', (card) => (card as HTMLElement).innerText);
    await page.keyboard.press('Enter');
    await tells(picker, '已存入历史1项');
    const library = await chromium.openHistory();
    await pressAt(library, '.tz-card-open');
    await shows(library, '返回列表');
    await shows(library, '增加停车位');
    const kept = await library.$eval('li', (row) => (row as HTMLElement).innerText);
    const dates = (text: string) => text.match(/\d{4}年\d{1,2}月\d{1,2}日前/gu) ?? [];
    const units = (text: string) => text.match(/区\p{Script=Han}{1,6}局/gu) ?? [];
    expect(dates(kept)).toEqual([...new Set(dates(said))]);
    expect(dates(kept)).not.toEqual([]);
    expect(new Set(units(kept))).toEqual(new Set(units(said)));
  });

  it('begins with the first item, in sight', async () => {
    const filler = '<p>前言。</p>'.repeat(120);
    await openOver(three().replace('<div id="zoom"', `${filler}<div id="zoom"`));
    const marks = await untilMarks(page, (all) => all.some(({ classes }) => classes.includes('current')));
    expect(marks.find(({ classes }) => classes.includes('current'))?.text).toBe('1');
    await page.waitForFunction(() => {
      const paragraph = [...document.querySelectorAll('#zoom p')].find((one) => one.textContent?.includes('新建高中'));
      const { top, bottom } = paragraph?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
      return top >= 0 && bottom <= innerHeight;
    });
  });

  it('shows every button on a small screen, whatever an item says', async () => {
    const long = tasks(3).map((task) => ({
      ...task,
      text: `${task.text}${'并做好统筹衔接、督促检查和群众宣传工作，'.repeat(60)}完成。`,
    }));
    const picker = await openOver(noticePage(long, { number: `海政发〔2025〕${count}号` }));
    await page.setViewport({ width: 1093, height: 614 });
    await picker.waitForFunction(() => {
      const height = document.documentElement.clientHeight;
      return [...document.querySelectorAll('button')].every((button) => {
        const { top, bottom } = button.getBoundingClientRect();
        return top >= 0 && bottom <= height;
      });
    });
    /* The item's outline, as high as the screen, lies under the panel. */
    const [panel, ...others] = await paintedAt(page, 'panel');
    expect(others).toEqual([]);
    expect(Math.max(...(await paintedAt(page, 'mark')))).toBeLessThan(panel ?? 0);
  });

  it('never merges over a heading', async () => {
    const html = three().replace(/(<p>3\.)/u, '<h3>二、稳就业</h3>$1');
    const picker = await openOver(html);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('m');
    await tells(picker, '中间有标题“二、稳就业”');
    await tells(picker, '已选0 / 3');
  });
});

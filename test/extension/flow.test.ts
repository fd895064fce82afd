import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { patience } from '../browser/patience.ts';
import { drivenExtension } from './driven-extension.ts';
import { noticePage, threeTasks } from './notice-page.ts';
import { fill, offers, openNewest, press, pressAt, says, search, shows } from './popup-driver.ts';

const driven = drivenExtension();
let count = 0;
let path = '';
let number = '';
let page: Page;
const fourth = { title: '改造老旧小区', text: '改造老旧小区12个，2025年11月底前完成。', units: '区住建局' };

/* A page of its own for each test, so that none depends on what another captured. */
beforeEach(async () => {
  count += 1;
  path = `/art/${count}.html`;
  number = `海政发〔2025〕${count}号`;
  driven.server.pages.set(path, noticePage(threeTasks, { number }));
  page = await driven.chromium.goto(path);
});

async function captureAll(): Promise<Page> {
  const popup = await driven.chromium.openPopup(page);
  await press(popup, 'button', '采集全部3项');
  await says(popup, '已采集3项');
  return popup;
}

describe('本页', () => {
  it('says what was found, and keeps it', async () => {
    const popup = await driven.chromium.openPopup(page);
    await shows(popup, '识别3项');
    await shows(popup, '公告写明3项');
    await shows(popup, number);
    await press(popup, 'button', '采集全部3项');
    await says(popup, '已采集3项，存入历史。');
  });

  it('takes a capture back', async () => {
    const popup = await captureAll();
    await press(popup, 'button', '撤销');
    await shows(popup, '采集全部3项');
    await press(popup, 'tab', '历史');
    await search(popup, number);
    await shows(popup, '没有符合的公告');
    await search(popup, '');
  });

  it('knows the page again after the popup was closed, and does not capture it twice', async () => {
    await captureAll();
    const again = await driven.chromium.openPopup(page);
    await shows(again, '此后页面没有变化');
    await shows(again, '导出Excel');
    expect(await offers(again, '采集全部3项')).toBe(false);
  });

  it('shows what changed and updates', async () => {
    await captureAll();
    const changed = threeTasks.slice(0, 2).map((task) => ({ ...task, text: task.text.replace('1.5万', '2万') }));
    driven.server.pages.set(path, noticePage([...changed, fourth], { number }));
    await page.reload();
    const popup = await driven.chromium.openPopup(page);
    await shows(popup, '新增1项，改动1项，已无1项');
    const marked = (tag: string) => popup.$$eval(`.tz-diff ${tag}`, (parts) => parts.map((part) => part.textContent));
    expect([await marked('del'), await marked('ins')]).toEqual([
      ['1.5', '1.5'],
      ['2', '2'],
    ]);
    await press(popup, 'button', '更新为3项');
    await says(popup, '已更新');
    await shows(popup, '此后页面没有变化');
  });

  it('says when a page is no notice, and offers picking', async () => {
    driven.server.pages.set(
      path,
      '<!doctype html><meta charset="utf-8"><title>天气</title><p>今天多云，最高气温21度。</p>',
    );
    await page.reload();
    const popup = await driven.chromium.openPopup(page);
    await shows(popup, '本页没有识别出任务清单');
    expect(await offers(popup, '在页面上点选')).toBe(true);
  });

  it('names the attachments where the list is in one of them', async () => {
    driven.server.pages.set(
      path,
      `<!doctype html><meta charset="utf-8"><title>海州区人民政府关于印发2025年重点工作的通知</title>
      <h1>海州区人民政府关于印发2025年重点工作的通知</h1><div id="zoom"><p>各镇人民政府：</p><p>现将重点工作印发给你们，请认真贯彻执行。</p>
      <p>附件：<a href="/files/1.docx">2025年重点工作任务清单.docx</a></p></div>`,
    );
    await page.reload();
    const popup = await driven.chromium.openPopup(page);
    await shows(popup, '2025年重点工作任务清单');
    await shows(popup, '附件：2025年重点工作任务清单.docx');
    await shows(popup, '下载后拖到整页里');
  });

  it('captures only what is selected on the page', async () => {
    await page.evaluate(() => {
      const [, second] = [...document.querySelectorAll('#zoom p')].filter((paragraph) =>
        /^\d\./.test(paragraph.textContent ?? ''),
      );
      if (second) getSelection()?.selectAllChildren(second);
    });
    const popup = await driven.chromium.openPopup(page);
    await press(popup, 'button', '采集所选1项');
    await says(popup, '已采集1项');
    await shows(popup, '存有1项，公告共3项');
  });

  it('shows one unit only, and remembers which', async () => {
    const popup = await driven.chromium.openPopup(page);
    await shows(popup, '促进就业');
    await popup.select('.tz-field select', '区城管局');
    await shows(popup, '只采集我单位1项');
    const again = await driven.chromium.openPopup(page);
    await shows(again, '只采集我单位1项');
    await again.select('.tz-field select', '');
  });
});

describe('历史', () => {
  it('opens a notice, corrects a field, keeps the original, and takes it back', async () => {
    const popup = await captureAll();
    await press(popup, 'tab', '历史');
    await openNewest(popup);
    await press(popup, 'button', '展开：新建高中');
    await press(popup, 'button', '更正项目名称');
    await fill(popup, 'textarea', '新建普通高中');
    await press(popup, 'button', '保存');
    await says(popup, '已更正项目名称');
    await shows(popup, '原文：新建高中');
    await press(popup, 'button', '撤销');
    await popup.waitForFunction(() => !document.body.innerText.includes('原文：新建高中'));
  });

  it('loses nothing typed when the popup closes in the middle of it', async () => {
    const popup = await captureAll();
    await press(popup, 'tab', '历史');
    await openNewest(popup);
    await press(popup, 'button', '展开：新建高中');
    await press(popup, 'button', '更正目标任务');
    await fill(popup, 'textarea', '写到一半');
    await popup.close();
    const again = await driven.chromium.openPopup(page);
    await again.waitForSelector('textarea');
    expect(await again.$eval('textarea', (field) => field.value)).toBe('写到一半');
    await press(again, 'button', '取消');
  });

  it('is searched by word, unit, number and initials', async () => {
    await captureAll();
    const library = await driven.chromium.openHistory();
    for (const words of ['停车位', '区城管局', '15000', 'qcgj', number.replace('〔', '[').replace('〕', ']')]) {
      await search(library, words);
      await library.waitForSelector('.tz-card-open');
    }
    await search(library, '地铁线路');
    await shows(library, '没有符合的公告');
    await search(library, '');
    await library.close();
  });

  it('deletes several and brings them back', async () => {
    await captureAll();
    const library = await driven.chromium.openHistory();
    await search(library, '');
    await library.waitForSelector('.tz-card-open');
    const before = await library.$$eval('.tz-card-open', (cards) => cards.length);
    await press(library, 'button', '选择多项');
    await press(library, 'button', '全选');
    await press(library, 'button', '删除');
    await shows(library, '历史还是空的');
    await press(library, 'button', '撤销');
    await library.waitForFunction(
      (wanted) => document.querySelectorAll('.tz-card-open').length === wanted,
      { timeout: patience },
      before,
    );
    await library.close();
  });

  it('opens at the item that was searched for, with the words marked', async () => {
    const popup = await captureAll();
    await press(popup, 'tab', '历史');
    await openNewest(popup);
    await press(popup, 'button', '← 返回列表');
    await search(popup, `${number} 见习岗位 2025年6月30日`);
    await shows(popup, '1份公告中的1项');
    await pressAt(popup, '.tz-card-open');
    await shows(popup, '收起');
    await popup.waitForSelector('[aria-label="收起：促进就业"]');
    await popup.waitForFunction(() =>
      [...document.querySelectorAll('.tz-item[data-open="true"] mark')].some((mark) => mark.textContent === '见习岗位'),
    );
  });

  it('leads from the overview to the list behind a figure', async () => {
    await captureAll();
    const library = await driven.chromium.openHistory();
    await press(library, 'tab', '概览');
    await press(library, 'button', '区人社局');
    await shows(library, '筛选（1）');
    await library.waitForSelector('.tz-card-open');
    await library.close();
  });

  it('draws the overview with its figures as a table', async () => {
    await captureAll();
    const library = await driven.chromium.openHistory();
    await press(library, 'tab', '概览');
    await shows(library, '按单位');
    const figures = await library.$$eval('table tr', (rows) => rows.map((row) => row.textContent));
    expect(figures.some((figure) => figure?.startsWith('区教育局'))).toBe(true);
    await library.close();
  });
});

describe('the other ways in', () => {
  /** What the browser does when a menu entry is chosen, on a page that a click has given access to. */
  async function choose(entry: string): Promise<void> {
    const worker = await driven.chromium.browser
      .targets()
      .find((target) => target.type() === 'service_worker')
      ?.worker();
    await worker?.evaluate(async (menuItemId) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: { query: (what: object) => Promise<object[]> };
          contextMenus: { onClicked: { dispatch: (info: object, tab: unknown) => void } };
        };
      };
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      chrome.contextMenus.onClicked.dispatch({ menuItemId }, tab);
    }, entry);
  }

  it('the menu captures into the same session, and twice is once', async () => {
    const popup = await driven.chromium.openPopup(page);
    await shows(popup, '采集全部3项');
    await choose('capture-page');
    await choose('capture-page');
    const library = await driven.chromium.openHistory();
    await press(library, 'tab', '历史');
    await search(library, number);
    await shows(library, '1份公告');
    await search(library, '');
    await library.close();
    await page.bringToFront();
    await shows(await driven.chromium.openPopup(page), '此后页面没有变化');
  });
});

describe('provenance', () => {
  async function askSource(popup: Page): Promise<void> {
    await press(popup, 'tab', '历史');
    await openNewest(popup);
    await press(popup, 'button', '展开：增加停车位');
    await press(popup, 'button', '看原文：目标');
  }

  it('marks the exact phrase on the page', async () => {
    const popup = await captureAll();
    await askSource(popup);
    await says(popup, '已在原网页上标出');
    const marked = await page.evaluate(() => [...(CSS.highlights.get('taizhang-source') ?? [])].map(String).join(''));
    expect(marked).toBe('不少于1.5万个');
  });

  it('says when the source has changed', async () => {
    await captureAll();
    driven.server.pages.set(
      path,
      noticePage(
        threeTasks.map((task) => ({ ...task, text: task.text.replace('1.5万', '2万') })),
        { number },
      ),
    );
    await page.reload();
    const popup = await driven.chromium.openPopup(page);
    await shows(popup, '此后页面有变化');
    await askSource(popup);
    await says(popup, '原文已变');
  });
});

import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { listedLinks } from '../../extension/gather/listed-links.ts';
import { patience } from '../browser/patience.ts';
import { drivenExtension } from './driven-extension.ts';
import { noticePage, threeTasks } from './notice-page.ts';
import { offers, press, pressAt, says, shows } from './popup-driver.ts';

const driven = drivenExtension();

const pathOf = (at: number) => `/art/2025/3/${at}/art_${1000 + at}.html`;
const titleOf = (at: number) => `关于印发第${at}批民生实事清单的通知`;

const listPage = `<!doctype html><meta charset="utf-8"><title>通知公告_海州区人民政府</title>
<nav><a href="/index.html">首页</a><a href="/col/1/">政务公开</a><a href="/col/2/">政民互动</a></nav>
<h1>通知公告</h1><ul>${[1, 2, 3].map((at) => `<li><a href="${pathOf(at)}">${titleOf(at)}</a> 2025-03-0${at}</li>`).join('')}</ul>
<a href="http://www.gov.cn/">中国政府网</a>`;

beforeAll(() => {
  driven.server.pages.set('/list.html', listPage);
  for (const at of [1, 2, 3]) {
    driven.server.pages.set(pathOf(at), noticePage(threeTasks, { number: `海政发〔2025〕${at}号` }));
  }
});

async function capture(page: Page): Promise<Page> {
  const popup = await driven.chromium.openPopup(page);
  await press(popup, 'button', '采集全部3项');
  await says(popup, '已采集3项');
  return popup;
}

describe('notices in several tabs', () => {
  it('join one round as she presses on each, and are sent together', async () => {
    const tabs = [await driven.chromium.goto(pathOf(1)), await driven.chromium.goto(pathOf(2))];
    for (const tab of tabs) await (await capture(tab)).close();
    const last = await driven.chromium.goto(pathOf(3));
    const before = await driven.chromium.openPopup(last);
    await shows(before, '本轮已采集2份公告，共6项');
    await before.close();
    const popup = await capture(last);
    await shows(popup, '本轮已采集3份公告，共9项');
    await pressAt(popup, 'summary');
    await press(popup, 'button', '一并发送3份');
    await says(popup, '已复制9项');
    await press(popup, 'button', '另起一轮');
    await popup.waitForFunction(() => !document.body.innerText.includes('本轮已采集'));
  });
});

describe('a page that lists notices', () => {
  it('gives its links as a queue that she opens one by one; nothing else is asked for', async () => {
    const list = await driven.chromium.goto('/list.html');
    const popup = await driven.chromium.openPopup(list);
    await press(popup, 'button', '列出本页的公告链接');
    await says(popup, '已列出3个链接');
    await shows(popup, '“通知公告');
    /* Captured in the test above. */
    await shows(popup, '待采0个，共3个');
    expect(await offers(popup, '打开下一个')).toBe(false);
    driven.server.pages.set('/more.html', listPage.replaceAll('/2025/3/', '/2025/4/'));
    await popup.close();
    const asked = driven.server.asked.length;
    const more = await driven.chromium.openPopup(await driven.chromium.goto('/more.html'));
    await press(more, 'button', '列出本页的公告链接');
    await shows(more, '待采3个，共6个');
    await press(more, 'button', '打开下一个');
    const opened = pathOf(1).replace('/3/', '/4/');
    const askedSince = () => driven.server.asked.slice(asked).filter((one) => one.includes('/art/'));
    await expect.poll(askedSince, { timeout: patience }).toHaveLength(1);
    expect(driven.server.asked.at(-1)).toContain(opened);
  });
});

describe('links of a list', () => {
  const link = (href: string, text = '关于印发民生实事清单的通知') => ({ text, href });

  it('are those with a title whose addresses are alike but for their numbers', () => {
    const page = 'http://www.x.gov.cn/col/1/index.html';
    const wanted = [
      '/202403/0123456789abcdef.shtml',
      '/202404/fedcba9876543210.shtml',
      'http://www.x.gov.cn/202405/00112233.shtml#top',
    ];
    const others = [
      link('/about/index.html', '网站声明与联系方式说明'),
      link('/202406/1234.shtml', '更多'),
      link('javascript:void(0)'),
      link('mailto:a@b.cn'),
      link(page),
      link(wanted[0] ?? ''),
    ];
    expect(listedLinks([...wanted.map((href) => link(href)), ...others], page).map(({ url }) => url)).toEqual([
      'http://www.x.gov.cn/202403/0123456789abcdef.shtml',
      'http://www.x.gov.cn/202404/fedcba9876543210.shtml',
      'http://www.x.gov.cn/202405/00112233.shtml',
    ]);
  });

  it('are none where fewer than three are alike, and 200 at most', () => {
    expect(listedLinks([link('/a/1.html'), link('/a/2.html'), link('/b/c.html')], 'http://x.cn/')).toEqual([]);
    const many = Array.from({ length: 500 }, (_, at) => link(`/a/${at}.html`));
    expect(listedLinks(many, 'http://x.cn/')).toHaveLength(200);
  });
});

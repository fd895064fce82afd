import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Notice } from '../../shared/notice/notice.ts';
import { drivenExtension } from './driven-extension.ts';
import { press, says } from './popup-driver.ts';

const fixtures = resolve(import.meta.dirname, '../fixtures');
const names = [
  'haizhou-2020--dl',
  'haizhou-2020--xxgk',
  'huashan-2024--dual',
  'huashan-2024--lonsun',
  'huashan-2024--openness',
  'hunnan-2023--br',
  'hunnan-2023--jcms',
  'lianhu-2025--div',
  'lianhu-2025--trs',
  'lianhu-2025--word',
  'xian-2024--gbk',
  'xian-2024--ucap',
];

const driven = drivenExtension();

describe('a real notice, captured whole from the popup', () => {
  it.each(names)('%s', async (name) => {
    const expected = Notice.parse(JSON.parse(readFileSync(resolve(fixtures, name, 'expected.json'), 'utf8')));
    const path = `/art/${name}.html`;
    driven.server.pages.set(path, readFileSync(resolve(fixtures, name, 'page.html')));
    const page = await driven.chromium.goto(path);
    const popup = await driven.chromium.openPopup(page);
    await press(popup, 'button', `采集全部${expected.items.length}项`);
    await says(popup, `已采集${expected.items.length}项`);
    expect(await popup.evaluate(() => document.body.innerText)).toContain(expected.title);
    /* One notice stands at several of these addresses; taken back, the next is captured as new. */
    await press(popup, 'button', '撤销');
    await says(popup, '已撤销');
    await page.close();
  });
});

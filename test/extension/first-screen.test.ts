import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesCarried, filesCarried, popupAwaits } from '../bench/carried.ts';
import { drivenExtension } from './driven-extension.ts';
import { chromiumBuild } from './extension-browser.ts';
import { noticePage, threeTasks } from './notice-page.ts';
import { press, says, shows } from './popup-driver.ts';

/** The built extension without the window's own history. */
const build = mkdtempSync(join(tmpdir(), 'taizhang-build-'));

beforeAll(() => {
  cpSync(chromiumBuild, build, { recursive: true });
  const chunks = join(build, 'chunks');
  const history = readdirSync(chunks).filter((name) => name.startsWith('open-own-history-'));
  expect(history).not.toEqual([]);
  for (const name of history) rmSync(join(chunks, name));
});
afterAll(() => rmSync(build, { recursive: true }));
const driven = drivenExtension({ build });

describe('the first screen of the popup', () => {
  it('weighs at most 130 kB, packed, with its stylesheets and the words of a language', () => {
    expect(bytesCarried(chromiumBuild, 'popup.html', popupAwaits)).toBeLessThanOrEqual(130_000);
  });

  it('carries no database and no library of styles', () => {
    const carried = [...filesCarried(chromiumBuild, 'popup.html')].map((file) => readFileSync(file, 'utf8')).join('\n');
    expect(carried).not.toMatch(/IDBKeyRange|makeStyles|insertRule/u);
  });

  it('is used without the window’s own history, which this build lacks', async () => {
    driven.server.pages.set('/notice.html', noticePage(threeTasks));
    const page = await driven.chromium.goto('/notice.html');
    const popup = await driven.chromium.openPopup(page);
    await shows(popup, '识别3项');
    await press(popup, 'button', '采集全部3项');
    await says(popup, '已采集3项，存入历史。');
    await shows(popup, '此后页面没有变化');
    const again = await driven.chromium.openPopup(page);
    await shows(again, '此后页面没有变化');
    await shows(again, '发送到 Excel');
  });
});

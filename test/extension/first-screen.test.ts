import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesCarried, filesCarried, popupAwaits } from '../bench/carried.ts';
import { chromiumBuild, type ExtensionBrowser, launchExtension } from './extension-browser.ts';
import { noticePage, threeTasks } from './notice-page.ts';
import { type NoticeServer, serveNotices } from './notice-server.ts';
import { press, says, shows } from './popup-driver.ts';

const history = /^open-own-history-/u;
let server: NoticeServer;
let chromium: ExtensionBrowser;
const build = mkdtempSync(join(tmpdir(), 'taizhang-build-'));

beforeAll(async () => {
  cpSync(chromiumBuild, build, { recursive: true });
  const chunks = join(build, 'chunks');
  for (const name of readdirSync(chunks).filter((name) => history.test(name))) rmSync(join(chunks, name));
  server = await serveNotices();
  chromium = await launchExtension({ port: server.port, build });
});

afterAll(async () => {
  await chromium.close();
  await server.close();
  rmSync(build, { recursive: true });
});

describe('the first screen of the popup', () => {
  it('weighs at most 130 kB, packed, with its stylesheets and the words of a language', () => {
    expect(bytesCarried(chromiumBuild, 'popup.html', popupAwaits)).toBeLessThanOrEqual(130_000);
  });

  it('carries no database and no library of styles', () => {
    const carried = [...filesCarried(chromiumBuild, 'popup.html')].map((file) => readFileSync(file, 'utf8')).join('\n');
    expect(carried).not.toMatch(/IDBKeyRange|makeStyles|insertRule/u);
  });

  it('is used without the window’s own history, which this build lacks', async () => {
    server.pages.set('/notice.html', noticePage(threeTasks));
    const page = await chromium.goto('/notice.html');
    const popup = await chromium.openPopup(page);
    await shows(popup, '识别3项');
    await press(popup, 'button', '采集全部3项');
    await says(popup, '已采集3项，存入历史。');
    await shows(popup, '此后页面没有变化');
    const again = await chromium.openPopup(page);
    await shows(again, '此后页面没有变化');
    await shows(again, '发送到 Excel');
  });
});

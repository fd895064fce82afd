import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { patience } from '../browser/patience.ts';
import { newPage } from './extension-browser.ts';
import { noticePage } from './notice-page.ts';
import { type NoticeServer, serveNotices } from './notice-server.ts';
import { fill, press, pressAt, says, search, shows } from './popup-driver.ts';

const executablePath = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
const build = resolve(import.meta.dirname, '../../.output/firefox-mv3');
const uuid = '5b0d8f0e-2f6a-4c1e-9c55-2a6b1f0c7d11';

/**
 * The Firefox build, with the one host of the test added to its manifest: a remote-controlled Firefox has no click on the toolbar
 * that would give access to a tab. That the shipped manifest asks for no host is tested elsewhere.
 */
function buildWithHost(): string {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-firefox-'));
  cpSync(build, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: ['http://localhost/*'] }));
  return folder;
}

describe.skipIf(executablePath === undefined)('in Firefox', () => {
  let server: NoticeServer;
  let firefox: Browser;

  beforeAll(async () => {
    server = await serveNotices();
    server.pages.set('/a.html', noticePage());
    const id = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')).browser_specific_settings.gecko.id;
    firefox = await puppeteer.launch({
      browser: 'firefox',
      executablePath: executablePath ?? '',
      headless: true,
      timeout: patience,
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
        'intl.accept_languages': 'zh-CN, zh',
      },
    });
    await firefox.installExtension(buildWithHost());
  });
  afterAll(async () => {
    await firefox?.close();
    await server.close();
  });

  async function ownPage(name: string): Promise<Page> {
    const page = await newPage(firefox);
    await page.goto(`moz-extension://${uuid}/${name}`, { waitUntil: [] });
    return page;
  }

  it('captures a notice, finds it in the history, corrects it and takes the correction back', async () => {
    const notice = await newPage(firefox);
    await notice.goto(`http://localhost:${server.port}/a.html`);
    const library = await ownPage('library.html');
    await shows(library, '历史还是空的');
    const note = await library.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: { query: (what: object) => Promise<{ id: number }[]> };
          runtime: {
            sendMessage: (message: object) => Promise<{ ok: boolean; value: { kind: string; items: number } }>;
          };
        };
      };
      const [tab] = await chrome.tabs.query({ url: 'http://localhost/*' });
      const opened = await chrome.runtime.sendMessage({ taizhang: 'session.open', request: { tab: tab?.id } });
      return opened.ok
        ? chrome.runtime.sendMessage({ taizhang: 'session.save', request: { tab: tab?.id, kept: null } })
        : opened;
    });
    expect(note).toMatchObject({ ok: true, value: { kind: 'added', items: 3 } });
    await library.waitForSelector('.tz-card-open');
    await search(library, 'qcgj');
    await shows(library, '1份公告中的1项');
    await pressAt(library, '.tz-card-open');
    await shows(library, '公共停车位不少于1.5万个');
    await press(library, 'button', '更正项目名称');
    await fill(library, 'textarea', '停车');
    await press(library, 'button', '保存');
    await says(library, '已更正项目名称');
    await press(library, 'button', '撤销');
    await says(library, '已撤销');
  });
});

import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page, type Protocol, type Target } from 'puppeteer-core';
import { chromiumArguments, findChromium } from '../browser/find-chromium.ts';
import { patience } from '../browser/patience.ts';

export const chromiumBuild = resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** A Chromium with the built extension, in which every host name leads to the test's own server. */
export interface ExtensionBrowser {
  readonly browser: Browser;
  readonly id: string;
  readonly profile: string;
  readonly newPage: () => Promise<Page>;
  readonly goto: (path: string) => Promise<Page>;
  /** Clicks the toolbar icon over a page, which gives access to it as a person's click does, and returns the real popup. */
  readonly openPopup: (page: Page) => Promise<Page>;
  readonly openHistory: () => Promise<Page>;
  /** The extension's page of a name (`guide.html`), once one stands there besides `beside`. */
  readonly ownPage: (name: string, beside?: Page) => Promise<Page>;
  /** Ends the background as the browser does after thirty idle seconds, or in the middle of anything; false where none ran. */
  readonly killWorker: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

export interface LaunchOptions {
  readonly port: number;
  readonly build?: string;
  readonly profile?: string;
  readonly language?: 'zh-CN' | 'en';
  /** The screen, in pixels as a page counts them; without it a clerk's at 100 %. */
  readonly screen?: `${number}x${number}`;
  /** Whether the page that the first start opens stays open. */
  readonly welcome?: 'closed' | 'kept';
}

export async function launchExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const { port, build = chromiumBuild, language = 'zh-CN', screen = '1366x768' } = options;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'taizhang-profile-'));
  const isFirstStart = !existsSync(join(profile, 'Default'));
  const executablePath = findChromium();
  if (executablePath === null) {
    throw new Error('No Chromium found: run npm test, which installs one or says what to install.');
  }
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    userDataDir: profile,
    enableExtensions: true,
    defaultViewport: null,
    timeout: patience,
    args: [
      ...chromiumArguments,
      '--enable-unsafe-extension-debugging',
      `--screen-info={${screen}}`,
      `--accept-lang=${language}`,
      `--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE localhost`,
      `--disable-extensions-except=${build}`,
      `--load-extension=${build}`,
    ],
  });
  const worker = await browser.waitForTarget(isWorker, { timeout: patience });
  const id = new URL(worker.url()).host;
  /* The page of the first start would take the focus from a popup that opens beside it. */
  if (isFirstStart) {
    const welcome = await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'), {
      timeout: patience,
    });
    if (options.welcome !== 'kept') {
      await (await welcome.asPage()).close();
    }
  }
  const session = await browser.target().createCDPSession();
  return {
    browser,
    id,
    profile,
    newPage: () => newPage(browser),
    async goto(path) {
      const page = await newPage(browser);
      await page.goto(`http://www.example.gov.cn${path}`);
      return page;
    },
    openPopup: (page) => openPopup(browser, session, id, page),
    async openHistory() {
      const page = await newPage(browser);
      await page.goto(`chrome-extension://${id}/library.html`);
      return page;
    },
    async ownPage(name, beside) {
      const address = `chrome-extension://${id}/${name}`;
      const stands = (target: Target) => target.url() === address && target !== beside?.target();
      return patient(await (await browser.waitForTarget(stands, { timeout: patience })).asPage());
    },
    async killWorker() {
      const worker = await browser.targets().find(isWorker)?.worker();
      await worker?.close().catch(alreadyGone);
      return worker !== undefined && worker !== null;
    },
    close: () => browser.close(),
  };
}

function isWorker(target: Target): boolean {
  return target.type() === 'service_worker' && target.url().startsWith('chrome-extension://');
}

/** A worker that is closed may take its session with it before puppeteer has left that. */
function alreadyGone(thrown: unknown): void {
  if (!(thrown instanceof Error && thrown.message.includes('No session with given id'))) throw thrown;
}

/** The page, with waits that have the tests' patience, not the driver's own. */
function patient(page: Page): Page {
  page.setDefaultTimeout(patience);
  return page;
}

/** A new tab, whose waits have the tests' patience. */
export async function newPage(browser: Browser): Promise<Page> {
  return patient(await browser.newPage());
}

async function openPopup(browser: Browser, session: CDPSession, id: string, page: Page): Promise<Page> {
  const address = `chrome-extension://${id}/popup.html`;
  for (const target of browser.targets()) {
    if (target.url() === address) {
      await (await target.asPage()).close();
    }
  }
  await page.bringToFront();
  const url = page.url();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab', exclude: false }] });
  const tab = targetInfos.find((target) => target.url === url);
  if (tab === undefined) {
    throw new Error(`no tab shows ${url}`);
  }
  const opened = browser.waitForTarget((target) => target.url() === address, { timeout: patience });
  /* Younger than the typed protocol. */
  await session.send('Extensions.triggerAction' as never, { id, targetId: tab.targetId } as never);
  return patient(await (await opened).asPage());
}

/** Lets the browser save files into a folder; returns how to do something and get the path of the file it saved. */
export async function downloadsOf(
  { browser }: ExtensionBrowser,
  downloadPath: string,
): Promise<(act: () => Promise<void>) => Promise<string>> {
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath, eventsEnabled: true });
  return async (act) => {
    const done = new Promise<string>((resolve) => {
      session.once('Browser.downloadWillBegin', ({ guid, suggestedFilename }) => {
        const progress = (told: Protocol.Browser.DownloadProgressEvent) => {
          if (told.guid !== guid || told.state !== 'completed') return;
          session.off('Browser.downloadProgress', progress);
          resolve(join(downloadPath, suggestedFilename));
        };
        session.on('Browser.downloadProgress', progress);
      });
    });
    await act();
    return done;
  };
}

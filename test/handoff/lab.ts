import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { type BrowserContext, chromium, type Page as PlaywrightPage } from 'playwright-core';
import type { CDPSession, Page } from 'puppeteer-core';
import { build } from 'wxt';
import { patience } from '../browser/patience.ts';
import { type ExtensionBrowser, launchExtension } from '../extension/extension-browser.ts';
import { noticePage, threeTasks } from '../extension/notice-page.ts';
import { type NoticeServer, serveNotices } from '../extension/notice-server.ts';
import { press, says } from '../extension/popup-driver.ts';
import { loadBook } from '../office/book/load.ts';
import { EmulatedExcel } from '../office/emulated-excel.ts';
import { excelWeb } from '../office/release.ts';
import { openPaneInExcel, type PaneInExcel, paneOrigin } from '../office/web-excel.ts';
import { buildPane } from '../pane/serve-pane.ts';

const root = resolve(import.meta.dirname, '../..');

/** A port that nothing listens at just now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * The extension as it ships but for two things: its one address is that of the tests' pane, and that address is granted, for no test
 * can press the browser's own prompt.
 */
async function buildLinkedExtension(folder: string, deskPort: number): Promise<string> {
  process.env.TAIZHANG_PANE_URL = paneOrigin;
  process.env.TAIZHANG_DESK_URL = `http://localhost:${deskPort}`;
  process.env.NODE_ENV = 'production';
  await build({ root, outDir: folder, browser: 'chrome', manifestVersion: 3, mode: 'production', logger: silent });
  const output = join(folder, 'chrome-mv3');
  const path = join(output, 'manifest.json');
  const { optional_host_permissions: hosts, ...manifest } = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: hosts }));
  return output;
}

const quiet = () => {};
const silent = {
  ...{ debug: quiet, log: quiet, info: quiet, warn: quiet, error: quiet, fatal: quiet, success: quiet, level: 0 },
};

/** A workbook with one ledger whose header needs no question. */
export async function clerksLedger(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('工作台账');
  sheet.getRow(1).values = ['2025年民生实事台账'];
  sheet.getRow(2).values = ['序号', '项目名称', '目标任务', '责任单位', '完成时限', '我的备注'];
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Run in the extension's own page. */
async function clearOutbox(): Promise<void> {
  const db = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open('taizhang');
    request.onsuccess = () => done(request.result);
  });
  const tables = ['batches', 'parcels', 'receipts'];
  const transaction = db.transaction(tables, 'readwrite');
  for (const table of tables) transaction.objectStore(table).clear();
  await new Promise((done) => {
    transaction.oncomplete = done;
  });
  db.close();
}

export interface OpenLedger extends PaneInExcel {
  readonly excel: EmulatedExcel;
}

/** One Chromium with the extension; notices are served to it, and panes open in it inside the emulated Excel on the web. */
export interface HandoffLab {
  readonly chromium: ExtensionBrowser;
  readonly context: BrowserContext;
  readonly server: NoticeServer;
  readonly paneFolder: string;
  /** Where the desk of these tests listens: a build of the extension names its origin whole. */
  readonly deskPort: number;
  /** A fresh notice, captured whole; the popup that captured it is still open. */
  readonly capture: () => Promise<{ popup: Page; number: string }>;
  /** A fresh notice, captured and sent to Excel. */
  readonly send: () => Promise<void>;
  /** Takes everything out of the outbox, past the product's own code. */
  readonly emptyOutbox: () => Promise<void>;
  /** Lets a page that is not Excel's load the built pane. */
  readonly servePane: (page: PlaywrightPage) => Promise<void>;
  readonly openPane: (workbook?: Uint8Array) => Promise<OpenLedger>;
  /** The history page at 待填. */
  readonly openWaiting: () => Promise<Page>;
  /** Ends the background as the browser ends one that has slept too long. */
  readonly killWorker: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function handoffLab(): Promise<HandoffLab> {
  const folder = mkdtempSync(join(tmpdir(), 'handoff-'));
  const paneFolder = join(folder, 'pane');
  const deskPort = await freePort();
  const extension = await buildLinkedExtension(join(folder, 'extension'), deskPort);
  await buildPane(paneFolder);
  const server = await serveNotices();
  const launched = await launchExtension({ port: server.port, build: extension });
  const attached = await chromium.connectOverCDP(launched.browser.wsEndpoint());
  const [context] = attached.contexts();
  if (context === undefined) throw new Error('no context');
  context.setDefaultTimeout(patience);
  let count = 0;
  let keeper: Promise<CDPSession> | null = null;
  const capture = async () => {
    count += 1;
    const number = `海政发〔2025〕${count}号`;
    server.pages.set(`/art/${count}.html`, noticePage(threeTasks, { number }));
    const popup = await launched.openPopup(await launched.goto(`/art/${count}.html`));
    await press(popup, 'button', '采集全部3项');
    await says(popup, '已采集3项');
    return { popup, number };
  };
  return {
    chromium: launched,
    context,
    server,
    paneFolder,
    deskPort,
    capture,
    send: async () => {
      const { popup } = await capture();
      await press(popup, 'button', '发送到 Excel');
      await says(popup, '已复制3项');
    },
    emptyOutbox: async () => {
      const history = await launched.openHistory();
      await history.waitForSelector('[role=tablist]');
      await history.evaluate(clearOutbox);
      await history.close();
    },
    openWaiting: async () => {
      const history = await launched.openHistory();
      await press(history, 'tab', '待填');
      return history;
    },
    killWorker: async () => {
      keeper ??= launched.openHistory().then(async (page) => {
        const session = await page.createCDPSession();
        await session.send('ServiceWorker.enable');
        return session;
      });
      await (await keeper).send('ServiceWorker.stopAllWorkers');
    },
    servePane: async (page) => {
      await page.route(`${paneOrigin}/**`, (route) =>
        route.fulfill({ path: join(paneFolder, new URL(route.request().url()).pathname) }),
      );
    },
    openPane: async (workbook) => {
      const excel = new EmulatedExcel(await loadBook(workbook ?? (await clerksLedger())), excelWeb);
      const opened = await openPaneInExcel(attached, excel, { folder: paneFolder, within: context });
      return { excel, ...opened };
    },
    close: async () => {
      await launched.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

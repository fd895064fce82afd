import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser/launch.ts';
import { patience } from '../browser/patience.ts';
import { buildPane, servePane } from './serve-pane.ts';

/** The time that every pane of the tests believes it is, so that receipts are the same bytes. */
export const testTime = '2024-07-01T01:00:00.000Z';

export interface OpenOptions {
  readonly scheme?: 'light' | 'dark';
  readonly language?: 'zh-CN' | 'en-US';
  readonly width?: number;
  /** Takes away what Chromium 90 lacks before the page starts. */
  readonly oldEngine?: boolean;
}

/** A file as the page gets it. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The built pane in a tab, with what went wrong in it. */
export interface OpenPane {
  readonly page: Page;
  /** Errors of scripts and of the page's policy, and requests to anywhere but the pane's own files. */
  readonly trouble: string[];
  /** Drops files on the pane, as from a folder. */
  drop(...files: readonly GivenFile[]): Promise<void>;
  /** Pastes a text where the focus is, as Ctrl+V does. */
  paste(faces: Readonly<Record<string, string>>): Promise<void>;
  /** Presses a button that saves a file, and reads the file. */
  saved(press: () => Promise<void>): Promise<GivenFile>;
  /** Ids of axe's rules that the page breaks, with the elements. */
  violations(): Promise<string[]>;
}

/** Builds the pane once and opens tabs on it. */
export interface PaneLab {
  open(options?: OpenOptions): Promise<OpenPane>;
  close(): Promise<void>;
}

export async function paneLab(): Promise<PaneLab> {
  const folder = mkdtempSync(join(tmpdir(), 'pane-'));
  await buildPane(folder);
  const served = await servePane(folder);
  const browser = await launchBrowser();
  return {
    open: (options = {}) => openPane(browser, served.url, options),
    close: async () => {
      await browser.close();
      served.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openPane(browser: Browser, url: string, options: OpenOptions): Promise<OpenPane> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 320, height: 800 },
    colorScheme: options.scheme ?? 'light',
    locale: options.language ?? 'zh-CN',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(?:blob|data):/.test(request.url())) trouble.push(request.url());
  });
  if (options.oldEngine) await page.addInitScript(removeNewMethods);
  await page.clock.setFixedTime(new Date(testTime));
  await page.goto(`${url}wps.html`);
  await page.getByRole('tab').first().waitFor();
  return {
    page,
    trouble,
    drop: (...files) => drop(page, files),
    paste: (faces) => paste(page, faces),
    saved: (press) => saved(page, press),
    violations: () => violations(page),
  };
}

/** Methods that came to Chromium after version 90 (MDN's browser compatibility data). Runs in the page. */
function removeNewMethods(): void {
  const late: readonly [object, readonly string[]][] = [
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with', 'group']],
    [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
    [
      Object.getPrototypeOf(Uint8Array.prototype),
      ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'with'],
    ],
    [Object, ['hasOwn', 'groupBy']],
    [Map, ['groupBy']],
    [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf']],
    [Promise, ['withResolvers', 'try']],
    [Array, ['fromAsync']],
    [window, ['structuredClone', 'scheduler', 'Highlight', 'Iterator']],
    [Crypto.prototype, ['randomUUID']],
    [AbortSignal, ['timeout', 'any']],
  ];
  for (const [owner, names] of late) {
    for (const name of names) Reflect.deleteProperty(owner, name);
  }
}

async function drop(page: Page, files: readonly GivenFile[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  await page.evaluate((all) => {
    const data = new DataTransfer();
    for (const { name, base64 } of all) {
      data.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name));
    }
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  }, given);
}

async function paste(page: Page, faces: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((all) => {
    const data = new DataTransfer();
    for (const [type, text] of Object.entries(all)) data.setData(type, text);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }));
  }, faces);
}

async function saved(page: Page, press: () => Promise<void>): Promise<GivenFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AxeBuilder.source);
  return page.evaluate(async () => {
    const found = await window.axe.run(document, { resultTypes: ['violations'] });
    return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
  });
}

declare global {
  interface Window {
    readonly axe: typeof import('axe-core');
  }
}

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { patience } from '../browser/patience.ts';
import { type ExtensionBrowser, launchExtension } from './extension-browser.ts';
import { noticePage, threeTasks } from './notice-page.ts';
import { type NoticeServer, serveNotices } from './notice-server.ts';

const launches = 10;
const workerDeaths = 5;
let server: NoticeServer;

beforeAll(async () => {
  server = await serveNotices();
});
afterAll(() => server.close());

/** Parts of a span of time, from 0 up to 1, spread evenly and the same in every run. */
function* moments(): Generator<number, never> {
  let state = 20_251_122;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** The button that captures, once it is there. */
async function captureButton(popup: Page): Promise<ElementHandle<HTMLButtonElement>> {
  const found = await popup.waitForFunction(
    () => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '采集全部3项'),
    { timeout: patience },
  );
  return found.asElement() as ElementHandle<HTMLButtonElement>;
}

/** Captures, and lets so many milliseconds pass; whether the popup has confirmed it by then. */
async function captureFor(popup: Page, time: number): Promise<boolean> {
  return (await captureButton(popup)).evaluate(async (button, milliseconds) => {
    button.click();
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return document.querySelector('.tz-status')?.textContent?.includes('已采集') ?? false;
  }, time);
}

/** Captures, and waits until the popup confirms it; how many milliseconds that took. */
async function captureWhole(popup: Page): Promise<number> {
  return (await captureButton(popup)).evaluate(async (button) => {
    const begun = performance.now();
    button.click();
    while (!document.querySelector('.tz-status')?.textContent?.includes('已采集')) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return performance.now() - begun;
  });
}

interface Stored {
  readonly notices: readonly { id: string; url: string; revision: number; items: number }[];
  readonly revisions: readonly [string, number][];
  readonly texts: readonly { notice: string; head: string; items: readonly string[] }[];
  readonly totals: { notices: number; items: number } | undefined;
  readonly log: readonly { action: string; notice: string }[];
}

/** The tables as they lie on the disk, read past the product's own code. */
function stored(library: Page): Promise<Stored> {
  return library.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('taizhang');
      request.onsuccess = () => resolve(request.result);
    });
    const all = (table: string, keys = false) =>
      new Promise<never>((resolve) => {
        const store = db.transaction(table).objectStore(table);
        const request = keys ? store.getAllKeys() : store.getAll();
        request.onsuccess = () => resolve(request.result as never);
      });
    const facts = (await all('facts')) as { key: string; value: never }[];
    const read = {
      notices: await all('notices'),
      revisions: await all('revisions', true),
      texts: await all('texts'),
      log: await all('log'),
      totals: facts.find((fact) => fact.key === 'totals')?.value,
    };
    db.close();
    return read;
  });
}

it('loses no confirmed capture and leaves none half-written, however the browser or its worker dies', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'taizhang-kill-'));
  const moment = moments();
  const confirmed = new Set<string>();
  let deaths = 0;
  let page = 0;

  const openNext = async (chromium: ExtensionBrowser): Promise<{ popup: Page; address: string }> => {
    page += 1;
    const path = `/kill/${page}.html`;
    server.pages.set(path, noticePage(threeTasks, { number: `海政发〔2025〕${page}号` }));
    const shown = await chromium.goto(path);
    return { popup: await chromium.openPopup(shown), address: `http://www.example.gov.cn${path}` };
  };

  for (let launch = 0; launch < launches; launch += 1) {
    const chromium = await launchExtension({ port: server.port, profile });
    /* Twice what a save takes on this machine: some deaths come before it is confirmed, and some after. */
    const whole = await openNext(chromium);
    const span = 2 * (await captureWhole(whole.popup));
    confirmed.add(whole.address);
    for (let death = 0; death < workerDeaths; death += 1) {
      const { popup, address } = await openNext(chromium);
      const saved = await captureFor(popup, span * moment.next().value);
      if (await chromium.killWorker()) deaths += 1;
      if (saved) confirmed.add(address);
    }
    const { popup, address } = await openNext(chromium);
    if (await captureFor(popup, span * moment.next().value)) confirmed.add(address);
    const gone = new Promise((resolve) => chromium.browser.process()?.once('exit', resolve));
    chromium.browser.process()?.kill('SIGKILL');
    await gone;
    deaths += 1;
  }

  const chromium = await launchExtension({ port: server.port, profile });
  const library = await chromium.openHistory();
  await library.waitForSelector('.tz-library span');
  const { notices, revisions, texts, totals, log } = await stored(library);
  await chromium.close();

  expect(deaths).toBeGreaterThan(50);
  const kept = new Set(notices.map((notice) => notice.id));
  const addresses = new Set(notices.map((notice) => notice.url));
  expect([...confirmed].filter((address) => !addresses.has(address))).toEqual([]);
  expect(revisions.map(([notice]) => notice).sort()).toEqual([...kept].sort());
  expect(
    texts
      .filter((text) => text.head !== '' && text.items.length === 3)
      .map((text) => text.notice)
      .sort(),
  ).toEqual([...kept].sort());
  expect(
    log
      .filter((line) => line.action === 'added')
      .map((line) => line.notice)
      .sort(),
  ).toEqual([...kept].sort());
  expect(totals).toEqual({ notices: kept.size, items: 3 * kept.size });
  /* Both outcomes must have happened, or the moments test nothing. */
  expect(confirmed.size).toBeGreaterThan(0);
  expect(confirmed.size).toBeLessThan(page);
}, 600_000);

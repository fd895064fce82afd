import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

/** Points in time that are spread over a save and the same in every run. */
function* moments(): Generator<number, never> {
  let state = 20_251_122;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state % 120;
  }
}

/** Presses the primary button and lets the given time pass; then whether the popup has already confirmed. */
async function captureFor(popup: Page, time: number): Promise<boolean> {
  await popup.waitForSelector('.tz-primary');
  await popup.$eval('.tz-primary', (button) => (button as HTMLButtonElement).click());
  await pause(time);
  return popup.$eval('.tz-status', (line) => line.textContent?.includes('已采集') ?? false);
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

/** A worker that is closed may take its session with it before puppeteer has left that. */
function alreadyGone(thrown: unknown): void {
  if (!(thrown instanceof Error && thrown.message.includes('No session with given id'))) throw thrown;
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
    for (let death = 0; death < workerDeaths; death += 1) {
      const { popup, address } = await openNext(chromium);
      const saved = await captureFor(popup, moment.next().value);
      const worker = chromium.browser.targets().find((target) => target.type() === 'service_worker');
      await (await worker?.worker())?.close().catch(alreadyGone);
      deaths += 1;
      if (saved) confirmed.add(address);
    }
    const { popup, address } = await openNext(chromium);
    if (await captureFor(popup, moment.next().value)) confirmed.add(address);
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

  expect(deaths).toBeGreaterThanOrEqual(60);
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

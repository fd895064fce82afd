import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { chromiumBuild, type ExtensionBrowser, launchExtension } from '../extension/extension-browser.ts';
import { serveNotices } from '../extension/notice-server.ts';
import { seedHistory } from './extension-history.ts';

/** Popup and search over histories of growing size, in the built extension. Targets: interactive ≤ 200 ms at 100,000 items; search and each filter p95 ≤ 50 ms at 20,000. */
const sizes = [0, 1000, 20_000, 100_000];
const opens = 7;
const queries = [
  '停车位',
  '区教育局',
  '海政发〔2015〕',
  '第17批',
  'gzlxq',
  'tingchewei',
  '2025年12月31日',
  '1207个',
  '托位 民政局',
  '不在其中',
];
const rounds = 5;

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** Opens the popup's page anew; milliseconds from its start to its first paint and to a tab that can be pressed. */
async function openOnce(chromium: ExtensionBrowser): Promise<{ page: Page; paint: number; interactive: number }> {
  const page = await chromium.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('[role=tab]')) {
        observer.disconnect();
        Reflect.set(globalThis, 'interactiveAt', performance.now());
      }
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`chrome-extension://${chromium.id}/popup.html`);
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    interactive: Number(Reflect.get(globalThis, 'interactiveAt')),
  }));
  return { page, ...times };
}

/** Milliseconds from a typed query to its answer on the screen. */
function ask(page: Page, query: string): Promise<number> {
  return page.evaluate(async (text) => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const started = performance.now();
    write?.call(field, text);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise<void>((resolve) => {
      const answered = () =>
        document.querySelector('[data-query]')?.getAttribute('data-query') === text ||
        (document.querySelector('.tz-empty') !== null && field?.value === text);
      const observer = new MutationObserver(() => {
        if (answered()) {
          observer.disconnect();
          resolve();
        }
      });
      observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    return performance.now() - started;
  }, query);
}

/** Milliseconds from a filter chosen in the open panel, and with it others taken back, to its answer on the screen. */
function narrow(page: Page, label: string, option: string): Promise<number> {
  return page.evaluate(
    async (wanted, chosen) => {
      const fields = [...document.querySelectorAll<HTMLLabelElement>('.tz-filtergrid label')];
      const field = fields.find((one) => one.querySelector('span')?.textContent === wanted)?.querySelector('select');
      const value = [...(field?.options ?? [])].find(({ text }) => text === chosen)?.value ?? chosen;
      const write = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set;
      const before = document.querySelector('[data-filter]')?.getAttribute('data-filter');
      const started = performance.now();
      write?.call(field, value);
      field?.dispatchEvent(new Event('change', { bubbles: true }));
      await new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          const now = document.querySelector('[data-filter]')?.getAttribute('data-filter');
          const drawn = document.querySelector('.tz-item, .tz-card-title, .tz-empty');
          if (drawn !== null && now !== before) {
            observer.disconnect();
            resolve();
          }
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      });
      return performance.now() - started;
    },
    label,
    option,
  );
}

/** Each filter with a choice that some items fit. */
const filters = [
  ['单位', '区教育局'],
  ['单位角色', '牵头'],
  ['完成时限', '2025年12月'],
  ['完成时限', '已逾期'],
  ['办理', '未完成'],
  ['填入', '未填入'],
  ['年度', '2020年'],
  ['地区', '海州区'],
] as const;

const script = statSync(join(chromiumBuild, 'content-scripts/page.js')).size;
console.log(`page script ${(script / 1000).toFixed(1)} kB (target 150)`);
console.log(
  'items     first paint   interactive   first list   first search   search p50   search p95   filter p50   filter p95',
);
const server = await serveNotices();
for (const size of sizes) {
  const chromium = await launchExtension({ port: server.port });
  const library = await chromium.openHistory();
  await library.waitForSelector('.tz-library span');
  await seedHistory(library, size);
  await library.close();
  const opened: { paint: number; interactive: number }[] = [];
  for (let open = 0; open < opens; open += 1) {
    const { page, paint, interactive } = await openOnce(chromium);
    opened.push({ paint, interactive });
    await page.close();
  }
  const { page } = await openOnce(chromium);
  const list = await page.evaluate(async () => {
    const started = performance.now();
    document.querySelectorAll<HTMLElement>('[role=tab]')[1]?.click();
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (document.querySelector('.tz-card-title, .tz-empty')) {
          observer.disconnect();
          resolve();
        }
      });
      observer.observe(document.body, { subtree: true, childList: true });
    });
    return performance.now() - started;
  });
  const first = size === 0 ? 0 : await ask(page, '口袋公园');
  const searches: number[] = [];
  for (let round = 0; size > 0 && round < rounds; round += 1) {
    for (const query of queries) searches.push(await ask(page, query));
  }
  const narrowed: number[] = [];
  if (size > 0) {
    await ask(page, '');
    await page.evaluate(() => document.querySelector<HTMLElement>('.tz-searchline [aria-expanded]')?.click());
    await page.waitForFunction(() => (document.querySelectorAll('.tz-filtergrid option').length ?? 0) > 40);
  }
  for (let round = 0; size > 0 && round < rounds; round += 1) {
    for (const [label, option] of filters) {
      narrowed.push(await narrow(page, label, option));
      narrowed.push(await narrow(page, label, ''));
    }
  }
  const cell = (value: number) => `${value.toFixed(0)} ms`.padStart(12);
  console.log(
    String(size).padEnd(8),
    cell(
      percentile(
        opened.map(({ paint }) => paint),
        0.5,
      ),
    ),
    cell(
      percentile(
        opened.map(({ interactive }) => interactive),
        0.5,
      ),
    ),
    cell(list),
    cell(first),
    cell(percentile(searches, 0.5)),
    cell(percentile(searches, 0.95)),
    cell(percentile(narrowed, 0.5)),
    cell(percentile(narrowed, 0.95)),
  );
  await chromium.close();
}
await server.close();

import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, launchExtension } from '../extension/extension-browser.ts';
import { serveNotices } from '../extension/notice-server.ts';
import { seedHistory } from './extension-history.ts';
import { report } from './report.ts';

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

/**
 * Does one thing to a control and measures until its answer stands on the screen: the status tells it and no row in view still waits
 * for its words, then the frame in which that is drawn. Fails where no answer comes.
 */
function measured(page: Page, control: Control): Promise<number> {
  return page.evaluate(async ({ selector, label, text, answered }) => {
    const labelled = [...document.querySelectorAll(selector)].find(
      (one) => label === null || one.closest('label')?.querySelector('span')?.textContent === label,
    );
    const choice =
      labelled instanceof HTMLSelectElement ? [...labelled.options].find((option) => option.text === text) : undefined;
    const value = choice?.value ?? text;
    const own = labelled === undefined ? undefined : Object.getPrototypeOf(labelled);
    const write = Object.getOwnPropertyDescriptor(own ?? {}, 'value')?.set;
    if (write === undefined || (text !== '' && choice === undefined && label !== null)) {
      throw new Error(`nothing to set to ${text}`);
    }
    const told = () => document.querySelector(`[${answered}]`)?.getAttribute(answered);
    const before = told();
    const stands = () =>
      (answered === 'data-query' ? told() === text : told() !== before) &&
      document.querySelector('.tz-card-waiting') === null;
    const started = performance.now();
    write.call(labelled, value);
    labelled?.dispatchEvent(new Event(label === null ? 'input' : 'change', { bubbles: true }));
    return new Promise<number>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no answer to ${label ?? ''} ${text}`)), 20_000);
      const look = () => {
        if (!stands()) return;
        observer.disconnect();
        clearTimeout(late);
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - started);
          port2.postMessage(null);
        });
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      look();
    });
  }, control);
}

/** A control, what it is set to, and the attribute of the status that tells the answer. */
interface Control {
  readonly selector: string;
  readonly label: string | null;
  readonly text: string;
  readonly answered: 'data-query' | 'data-filter';
}

/** Milliseconds from a typed query to its answer on the screen. */
function ask(page: Page, text: string): Promise<number> {
  return measured(page, { selector: 'input[type=search]', label: null, text, answered: 'data-query' });
}

/** Milliseconds from a choice in the open filters, none for an empty text, to its answer on the screen. */
function narrow(page: Page, label: string, text: string): Promise<number> {
  return measured(page, { selector: '.tz-filtergrid select', label, text, answered: 'data-filter' });
}

/** Milliseconds from the click that opens 历史 to the first rows on the screen. */
function openList(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const started = performance.now();
    document.querySelectorAll<HTMLElement>('[role=tab]')[1]?.click();
    return new Promise<number>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('no list')), 20_000);
      const observer = new MutationObserver(() => {
        if (!document.querySelector('.tz-card-title, .tz-empty')) return;
        observer.disconnect();
        clearTimeout(late);
        requestAnimationFrame(() => resolve(performance.now() - started));
      });
      observer.observe(document.body, { subtree: true, childList: true });
    });
  });
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

/** Until the page has nothing left to do: a person has not looked yet by then. */
function idle(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 5000 })));
}

const wanted = process.argv.map(Number).filter((size) => sizes.includes(size));
const columns = [
  'first paint',
  'interactive',
  'first list',
  'first search',
  'search p50',
  'search p95',
  'filter p50',
  'filter p95',
];
console.log(`${'items'.padEnd(8)} ${columns.map((name) => name.padStart(12)).join(' ')}`);
const server = await serveNotices();
for (const size of wanted.length > 0 ? wanted : sizes) {
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
  const lists: number[] = [];
  for (let open = 0; open < opens; open += 1) {
    const { page } = await openOnce(chromium);
    await idle(page);
    lists.push(await openList(page));
    /* The popup opens on the tab that was last shown. */
    await page.evaluate(() => document.querySelectorAll<HTMLElement>('[role=tab]')[0]?.click());
    await page.close();
  }
  const { page } = await openOnce(chromium);
  await openList(page);
  const first = size === 0 ? 0 : await ask(page, '口袋公园');
  const searches: number[] = [];
  for (let round = 0; size > 0 && round < rounds; round += 1) {
    for (const query of queries) searches.push(await ask(page, query));
  }
  const narrowed: number[] = [];
  if (size > 0) {
    await ask(page, '');
    await page.evaluate(() => document.querySelector<HTMLElement>('.tz-searchline [aria-expanded]')?.click());
    await page.waitForFunction(() => document.querySelectorAll('.tz-filtergrid option').length > 40);
  }
  for (let round = 0; size > 0 && round < rounds; round += 1) {
    for (const [label, option] of filters) {
      narrowed.push(await narrow(page, label, option));
      narrowed.push(await narrow(page, label, ''));
    }
  }
  const against = (subject: string, milliseconds: number, limit: number) =>
    report({
      subject: `${size} items: ${subject}`,
      figure: `${milliseconds.toFixed(0)} ms`,
      ratio: milliseconds / limit,
      against: `at most ${limit} ms`,
    });
  const paints = opened.map(({ paint }) => paint);
  const interactives = opened.map(({ interactive }) => interactive);
  const figures = [
    percentile(paints, 0.5),
    percentile(interactives, 0.5),
    percentile(lists, 0.5),
    first,
    ...[searches, narrowed].flatMap((times) => [percentile(times, 0.5), percentile(times, 0.95)]),
  ];
  console.log(`${String(size).padEnd(8)} ${figures.map((value) => `${value.toFixed(0)} ms`.padStart(12)).join(' ')}`);
  against('popup ready to press', percentile(interactives, 0.5), 200);
  if (size > 0) {
    against('search, p95', percentile(searches, 0.95), 50);
    against('filter, p95', percentile(narrowed, 0.95), 50);
  }
  await chromium.close();
}
await server.close();

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchExtension } from '../extension/extension-browser.ts';
import { noticePage, threeTasks } from '../extension/notice-page.ts';
import { type NoticeServer, serveNotices } from '../extension/notice-server.ts';
import { clickOn, openPicker, tells } from './picker-driver.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let server: NoticeServer;
beforeAll(async () => {
  server = await serveNotices();
  /* A count that does not agree, and a unit that is missing: findings are shown too. */
  const [first, ...others] = threeTasks;
  server.pages.set(
    '/notice.html',
    noticePage([...(first ? [{ ...first, title: '新建高中' }] : []), ...others], { declared: 5 }),
  );
});
afterAll(() => server.close());

/** What axe finds wrong in the picker's own document, as `rule: element`. */
async function violations(picker: Frame): Promise<string[]> {
  await picker.evaluate(axe);
  return picker.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as {
      axe: {
        run: (
          context: Document,
          options: object,
        ) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    const { violations: found } = await tool.run(document, { resultTypes: ['violations'] });
    return found.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
    );
  });
}

async function inBothThemes(page: Page, picker: Frame, state: string): Promise<void> {
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await picker.waitForFunction((theme) => matchMedia(`(prefers-color-scheme: ${theme})`).matches, {}, value);
    expect(await violations(picker), `${state}, ${value}`).toEqual([]);
  }
}

const said = {
  'zh-CN': { none: '已选0 / 3', added: '已添加一项', saved: '已存入历史' },
  en: { none: '0 of 3 chosen', added: 'One item added', saved: 'saved to history' },
} as const;

describe.each(['zh-CN', 'en'] as const)('the picker in %s', (language) => {
  let chromium: ExtensionBrowser;
  beforeAll(async () => {
    chromium = await launchExtension({ port: server.port, language });
  });
  afterAll(() => chromium.close());

  it('has no violation in any state, in light and dark', async () => {
    const words = said[language];
    const page = await chromium.goto('/notice.html');
    await page.setViewport({ width: 1366, height: 768 });
    const picker = await openPicker(chromium, page, language);
    await tells(picker, words.none);
    await inBothThemes(page, picker, 'marked');
    await clickOn(page, '各镇人民政府');
    await tells(picker, words.added);
    await inBothThemes(page, picker, 'added');
    await page.keyboard.press('u');
    await picker.waitForSelector('input');
    await inBothThemes(page, picker, 'units');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await tells(picker, words.saved);
    await inBothThemes(page, picker, 'saved');
  });

  it('in high contrast tells what is chosen by rule and badge, and draws no text as selected', async () => {
    const page = await chromium.goto('/notice.html');
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await tells(await openPicker(chromium, page, language), said[language].none);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await page.close();
  });

  it('is worked with the keyboard from end to end, each stop with a focus ring', async () => {
    const words = said[language];
    const page = await chromium.goto('/notice.html');
    const picker = await openPicker(chromium, page, language);
    await tells(picker, words.none);
    const seen: string[] = [];
    for (let at = 0; at < 20; at += 1) {
      await page.keyboard.press('Tab');
      const stop = await picker.evaluate(() => {
        const { activeElement } = document;
        const name = activeElement?.getAttribute('data-command') ?? activeElement?.getAttribute('class') ?? null;
        return activeElement === null || name === null
          ? null
          : { name, ring: getComputedStyle(activeElement).outlineStyle };
      });
      if (stop === null || seen.includes(stop.name)) break;
      expect(stop.ring, stop.name).toBe('solid');
      seen.push(stop.name);
    }
    expect(seen).toEqual([
      'reading',
      'toggle',
      'merge',
      'split',
      'grow',
      'shrink',
      'edit',
      'select-all',
      'save',
      'leave',
    ]);
  });
});

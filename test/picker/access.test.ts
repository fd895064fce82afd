import { beforeAll, describe, expect, it } from 'vitest';
import { inBothThemes } from '../extension/axe.ts';
import { drivenExtension } from '../extension/driven-extension.ts';
import { noticePage, threeTasks } from '../extension/notice-page.ts';
import { clickOn, openPicker, tells } from './picker-driver.ts';

const said = {
  'zh-CN': { none: '已选0 / 3', added: '已添加一项', saved: '已存入历史' },
  en: { none: '0 of 3 chosen', added: 'One item added', saved: 'saved to history' },
} as const;

describe.each(['zh-CN', 'en'] as const)('the picker in %s', (language) => {
  const driven = drivenExtension({ language });
  beforeAll(() => {
    /* A count that does not agree, and a unit that is missing: findings are shown too. */
    const [first, ...others] = threeTasks;
    driven.server.pages.set(
      '/notice.html',
      noticePage([...(first ? [{ ...first, title: '新建高中' }] : []), ...others], { declared: 5 }),
    );
  });

  it('has no violation in any state, in light and dark', async () => {
    const words = said[language];
    const page = await driven.chromium.goto('/notice.html');
    await page.setViewport({ width: 1366, height: 768 });
    const picker = await openPicker(driven.chromium, page, language);
    await tells(picker, words.none);
    await inBothThemes(page, 'marked', picker);
    await clickOn(page, '各镇人民政府');
    await tells(picker, words.added);
    await inBothThemes(page, 'added', picker);
    await page.keyboard.press('u');
    await picker.waitForSelector('input');
    await inBothThemes(page, 'units', picker);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await tells(picker, words.saved);
    await inBothThemes(page, 'saved', picker);
  });

  it('in high contrast tells what is chosen by rule and badge, and draws no text as selected', async () => {
    const page = await driven.chromium.goto('/notice.html');
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await tells(await openPicker(driven.chromium, page, language), said[language].none);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await page.close();
  });

  it('is worked with the keyboard from end to end, each stop with a focus ring', async () => {
    const words = said[language];
    const page = await driven.chromium.goto('/notice.html');
    const picker = await openPicker(driven.chromium, page, language);
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

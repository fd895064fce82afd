import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { keepDigest } from '../../scripts/docs/pictures.ts';
import { launchExtension } from '../../test/extension/extension-browser.ts';
import { noticePage, type Task, threeTasks } from '../../test/extension/notice-page.ts';
import { serveNotices } from '../../test/extension/notice-server.ts';
import { press, pressAt, says, search, shows } from '../../test/extension/popup-driver.ts';

/** Pictures of the built extension, from the real one: `npm run screenshots extension`. */
const folder = fileURLToPath(new URL('.', import.meta.url));
mkdirSync(folder, { recursive: true });

const more: readonly Task[] = [
  {
    title: '改造老旧小区',
    text: '改造老旧小区12个，惠及居民3200户，2025年11月底前完成。',
    units: '区住建局、区财政局',
  },
  { title: '提升养老服务', text: '新建社区养老服务站6处，2025年10月底前完成。', units: '区民政局' },
  { title: '整修农村公路', text: '整修农村公路35公里，2025年9月底前完成。', units: '区交通运输局' },
];
const tasks = [...threeTasks, ...more];

async function shoot(page: Page, name: string): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await page.waitForFunction((scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, {}, theme);
    await page.screenshot({ path: `${folder}${name}-${theme}.png` as `${string}.png` });
  }
}

const server = await serveNotices();
for (const language of ['zh-CN', 'en'] as const) {
  const zh = language === 'zh-CN';
  server.pages.set('/notice.html', noticePage(tasks, { declared: tasks.length + 1 }));
  server.pages.set('/other.html', '<!doctype html><meta charset="utf-8"><title>天气</title><p>今天多云。</p>');
  const chromium = await launchExtension({ port: server.port, language });
  const notice = await chromium.goto('/notice.html');
  const popup = await chromium.openPopup(notice);
  await shows(popup, zh ? '采集全部6项' : 'Capture all 6');
  await shoot(popup, `popup-page-${language}`);
  await press(popup, 'button', zh ? '采集全部6项' : 'Capture all 6');
  await says(popup, zh ? '已采集6项' : '6 items captured');
  await shoot(popup, `popup-captured-${language}`);
  await press(popup, 'tab', zh ? '历史' : 'History');
  await popup.waitForSelector('.tz-card-open');
  await shoot(popup, `popup-history-${language}`);
  await search(popup, '2025年9月');
  await popup.waitForSelector('.tz-item');
  await press(popup, 'button', zh ? '筛选' : 'Filters');
  await popup.waitForSelector('.tz-filtergrid select');
  await shoot(popup, `popup-search-${language}`);
  await press(popup, 'button', zh ? '筛选' : 'Filters');
  await search(popup, '');
  await pressAt(popup, '.tz-card-open');
  await press(popup, 'button', zh ? '展开：增加停车位' : 'Open: 增加停车位');
  await shoot(popup, `popup-notice-${language}`);
  await press(popup, 'tab', zh ? '待填' : 'To fill');
  await shoot(popup, `popup-waiting-${language}`);

  const changed = tasks.slice(0, 5).map((task) => ({ ...task, text: task.text.replace('1.5万', '2万') }));
  server.pages.set('/notice.html', noticePage(changed, { declared: 6 }));
  await notice.reload();
  const again = await chromium.openPopup(notice);
  await press(again, 'tab', zh ? '本页' : 'This page');
  await shows(again, zh ? '此后页面有变化' : 'The page has changed since');
  await shoot(again, `popup-changed-${language}`);
  const other = await chromium.openPopup(await chromium.goto('/other.html'));
  await shows(other, zh ? '本页没有识别出任务清单' : 'No task list was found');
  await shoot(other, `popup-nothing-${language}`);

  const library = await chromium.openHistory();
  await library.setViewport({ width: 1366, height: 768 });
  await library.waitForSelector('.tz-card-open');
  await shoot(library, `history-${language}`);
  await press(library, 'tab', zh ? '概览' : 'Overview');
  await library.waitForSelector('.tz-chart');
  await shoot(library, `overview-${language}`);
  await chromium.close();
}
await server.close();
keepDigest('extension');

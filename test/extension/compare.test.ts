import { expect, it } from 'vitest';
import { drivenExtension } from './driven-extension.ts';
import { noticePage, threeTasks } from './notice-page.ts';
import { press, pressAt, says, shows } from './popup-driver.ts';

const driven = drivenExtension();

it('holds two chosen notices against each other, either way, and saves what it shows', async () => {
  const newer = threeTasks.map((task, index) => (index === 0 ? { ...task, text: `${task.text}另建1个。` } : task));
  for (const [index, tasks] of [threeTasks, newer].entries()) {
    const path = `/art/compare-${index}.html`;
    driven.server.pages.set(path, noticePage(tasks, { number: `海政发〔${2024 + index}〕9号` }));
    const popup = await driven.chromium.openPopup(await driven.chromium.goto(path));
    await press(popup, 'button', '采集全部3项');
    await says(popup, '已采集3项');
    await popup.close();
  }
  const popup = await driven.chromium.openPopup(await driven.chromium.goto('/art/compare-1.html'));
  await press(popup, 'tab', '历史');
  await press(popup, 'button', '选择多项');
  await press(popup, 'button', '全选');
  await press(popup, 'button', '对照两份');
  await popup.waitForSelector('dialog.tz-compare[open]');
  await shows(popup, '存为对照表');
  const rows = await popup.$$eval('.tz-compare-table tbody tr', (lines) => lines.length);
  expect(rows).toBeGreaterThanOrEqual(3);
  const titles = await popup.$$eval('.tz-compare section h2', (heads) => heads.map((head) => head.textContent));
  const other = titles.includes('两年事项对比') ? '上下级事项对照' : '两年事项对比';
  await pressAt(popup, '.tz-compare-kinds input:not(:checked)');
  await shows(popup, other);
  await press(popup, 'button', '关闭');
  await popup.waitForFunction(() => document.querySelector('dialog.tz-compare') === null);
});

import { beforeAll, expect, it } from 'vitest';
import { inBothThemes } from './axe.ts';
import { drivenExtension } from './driven-extension.ts';
import { noticePage, threeTasks } from './notice-page.ts';
import { badged, offers, press, pressAt, says, shows } from './popup-driver.ts';

/* The notice says four and lists three, which is one remark to check. */

const driven = drivenExtension();

beforeAll(() => {
  driven.server.pages.set('/a.html', noticePage(threeTasks, { declared: 4 }));
});

it('the icon counts the remarks still to check, wherever they are checked, and nothing once the capture is taken back', async () => {
  const page = await driven.chromium.goto('/a.html');
  const popup = await driven.chromium.openPopup(page);
  await press(popup, 'button', '采集全部3项');
  await says(popup, '已采集3项');
  await badged(popup, '1');

  await popup.waitForSelector('.tz-finding .tz-link');
  expect(await offers(popup, '忽略')).toBe(true);
  await pressAt(popup, '.tz-finding .tz-link');
  await says(popup, '已核对1条');
  await shows(popup, '已核对1条');
  await inBothThemes(popup, 'a remark marked in the popup');
  await badged(popup, '✓');
  await press(popup, 'button', '撤销');
  await badged(popup, '1');

  const library = await driven.chromium.openHistory();
  await pressAt(library, '.tz-card-open');
  await pressAt(library, '.tz-finding .tz-link');
  await badged(library, '✓');

  const again = await driven.chromium.openPopup(page);
  await shows(again, '此后页面没有变化');
  await shows(again, '已核对1条');
  expect(await again.$('.tz-finding')).toBeNull();
  await press(again, 'tab', '历史');
  await again.waitForSelector('.tz-card-open');
  await press(again, 'button', '选择多项');
  await press(again, 'button', '全选');
  await press(again, 'button', '删除');
  await press(again, 'tab', '本页');
  await shows(again, '采集全部3项');
  await badged(again);
});

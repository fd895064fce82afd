import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { drivenExtension } from '../extension/driven-extension.ts';
import { noticePage, threeTasks } from '../extension/notice-page.ts';
import { press, says, shows } from '../extension/popup-driver.ts';
import { clickOn, openPicker, pushes, tells } from './picker-driver.ts';

const driven = drivenExtension();
let deaths = 0;

async function kill(): Promise<void> {
  if (await driven.chromium.killWorker()) deaths += 1;
}

async function visit(path: string, number: string) {
  driven.server.pages.set(path, noticePage(threeTasks, { number }));
  return driven.chromium.goto(path);
}

describe('a background that dies between every two steps', () => {
  it('loses nothing of a capture and its undoing', async () => {
    const page = await visit('/death/capture.html', '海政发〔2025〕81号');
    await kill();
    const popup = await driven.chromium.openPopup(page);
    await shows(popup, '识别3项');
    await kill();
    await press(popup, 'button', '采集全部3项');
    await says(popup, '已采集3项');
    await kill();
    await press(popup, 'button', '撤销');
    await says(popup, '已撤销');
    await kill();
    await popup.close();
    const again = await driven.chromium.openPopup(page);
    await press(again, 'button', '采集全部3项');
    await says(again, '已采集3项');
    await again.close();
    expect(deaths).toBeGreaterThanOrEqual(2);
  });

  it('loses nothing of what she picks', async () => {
    const page = await visit('/death/picking.html', '海政发〔2025〕82号');
    const picker = await openPicker(driven.chromium, page);
    await kill();
    await clickOn(page, '增加停车位');
    await tells(picker, '已选1 / 3');
    await kill();
    await clickOn(page, '促进就业');
    await tells(picker, '已选2 / 3');
    await kill();
    await pushes(picker, '存入历史');
    await tells(picker, '已存入历史2项');
    await kill();
    await page.reload();
    const popup = await driven.chromium.openPopup(page);
    await shows(popup, '识别3项');
    await shows(popup, '存有2项，公告共3项');
    await popup.close();
  });

  it('loses nothing of a restore, which needs no background', async () => {
    const library = await driven.chromium.openHistory();
    const backup = join(import.meta.dirname, '../stored/version-1/backup.jsonl');
    await kill();
    const input = (await library.waitForSelector('input[accept=".jsonl"]')) as ElementHandle<HTMLInputElement> | null;
    const restoring = input?.uploadFile(backup);
    await kill();
    await restoring;
    await says(library, '已恢复');
    await kill();
    await library.reload();
    await library.waitForSelector('.tz-card-open');
  });
});

import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod/mini';
import { Capture } from '../../shared/notice/capture.ts';
import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';
import { drivenExtension } from './driven-extension.ts';
import { downloadsOf } from './extension-browser.ts';
import { noticePage } from './notice-page.ts';
import { press, pressAt, says, shows } from './popup-driver.ts';

const driven = drivenExtension();
let library: Page;
let saved: (act: () => Promise<void>) => Promise<string>;

beforeAll(async () => {
  driven.server.pages.set('/a.html', noticePage());
  saved = await downloadsOf(driven.chromium, mkdtempSync(join(tmpdir(), 'taizhang-files-')));
  const popup = await driven.chromium.openPopup(await driven.chromium.goto('/a.html'));
  await press(popup, 'button', '采集全部3项');
  await says(popup, '已采集3项');
  library = await driven.chromium.openHistory();
  await library.waitForSelector('.tz-card-open');
});

it('exports the notice as a workbook, as JSON and as CSV', async () => {
  await pressAt(library, '.tz-card-open');
  const book = await saved(() => press(library, 'button', '导出Excel'));
  expect(book).toMatch(/\.xlsx$/u);
  const host = openXlsx(new Uint8Array(readFileSync(book)));
  if (!host.ok) throw new Error(host.error.message);
  const survey = await host.value.survey();
  if (!survey.ok) throw new Error(survey.error.message);
  const texts = survey.value.sheet?.cells.flat().map((cell) => cell.value) ?? [];
  expect(texts).toEqual(expect.arrayContaining(['新建高中', 15000, '区城管局']));

  const json = await saved(() => press(library, 'button', 'JSON'));
  const [capture] = z.array(Capture).parse(JSON.parse(readFileSync(json, 'utf8')));
  expect(capture?.notice.items.map((item) => item.title)).toEqual(['新建高中', '增加停车位', '促进就业']);

  const csv = await saved(() => press(library, 'button', 'CSV'));
  expect(readFileSync(csv, 'utf8').split('\r\n')).toHaveLength(5);
  await press(library, 'button', '← 返回列表');
});

it('backs up, and brings everything back after the history was wiped', async () => {
  /* The button stands behind this text, and a click on its way would miss it. */
  await shows(library, '还没有备份过');
  const file = await saved(() => press(library, 'button', '备份'));
  await shows(library, '上次备份');
  await library.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const wiping = indexedDB.deleteDatabase('taizhang');
        /* Where another page still holds it open, it goes once the reload below has closed this one. */
        wiping.onsuccess = () => resolve();
        wiping.onblocked = () => resolve();
      }),
  );
  await library.reload();
  await shows(library, '历史还是空的');
  const input = await library.$('input[type=file][accept=".jsonl"]');
  await (input as Awaited<ReturnType<typeof library.$<'input'>>>)?.uploadFile(file);
  await says(library, '已恢复：新增1份');
  await pressAt(library, '.tz-card-open');
  await shows(library, '促进就业');
});

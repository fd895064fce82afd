import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { z } from 'zod/mini';
import { Capture } from '../../shared/notice/capture.ts';
import type { Notice } from '../../shared/notice/notice.ts';
import { openNewest, press } from './popup-driver.ts';

/** Chooses files in the history page. */
export async function give(library: Page, ...paths: readonly string[]): Promise<void> {
  const input = await library.waitForSelector('input[data-notice-files]');
  await (input as Awaited<ReturnType<typeof library.$<'input'>>>)?.uploadFile(...paths);
}

/** Drops files on a page, as from a folder. */
export async function dropOn(page: Page, files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) {
  await page.waitForSelector('.tz-drop');
  await page.evaluate(
    (given) => {
      const dataTransfer = new DataTransfer();
      for (const { name, base64 } of given) {
        dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
      }
      const target = document.querySelector('.tz-drop');
      for (const kind of ['dragover', 'drop']) {
        target?.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
      }
    },
    files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
  );
}

/** The newest notice of the history, by the file that it exports. */
export async function newestNotice(
  library: Page,
  saved: (act: () => Promise<void>) => Promise<string>,
): Promise<Notice> {
  await openNewest(library);
  const json = await saved(() => press(library, 'button', 'JSON'));
  await press(library, 'button', '← 返回列表');
  const [capture] = z.array(Capture).parse(JSON.parse(readFileSync(json, 'utf8')));
  if (capture === undefined) throw new Error('a capture was exported');
  return capture.notice;
}

/** Takes every notice out of the history, so that what is read next is its only one. */
export async function forgetAll(library: Page): Promise<void> {
  await library.waitForSelector('.tz-card-open, .tz-empty');
  if ((await library.$('.tz-card-open')) === null) return;
  await press(library, 'button', '选择多项');
  await press(library, 'button', '全选');
  await press(library, 'button', '删除');
  await library.waitForFunction(() => document.querySelector('.tz-card-open') === null);
}

import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page, Target } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { indexFile } from '../../cli/document/index-file.ts';
import { extract } from '../../shared/extract/extract.ts';
import { folderOf, noticeNames, printedForms } from '../document/printed-notices.ts';
import { inBothThemes } from './axe.ts';
import { drivenExtension } from './driven-extension.ts';
import { downloadsOf } from './extension-browser.ts';
import { dropOn, forgetAll, give, newestNotice } from './given-files.ts';
import { longPdf } from './long-pdf.ts';
import { noticePage } from './notice-page.ts';
import { offers, press, pressAt, says, search, shows } from './popup-driver.ts';

/** The files of invented cases, and those that would harm a reader who trusts them. */
const caseFiles = ['cases', 'hostile'].flatMap((kind) => {
  const place = resolve(import.meta.dirname, '../document', kind);
  return readdirSync(place)
    .filter((name) => !name.endsWith('.json'))
    .map((name) => join(place, name));
});
const printedFiles = noticeNames.flatMap((name) =>
  printedForms.map((form) => fileURLToPath(new URL(form, folderOf(name)))),
);
const folder = mkdtempSync(join(tmpdir(), 'taizhang-given-'));
const driven = drivenExtension();
let library: Page;
let saved: (act: () => Promise<void>) => Promise<string>;

beforeAll(async () => {
  saved = await downloadsOf(driven.chromium, mkdtempSync(join(tmpdir(), 'taizhang-files-')));
  library = await driven.chromium.openHistory();
});

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('files in the browser', () => {
  it.each([...caseFiles, ...printedFiles])('give what the command line gives: %s', async (path) => {
    const name = basename(path);
    const read = await indexFile(path);
    await forgetAll(library);
    await give(library, path);
    if (!read.ok) {
      await says(library, `“${name}”：${read.error.message}`);
      return;
    }
    const { notice } = extract([read.value]).capture;
    if (notice.items.length === 0) {
      await says(library, `“${name}”：没有识别出任务清单`);
      return;
    }
    await says(library, `“${name}”：`);
    expect(await newestNotice(library, saved)).toEqual(notice);
  });

  it('are dropped on the page, saved pages too', async () => {
    await dropOn(library, [{ name: '清单.html', bytes: bytesOf(noticePage()) }]);
    await says(library, '“清单.html”：已采集3项');
    await shows(library, '关于印发2025年海州区为民实事清单的通知');
  });

  it('show the line that a figure was read from beside the record', async () => {
    await dropOn(library, [
      { name: '清单.html', bytes: bytesOf(noticePage(undefined, { number: '海政发〔2025〕77号' })) },
    ]);
    await says(library, '“清单.html”：已采集3项');
    await pressAt(library, '.tz-card-open');
    await press(library, 'button', '展开：增加停车位');
    await press(library, 'button', '看原文：目标');
    await library.waitForSelector('.tz-quote mark');
    expect(await library.$eval('.tz-quote', (quote) => quote.textContent)).toMatch(
      /增加停车位。新增公共停车位不少于1\.5万个，2025年9月底前完成。/u,
    );
    expect(await library.$eval('.tz-quote mark', (mark) => mark.textContent)).toBe('不少于1.5万个');
    await press(library, 'button', '看原文：目标');
    await library.waitForFunction(() => document.querySelector('.tz-quote') === null);
    await press(library, 'button', '← 返回列表');
  });

  it('say what they are where they are no notice', async () => {
    await give(library, written('天气.txt', '今天多云，最高气温21度。'));
    await says(library, '“天气.txt”：没有识别出任务清单');
    await give(library, written('图.png', Buffer.from('89504e470d0a1a0a0000', 'hex')));
    await library.waitForFunction(() => /“图\.png”：/u.test(document.querySelector('.tz-status')?.textContent ?? ''));
  });
});

const letter = `云溪县人民政府关于印发2026年民生实事的通知
云政发〔2026〕3号
各镇人民政府：
现将2026年民生实事印发给你们，共2项。
附件：1.云溪县2026年民生实事清单
云溪县人民政府
2026年1月8日
`;
const annex = `附件1
云溪县2026年民生实事清单
1.新增停车位。新增停车位900个，2026年10月底前完成。（责任单位：县城管局）
2.改造校舍。改造校舍12栋，2026年8月底前完成。（责任单位：县教育局）
`;

describe('files that belong together', () => {
  it('are one notice: a letter and its annex', async () => {
    await dropOn(library, [
      { name: '附件1.txt', bytes: bytesOf(annex) },
      { name: '通知.txt', bytes: bytesOf(letter) },
    ]);
    await says(library, '“通知.txt”和附件“附件1.txt”：已采集2项');
    const notice = await newestNotice(library, saved);
    expect(notice).toMatchObject({ documentNumber: '云政发〔2026〕3号', issuedOn: '2026-01-08' });
    expect(notice.items.map(({ title }) => title)).toEqual(['新增停车位', '改造校舍']);
  });

  it('cost each other nothing: what cannot be read is said beside what was', async () => {
    await dropOn(library, [
      { name: '甲.html', bytes: bytesOf(noticePage(undefined, { number: '甲政发〔2025〕1号' })) },
      { name: '乙.wps', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') },
      { name: '丙.html', bytes: bytesOf(noticePage(undefined, { number: '丙政发〔2025〕1号' })) },
    ]);
    await says(library, '已存入2份公告，另有1个文件未采集');
    for (const name of ['“甲.html”：已采集3项', '“丙.html”：已采集3项', '“乙.wps”：']) await shows(library, name);
    await press(library, 'button', '关闭');
  });

  it('join the page that named them', async () => {
    driven.server.pages.set(
      '/letter.html',
      `<!doctype html><meta charset="utf-8"><title>云溪县人民政府关于印发2026年重点工作的通知</title>
      <h1>云溪县人民政府关于印发2026年重点工作的通知</h1><div id="zoom"><p>云政发〔2026〕9号</p><p>各镇人民政府：</p><p>现将重点工作印发给你们，请认真贯彻执行。</p>
      <p>附件：1.<a href="/files/1.txt">云溪县2026年民生实事清单</a></p><p>2.<a href="/files/2.docx">责任分工表</a></p></div>`,
    );
    const popup = await driven.chromium.openPopup(await driven.chromium.goto('/letter.html'));
    await shows(popup, '附件1：云溪县2026年民生实事清单.txt');
    await shows(popup, '附件2：责任分工表.docx');
    await shows(popup, '下载后拖到整页里');
    await press(popup, 'button', '打开整页，等附件拖入');
    const full = await driven.chromium.ownPage('library.html', library);
    await shows(full, '“云溪县人民政府关于印发2026年重点工作的通知”的清单在附件里。下载后拖到这里');
    await dropOn(full, [{ name: '1.txt', bytes: bytesOf(annex) }]);
    await says(full, '已采集2项');
    await shows(full, '已合入：1.txt');
    await dropOn(full, [{ name: '2.txt', bytes: bytesOf('附件2\n3.修建道路。修建道路8公里。（责任单位：县交通局）') }]);
    await says(full, '已更新，现有3项');
    const notice = await newestNotice(full, saved);
    expect(notice).toMatchObject({ url: 'http://www.example.gov.cn/letter.html', documentNumber: '云政发〔2026〕9号' });
    await press(full, 'button', '不再合并');
    await full.waitForFunction(() => document.querySelector('.tz-awaited') === null);
    await full.close();
  });
});

describe('a page with items of its own and more in its annex', () => {
  const address = '/partly.html';
  const partly = (
    figure: string,
  ) => `<!doctype html><meta charset="utf-8"><title>云溪县人民政府关于印发2026年两项任务的通知</title>
    <h1>云溪县人民政府关于印发2026年两项任务的通知</h1><div id="zoom"><p>云政发〔2026〕11号</p><p>各镇人民政府：</p>
    <p>1.修建道路。修建道路${figure}公里，2026年9月底前完成。（责任单位：县交通局）</p>
    <p>2.新建水厂。新建水厂2座，2026年9月底前完成。（责任单位：县水务局）</p>
    <p>附件：<a href="/files/1.txt">云溪县2026年民生实事清单</a></p></div>`;

  it('keeps the annex’s items when the page is opened again, and when it has changed', async () => {
    driven.server.pages.set(address, partly('8'));
    const page = await driven.chromium.goto(address);
    const popup = await driven.chromium.openPopup(page);
    await press(popup, 'button', '采集全部2项');
    await says(popup, '已采集2项');
    await press(popup, 'button', '打开整页，等附件拖入');
    const full = await driven.chromium.ownPage('library.html', library);
    await shows(full, '下载后拖到这里');
    await dropOn(full, [{ name: '附件1.txt', bytes: bytesOf(annex) }]);
    await says(full, '已更新，现有4项');
    await press(full, 'button', '不再合并');
    await full.close();

    const again = await driven.chromium.openPopup(page);
    await shows(again, '此后页面没有变化');
    await shows(again, '连同附件共4项');
    expect(await offers(again, '更新为2项')).toBe(false);

    driven.server.pages.set(address, partly('9'));
    await page.reload();
    const changed = await driven.chromium.openPopup(page);
    await shows(changed, '改动1项');
    await shows(changed, '请重新下载附件，拖到整页里');
    await inBothThemes(changed, 'a changed page with files');
    expect(await offers(changed, '更新为2项')).toBe(false);
  });
});

describe('a PDF of 20 MB', () => {
  it('leaves the page answering, and is cancelled', async () => {
    await library.bringToFront();
    const path = written('大文件.pdf', longPdf(20 << 20));
    await give(library, path);
    await shows(library, '正在读取“大文件.pdf”');
    await search(library, '没有这个词');
    await shows(library, '没有符合的公告');
    await shows(library, '正在读取“大文件.pdf”');
    const reader = (target: Target) => target.url().includes('file-worker');
    expect(driven.chromium.browser.targets().filter(reader)).toHaveLength(1);
    const ended = new Promise<void>((resolve) => {
      driven.chromium.browser.on('targetdestroyed', (target) => {
        if (reader(target)) resolve();
      });
    });
    await press(library, 'button', '取消');
    await says(library, '“大文件.pdf”：已取消读取。历史没有改动。');
    await ended;
    await search(library, '');
  });
});

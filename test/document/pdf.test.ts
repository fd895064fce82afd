import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { patience } from '../browser/patience.ts';
import { convert } from '../libreoffice/convert.ts';
import { noticePage, tableRows, title } from './notice-text.ts';
import { essence, noticeIn } from './read.ts';
import { taskSheet, workbookOf } from './task-workbook.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function printed(markup: string, margin: string): Promise<Uint8Array> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  page.setDefaultTimeout(patience);
  try {
    await page.setContent(markup);
    return new Uint8Array(
      await page.pdf({ format: 'A4', margin: { top: margin, bottom: margin, left: margin, right: margin } }),
    );
  } finally {
    await page.close();
  }
}

describe('a notice as PDF', () => {
  it('gives the items of the web page, its lines joined over the page’s edge', async () => {
    const pdf = await noticeIn('方案.pdf', await printed(noticePage(), '3cm'));
    const page = await noticeIn('方案.html', noticePage());
    expect(pdf.items.map(essence)).toEqual(page.items.map(essence));
    expect(pdf.items.map(({ text }) => text)).toEqual(page.items.map(({ text }) => text));
    expect(pdf.title).toBe(title);
  });

  it('gives the 26 items of a real notice that runs over many pages', async () => {
    const markup = readFileSync(new URL('../fixtures/lianhu-2025--word/page.html', import.meta.url), 'utf8');
    const page = await noticeIn('页.html', markup);
    const pdf = await noticeIn('页.pdf', await printed(markup, '1cm'));
    expect(page.items).toHaveLength(26);
    expect(pdf.items.map(essence)).toEqual(page.items.map(essence));
  });

  it('gives the items of a ruled table that LibreOffice printed', async () => {
    const [pdf] = await convert({ name: '表.xlsx', bytes: workbookOf(taskSheet()) }, 'pdf');
    if (pdf === undefined) throw new Error('LibreOffice wrote no PDF.');
    const notice = await noticeIn('表.pdf', pdf.bytes);
    const page = await noticeIn('方案.html', noticePage());
    expect(notice.items.map(essence)).toEqual(page.items.map(essence));
  });

  it('gives the items of a table that runs over two pages, its header printed again', async () => {
    const rows = tableRows().map(
      ([number, , task, units]) => `<tr><td>${number}</td><td style="height:7cm">${task}</td><td>${units}</td></tr>`,
    );
    const markup = `<meta charset="utf-8"><style>table{border-collapse:collapse}td,th{border:1px solid #000;padding:4px}</style><h1>${title}</h1><table><thead><tr><th>序号</th><th>工作任务</th><th style="width:4cm">责任单位</th></tr></thead>${rows.join('')}</table>`;
    const notice = await noticeIn('表.pdf', await printed(markup, '2cm'));
    const page = await noticeIn('表.html', markup);
    expect(notice.items.map(essence)).toEqual(page.items.map(essence));
    expect(notice.items).toHaveLength(5);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Capture } from '../../shared/notice/capture.ts';
import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';
import { launchBrowser } from '../browser/launch.ts';
import { capture } from '../ledger/captures.ts';
import { convert } from '../libreoffice/convert.ts';
import type { Book } from '../office/book/book.ts';
import { loadBook } from '../office/book/load.ts';
import { saveBook } from '../office/book/save.ts';
import { EmulatedExcel } from '../office/emulated-excel.ts';
import { excelWeb, ltsc2021, ltsc2024, type Release } from '../office/release.ts';
import { openPaneInExcel, type PaneInExcel, type PaneOptions } from '../office/web-excel.ts';
import { column, firstRow, herLedger } from './her-ledger.ts';
import { buildPane } from './serve-pane.ts';
import { sessionOn } from './session-fill.ts';

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pane-excel-'));
  await buildPane(folder);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const haizhou = capture('haizhou-2020');

interface Opened extends PaneInExcel {
  readonly excel: EmulatedExcel;
}

async function open(bytes: Uint8Array, release: Release, options: Partial<PaneOptions> = {}): Promise<Opened> {
  const excel = new EmulatedExcel(await loadBook(bytes), release);
  return { excel, ...(await openPaneInExcel(browser, excel, { folder, ...options })) };
}

async function emptyWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Sheet1');
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Pastes a capture into the pane's target, across the frame. */
async function paste(pane: Frame, given: Capture): Promise<void> {
  await pane.getByRole('textbox', { name: /粘贴/ }).focus();
  await pane.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data });
    document.activeElement?.dispatchEvent(event);
  }, JSON.stringify(given));
}

/** A column of the records as texts; an empty cell is an empty text. */
const valuesOf = (book: Book, at: number): string[] =>
  Array.from({ length: 50 }, (_, index) => String(book.sheet('民生实事').cell(firstRow + index, at)?.value ?? ''));

/** The texts of a saved workbook's first sheet, without empty cells at the ends. */
async function textsOf(bytes: Uint8Array): Promise<string[]> {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.error.message);
  const survey = await opened.value.survey('民生实事');
  const cells = survey.ok ? (survey.value.sheet?.cells ?? []) : [];
  return cells.map((row) =>
    row
      .map(({ value }) => String(value ?? ''))
      .join('\t')
      .trimEnd(),
  );
}

const fillButton = (pane: Frame) => pane.getByRole('button', { name: /^填入\d+行$/ });

describe('the pane inside Excel on the web', () => {
  it.each([excelWeb, ltsc2024, ltsc2021])('fills an edited ledger and undoes it, as $name', async (release) => {
    const bytes = await herLedger(haizhou, { typed: 6 });
    const { excel, pane, outside, faults, close } = await open(bytes, release);
    const before = await loadBook(bytes);
    await paste(pane, haizhou);
    await fillButton(pane).click();
    await pane.getByText('新增44行，更新6行，您的3列未动。已逐格读回核对。').waitFor();
    const titles = haizhou.notice.items.map((item) => item.title);
    expect(valuesOf(excel.book, column.title)).toEqual(titles);
    expect(valuesOf(excel.book, column.mine).slice(0, 7)).toEqual([...Array(6).fill('重点'), '']);
    const saved = await loadBook(await saveBook(excel.book));
    expect(saved.sheet('民生实事').cell(firstRow + 49, column.title)?.value).toBe(titles[49]);

    await pane.getByRole('button', { name: /本次填入的50行/ }).click();
    await pane.getByRole('button', { name: `定位“${titles[2]}”` }).click();
    await pane.getByRole('button', { name: '撤销本次填入' }).click();
    await pane.getByText('已撤销本次填入').waitFor();
    for (const at of Object.values(column)) expect(valuesOf(excel.book, at)).toEqual(valuesOf(before, at));
    expect({ outside, faults }).toEqual({ outside: [], faults: [] });
    await close();
  });

  it('leaves the workbook that a fill of the file leaves, and LibreOffice opens it', async () => {
    const bytes = await herLedger(haizhou, { typed: 6 });
    const { excel, pane, close } = await open(bytes, excelWeb);
    await paste(pane, haizhou);
    await fillButton(pane).click();
    await pane.getByText('已逐格读回核对').waitFor();
    const saved = await saveBook(excel.book);
    await close();

    const session = await sessionOn({ name: '台账.xlsx', bytes }, haizhou);
    await session.actions.fill();
    session.actions.saveWorkbook();
    const [file] = session.saved;
    expect(await textsOf(saved)).toEqual(await textsOf(file?.bytes ?? new Uint8Array()));

    const [csv] = await convert({ name: '台账.xlsx', bytes: saved }, 'csv:Text - txt - csv (StarCalc):44,34,76');
    const text = new TextDecoder().decode(csv?.bytes);
    for (const item of haizhou.notice.items) expect(text).toContain(item.title);
  });

  it('makes a ledger of a template in an empty workbook', async () => {
    const { excel, pane, faults, close } = await open(await emptyWorkbook(), excelWeb);
    await paste(pane, haizhou);
    await pane.getByLabel('模板').selectOption({ label: '任务分解台账' });
    await pane.getByRole('button', { name: '新建“任务分解台账”' }).click();
    await pane.getByText('已新建“任务分解台账”，共50行。').waitFor();
    await pane.getByText('没有要填入的内容').waitFor();
    expect(excel.book.sheets.map((sheet) => sheet.name)).toContain('原文对照');
    expect(faults).toEqual([]);
    await close();
  });

  it('waits for a cell that is being edited, and says so', async () => {
    const { excel, pane, close } = await open(await herLedger(haizhou, { typed: 0 }), excelWeb);
    await paste(pane, haizhou);
    await fillButton(pane).waitFor();
    excel.beginCellEdit();
    await fillButton(pane).click();
    await pane.getByText('有单元格正在编辑').waitFor();
    excel.endCellEdit();
    await pane.getByRole('button', { name: '继续' }).click();
    await pane.getByText('已逐格读回核对').waitFor();
    expect(valuesOf(excel.book, column.seq).filter((value) => value !== '')).toHaveLength(50);
    await close();
  });

  it('does not fill a filtered sheet, says how many rows are hidden, and goes on once the filter is cleared', async () => {
    const { excel, pane, close } = await open(await herLedger(haizhou, { typed: 2 }), excelWeb);
    const sheet = excel.book.sheet('民生实事');
    sheet.filter = { area: { row: firstRow - 1, column: 0, rows: 3, columns: 7 }, filtered: true };
    sheet.settings[firstRow] = { height: null, hidden: true };
    await pane.getByRole('button', { name: /台账/ }).first().click();
    await pane.getByRole('button', { name: '重新读取' }).last().click();
    await paste(pane, haizhou);
    await pane.getByText('“民生实事”有1行被筛选隐藏').first().waitFor();
    expect(await fillButton(pane).isDisabled()).toBe(true);
    sheet.filter = null;
    sheet.settings[firstRow] = { height: null, hidden: false };
    await pane.getByRole('button', { name: '重新读取' }).first().click();
    await fillButton(pane).click();
    await pane.getByText('已逐格读回核对').waitFor();
    await close();
  });

  it('does not fill a read-only workbook and says what to do', async () => {
    const { excel, pane, close } = await open(await herLedger(haizhou, { typed: 0 }), excelWeb);
    excel.book.readOnly = true;
    await pane.getByRole('button', { name: /台账/ }).first().click();
    await pane.getByRole('button', { name: '重新读取' }).click();
    await paste(pane, haizhou);
    await pane.getByText('工作簿是只读的').first().waitFor();
    expect(await fillButton(pane).isDisabled()).toBe(true);
    await close();
  });

  it('says what to do where Excel is too old', async () => {
    const { pane, close } = await open(await emptyWorkbook(), { name: 'Excel 2016', excelApi: '1.1', web: true });
    await pane.getByText('这个版本的 Excel 太旧').waitFor();
    await pane.getByRole('button', { name: '改用文件方式' }).click();
    await pane.getByRole('textbox', { name: /粘贴/ }).waitFor();
    await close();
  });

  it('says what to do where office.js is blocked', async () => {
    const { pane, close } = await open(await emptyWorkbook(), excelWeb, { libraryReachable: false });
    await pane.getByText('Excel 没有应答').waitFor();
    await close();
  });
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDesk } from '../../cli/desk.ts';
import { readEnvelope } from '../../shared/handoff/read.ts';
import { launchBrowser } from '../browser/launch.ts';
import { downloadsOf } from '../extension/extension-browser.ts';
import { press, says, shows } from '../extension/popup-driver.ts';
import { loadBook } from '../office/book/load.ts';
import { EmulatedExcel } from '../office/emulated-excel.ts';
import { excelWeb } from '../office/release.ts';
import { openPaneInExcel } from '../office/web-excel.ts';
import { clerksLedger, type HandoffLab, handoffLab } from './lab.ts';

let lab: HandoffLab;
let office: Browser;
const downloads = mkdtempSync(join(tmpdir(), 'handoff-files-'));

beforeAll(async () => {
  lab = await handoffLab();
  office = await launchBrowser();
});
afterAll(async () => {
  await lab?.close();
  await office?.close();
  rmSync(downloads, { recursive: true, force: true });
});
beforeEach(() => lab.emptyOutbox());

/** Drops or pastes a text onto one of the extension's own pages. */
async function bring(page: Page, kind: 'paste' | 'drop', text: string): Promise<void> {
  await page.evaluate(
    (how, given) => {
      const data = new DataTransfer();
      if (how === 'paste') data.setData('text/plain', given);
      else data.items.add(new File([given], '批次.taizhang.json', { type: 'application/json' }));
      const event =
        how === 'paste'
          ? new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data })
          : new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data });
      document.body.dispatchEvent(event);
    },
    kind,
    text,
  );
}

describe('by file, to a machine without the extension and back', () => {
  it('the file fills there, its receipt settles the batch here', async () => {
    await lab.send();
    const history = await lab.openWaiting();
    const saved = await (await downloadsOf(lab.chromium, downloads))(() => press(history, 'button', '存为文件'));
    const text = readFileSync(saved, 'utf8');
    expect(saved).toMatch(/\.taizhang\.json$/);
    expect(readEnvelope(text)).toMatchObject({ ok: true });
    await shows(history, '已发送，未确认');

    const excel = new EmulatedExcel(await loadBook(await clerksLedger()), excelWeb);
    const { page, pane, close } = await openPaneInExcel(office, excel, { folder: lab.paneFolder });
    await pane.locator('input[type=file]').first().setInputFiles(saved);
    await pane.getByRole('button', { name: /^填入3行/ }).click();
    await pane.getByText('已逐格读回核对').waitFor();
    await pane.getByRole('button', { name: '复制回执' }).click();
    await pane.getByText('回执已复制').waitFor();
    const pasted = pane.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const onPaste = (event: ClipboardEvent) => {
            event.stopImmediatePropagation();
            resolve(event.clipboardData?.getData('text/plain') ?? '');
          };
          window.addEventListener('paste', onPaste, { capture: true, once: true });
        }),
    );
    await pane.evaluate(() => null);
    await page.keyboard.press('Control+V');
    const receipt = await pasted;
    await close();

    await bring(history, 'paste', receipt.replace('"rows":[3]', '"rows":[9]'));
    await says(history, '校验值不符');
    await bring(history, 'paste', receipt);
    await shows(history, '的3项已填入工作表“ledger.xlsx 工作台账”');
    await shows(history, '已发送，未确认');
    await press(history, 'button', '记入回执');
    await shows(history, '已确认填入');
    await bring(history, 'paste', receipt);
    await press(history, 'button', '记入回执');
    await says(history, '回执已记入');
    await shows(history, '第3-5行');
    await history.close();
  });

  it('a batch file opened here is shown first and kept only when she says so', async () => {
    await lab.send();
    const history = await lab.openWaiting();
    const saved = await (await downloadsOf(lab.chromium, downloads))(() => press(history, 'button', '存为文件'));
    const text = readFileSync(saved, 'utf8');
    await bring(history, 'drop', text.slice(0, 500));
    await says(history, '不完整');
    await bring(history, 'drop', text);
    await shows(history, '批次文件：1份公告，3项。尚未存入历史。');
    await press(history, 'button', '存入历史');
    await says(history, '已存入1份公告');
    await history.close();
  });
});

describe('on the desk', () => {
  let desk: { server: Server; url: string };
  beforeAll(async () => {
    const ledger = { name: '台账.xlsx', bytes: await clerksLedger() };
    desk = await openDesk({ pane: lab.paneFolder, ledger, captures: '[]' }, lab.deskPort);
  });
  afterAll(() => desk?.server.close());

  it('what she sends is listed, taken, filled and acknowledged', async () => {
    expect(desk.url).toMatch(new RegExp(`^http://localhost:${lab.deskPort}/[0-9a-f]{32}/$`, 'u'));
    await lab.send();
    const page = await lab.context.newPage();
    await page.goto(desk.url);
    await page.getByText('浏览器扩展中有1个批次待填').waitFor();
    await page.getByRole('button', { name: /^取来/ }).click();
    await page.getByRole('button', { name: /^填入3行/ }).click();
    await page.getByText('浏览器扩展已记下这3项的位置').waitFor();
    const history = await lab.openWaiting();
    await shows(history, '台账.xlsx 工作台账 第3-5行');
    await history.close();
    await page.close();
  });
});

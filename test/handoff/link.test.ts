import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shows } from '../extension/popup-driver.ts';
import { saveBook } from '../office/book/save.ts';
import { type HandoffLab, handoffLab, type OpenLedger } from './lab.ts';

const titles = ['新建高中', '增加停车位', '促进就业'];
const noted = '浏览器扩展已记下这3项的位置';
let lab: HandoffLab;

beforeAll(async () => {
  lab = await handoffLab();
});
afterAll(() => lab?.close());
beforeEach(() => lab.emptyOutbox());

const waiting = (pane: Frame, count: number) => pane.getByText(`浏览器扩展中有${count}个批次待填`);
const take = (pane: Frame) => pane.getByRole('button', { name: /^取来/ }).click();
const fill = (pane: Frame) => pane.getByRole('button', { name: /^填入3行/ }).click();

/** The titles that stand under the header, to the end of the sheet. */
function filled({ excel }: OpenLedger): unknown[] {
  const sheet = excel.book.sheet('工作台账');
  return Array.from({ length: 8 }, (_, at) => sheet.cell(2 + at, 1)?.value ?? '').filter((value) => value !== '');
}

async function pasteByKeyboard({ page, pane }: OpenLedger): Promise<void> {
  await page.bringToFront();
  await pane.getByRole('textbox', { name: /粘贴/ }).focus();
  await page.keyboard.press('Control+V');
}

async function acknowledged(): Promise<void> {
  const history = await lab.openWaiting();
  await shows(history, '已确认填入');
  await shows(history, 'ledger.xlsx 工作台账 第3-5行');
  await history.close();
}

describe('from a notice to acknowledged rows', () => {
  it('over the link', async () => {
    await lab.send();
    const ledger = await lab.openPane();
    const { pane } = ledger;
    await waiting(pane, 1).waitFor();
    await take(pane);
    await fill(pane);
    await pane.getByText(noted).waitFor();
    expect(filled(ledger)).toEqual(titles);
    await acknowledged();
    expect(ledger).toMatchObject({ faults: [], outside: [] });
    await ledger.close();
  });

  it('by copy and Ctrl+V across the frame', async () => {
    await lab.send();
    const ledger = await lab.openPane();
    await waiting(ledger.pane, 1).waitFor();
    await pasteByKeyboard(ledger);
    await fill(ledger.pane);
    await ledger.pane.getByText(noted).waitFor();
    expect(filled(ledger)).toEqual(titles);
    await acknowledged();
    await ledger.close();
  });

  it('an undone fill is waiting again', async () => {
    await lab.send();
    const ledger = await lab.openPane();
    await waiting(ledger.pane, 1).waitFor();
    await take(ledger.pane);
    await fill(ledger.pane);
    await ledger.pane.getByText(noted).waitFor();
    await ledger.pane.getByRole('button', { name: '撤销本次填入' }).click();
    await ledger.pane.getByText('已撤销本次填入').waitFor();
    expect(filled(ledger)).toEqual([]);
    const history = await lab.openWaiting();
    await shows(history, '已发送，未确认');
    await history.close();
    await ledger.close();
  });
});

describe('whatever dies or comes twice', () => {
  it('a background killed before, between and during every step loses nothing', async () => {
    await lab.send();
    await lab.killWorker();
    const ledger = await lab.openPane();
    const { pane } = ledger;
    await waiting(pane, 1).waitFor();
    await lab.killWorker();
    await Promise.all([take(pane), lab.killWorker()]);
    await pane.getByRole('button', { name: /^填入3行/ }).waitFor();
    await lab.killWorker();
    await Promise.all([fill(pane), lab.killWorker()]);
    await pane.getByText(noted).waitFor();
    expect(filled(ledger)).toEqual(titles);
    await acknowledged();
    await ledger.close();
  });

  it('a pane reloaded while it takes a batch finds it waiting again', async () => {
    await lab.send();
    const ledger = await lab.openPane();
    await waiting(ledger.pane, 1).waitFor();
    await ledger.pane.evaluate(() => {
      [...document.querySelectorAll<HTMLButtonElement>('button[aria-label^="取来"]')][0]?.click();
      location.reload();
    });
    await waiting(ledger.pane, 1).waitFor();
    await take(ledger.pane);
    await fill(ledger.pane);
    await ledger.pane.getByText(noted).waitFor();
    expect(filled(ledger)).toEqual(titles);
    await acknowledged();
    await ledger.close();
  });

  it('two panes: what one has filled no longer waits in the other, and both may fill their own workbook', async () => {
    await lab.send();
    const [one, other, third] = [await lab.openPane(), await lab.openPane(), await lab.openPane()];
    await waiting(other.pane, 1).waitFor();
    await take(other.pane);
    await waiting(third.pane, 1).waitFor();
    await waiting(one.pane, 1).waitFor();
    await take(one.pane);
    await fill(one.pane);
    await one.pane.getByText(noted).waitFor();
    await waiting(third.pane, 1).waitFor({ state: 'detached' });
    await fill(other.pane);
    await other.pane.getByText(noted).waitFor();
    expect([filled(one), filled(other), filled(third)]).toEqual([titles, titles, []]);
    await acknowledged();
    for (const ledger of [one, other, third]) await ledger.close();
  });

  it('the same batch by link and by paste fills once; sent again it is known to be in the ledger', async () => {
    await lab.send();
    const ledger = await lab.openPane();
    await waiting(ledger.pane, 1).waitFor();
    await pasteByKeyboard(ledger);
    await fill(ledger.pane);
    await ledger.pane.getByText(noted).waitFor();
    const again = await lab.openPane(await saveBook(ledger.excel.book));
    await pasteByKeyboard(again);
    await again.pane.getByText(noted).waitFor();
    expect(filled(again)).toEqual(titles);
    expect(await again.pane.getByRole('button', { name: /^填入\d/ }).count()).toBe(0);
    await acknowledged();
    await again.close();
    await ledger.close();
  });
});

import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acknowledge } from '../../shared/handoff/acknowledgement.ts';
import { batchType } from '../../shared/handoff/batch-type.ts';
import { checksumOf } from '../../shared/handoff/checksum.ts';
import { packEnvelopes } from '../../shared/handoff/pack.ts';
import { portOffer, portRequest } from '../../shared/handoff/port.ts';
import { shows } from '../extension/popup-driver.ts';
import { paneOrigin } from '../office/web-excel.ts';
import { sampleCapture, sampleItem } from '../samples/capture.ts';
import { type HandoffLab, handoffLab, type OpenLedger } from './lab.ts';

const batch = '0b6ce7a5-6f53-4c63-9c8e-3c5d1a7f0001';
const [envelope] = packEnvelopes([sampleCapture([sampleItem(1), sampleItem(2)])], {
  id: batch,
  createdAt: '2025-03-02T09:00:00Z',
});
let lab: HandoffLab;

beforeAll(async () => {
  lab = await handoffLab();
});
afterAll(() => lab?.close());
beforeEach(() => lab.emptyOutbox());

const waiting = (pane: Frame) => pane.getByText('浏览器扩展中有1个批次待填');

/** Everything a page can hear: what came to its window, and to a port if it got one. */
interface Heard {
  readonly heard: unknown[];
}

/** A page of somebody else's, in the same browser, with this markup. */
async function stranger(address: string, body: string): Promise<Page> {
  const page = await lab.context.newPage();
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener('message', (event) => {
      heard.push(event.data);
      for (const port of window === top ? event.ports : []) {
        port.onmessage = ({ data }) => heard.push(data);
        port.postMessage({ type: 'list' });
      }
    });
  });
  await page.route(`${new URL(address).origin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
  await lab.servePane(page);
  await page.goto(address);
  return page;
}

const heardBy = (frame: Page | Frame) =>
  frame.evaluate(() => (window as unknown as Heard).heard.filter((message) => message !== 'passed'));

/** Lets two messages of the frame's own pass through its queue: whatever would have answered an earlier one has done so by then. */
async function settled(frame: Page | Frame): Promise<void> {
  await frame.evaluate(async () => {
    for (const _ of [1, 2]) {
      await new Promise<void>((resolve) => {
        addEventListener('message', ({ data }) => data === 'passed' && resolve());
        window.postMessage('passed', '*');
      });
    }
  });
}

/** Waits until the link works for a real pane, so that silence elsewhere means a refusal and no delay. */
async function linkedPane(): Promise<OpenLedger> {
  const ledger = await lab.openPane();
  await waiting(ledger.pane).waitFor();
  return ledger;
}

describe('a page that is not the pane', () => {
  it('gets no port, however it asks', async () => {
    await lab.send();
    const page = await stranger('https://evil.example/', '<!doctype html><title>x</title>');
    await page.evaluate((request) => window.postMessage(request, '*'), portRequest);
    await (await linkedPane()).close();
    await settled(page);
    expect(await heardBy(page)).toEqual([portRequest]);
    expect(await page.evaluate(() => typeof Reflect.get(window, 'chrome')?.runtime?.sendMessage)).toBe('undefined');
    await page.close();
  });

  it('gets none through a frame of the pane that it holds', async () => {
    await lab.send();
    const page = await stranger(
      'https://evil.example/',
      `<!doctype html><iframe src="${paneOrigin}/index.html"></iframe>`,
    );
    const pane = page.frames().find((frame) => frame.url().startsWith(paneOrigin));
    if (!pane) throw new Error('no frame');
    await pane.getByRole('textbox', { name: /粘贴/ }).waitFor();
    await page.evaluate((request) => window.frames[0]?.postMessage(request, '*'), portRequest);
    await (await linkedPane()).close();
    await settled(pane);
    expect(await waiting(pane).count()).toBe(0);
    expect((await heardBy(pane)).filter((message) => message === portOffer)).toEqual([]);
    expect(await heardBy(page)).toEqual([]);
    await page.close();
  });
});

describe('a page around the pane, or one that opened it', () => {
  it('cannot hand it a port of its own', async () => {
    const page = await stranger(
      'https://evil.example/',
      `<!doctype html><iframe src="${paneOrigin}/index.html"></iframe>`,
    );
    const pane = page.frames().find((frame) => frame.url().startsWith(paneOrigin));
    if (!pane) throw new Error('no frame');
    await pane.getByRole('textbox', { name: /粘贴/ }).waitFor();
    await page.evaluate(
      ({ offer, id }) => {
        const { port1, port2 } = new MessageChannel();
        const batches = [{ id, createdAt: '2025-03-02T09:00:00Z', parts: 1, items: 2, titles: ['伪造'] }];
        port1.onmessage = ({ data }) => (window as unknown as Heard).heard.push(data);
        port1.postMessage({ type: 'waiting', batches });
        window.frames[0]?.postMessage(offer, '*', [port2]);
      },
      { offer: portOffer, id: batch },
    );
    await settled(pane);
    expect(await pane.getByText('伪造').count()).toBe(0);
    expect(await heardBy(page)).toEqual([]);
    await page.close();
  });

  it('cannot forge an acknowledgement', async () => {
    await lab.send();
    const ledger = await linkedPane();
    const forged = acknowledge({
      ...{ batch, filledAt: '2025-03-02T09:05:00Z', workbook: null, sheet: '伪造' },
      items: [{ key: 'x', rows: [1] }],
    });
    await ledger.page.evaluate((acknowledgement) => {
      for (const message of [
        { type: 'filled', acknowledgement },
        { taizhangLink: { type: 'filled', acknowledgement } },
      ]) {
        window.frames[0]?.postMessage(message, '*');
        window.postMessage(message, '*');
      }
    }, forged);
    await settled(ledger.pane);
    const history = await lab.openWaiting();
    await shows(history, '已发送，未确认');
    expect(await history.evaluate(() => document.body.innerText.includes('伪造'))).toBe(false);
    await history.close();
    await ledger.close();
  });
});

/** Pastes faces into the pane's target as a copy from anywhere would. */
async function paste(pane: Frame, faces: Readonly<Record<string, string>>): Promise<void> {
  await pane.getByRole('textbox', { name: /粘贴/ }).focus();
  await pane.evaluate((given) => {
    const data = new DataTransfer();
    for (const [type, text] of Object.entries(given)) data.setData(type, text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }),
    );
  }, faces);
}

const text = JSON.stringify(envelope);
const resigned = (change: object) => {
  const changed = { ...envelope, ...change } as Parameters<typeof checksumOf>[0];
  return JSON.stringify({ ...changed, checksum: checksumOf(changed) });
};

describe('what a page may have put on the clipboard', () => {
  it.each([
    ['a batch cut short', text.slice(0, -200), /不完整/],
    ['a changed figure', text.replace('新建口袋公园', '新建口袋花园'), /校验值不符/],
    ['a newer version', resigned({ schema: 'taizhang/batch@3' }), /只认识/],
    [
      'keys that are not the items’ own',
      resigned({ entries: envelope?.entries.map((entry) => ({ ...entry, keys: { 'item-1': 'x', 'item-2': 'y' } })) }),
      /标识与公告不符/,
    ],
    ['something else', '<b>=1+1</b>', /不是台账采集的内容/],
  ])('%s: a message, and nothing taken', async (_, given, message) => {
    const ledger = await lab.openPane();
    await paste(ledger.pane, { [batchType]: given });
    await ledger.pane.getByRole('alert').filter({ hasText: message }).waitFor();
    expect(await ledger.pane.getByRole('article').count()).toBe(0);
    await ledger.close();
  });

  it('more than 20 MB: a message, and nothing taken', async () => {
    const ledger = await lab.openPane();
    await ledger.pane.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(21 * 1024 * 1024)], '批次.taizhang.json'));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    });
    await ledger.pane.getByRole('alert').filter({ hasText: '超过20兆' }).waitFor();
    expect(await ledger.pane.getByRole('article').count()).toBe(0);
    await ledger.close();
  });

  it('a well-formed batch of its own is shown with where it claims to be from, and fills nothing by itself', async () => {
    const ledger = await lab.openPane();
    const html = `<table data-taizhang="${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"><tr><td><img src=x onerror="window.ran=1"></td></tr></table><script>window.ran=1</script>`;
    await paste(ledger.pane, { 'text/html': html });
    await ledger.pane.getByRole('button', { name: /^填入2行/ }).waitFor();
    const sheet = ledger.excel.book.sheet('工作台账');
    expect(sheet.cell(2, 1)?.value ?? '').toBe('');
    expect(await ledger.pane.evaluate(() => Reflect.get(window, 'ran'))).toBe(undefined);
    expect(ledger).toMatchObject({ faults: [], outside: [] });
    await ledger.close();
  });
});

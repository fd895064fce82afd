import { afterEach, describe, expect, it } from 'vitest';
import { type LiveLink, openLiveLink } from '../../addin/carriers/live.ts';
import { rowsText } from '../../extension/handoff/filled-places.ts';
import { framedByOfficeAlone } from '../../extension/handoff/framed.ts';
import { packEnvelopes } from '../../shared/handoff/pack.ts';
import { portOffer, portRequest } from '../../shared/handoff/port.ts';
import { sampleCapture, sampleItem } from '../samples/capture.ts';

const id = '0b6ce7a5-6f53-4c63-9c8e-3c5d1a7f0001';
const [envelope] = packEnvelopes([sampleCapture([sampleItem(1)])], { id, createdAt: '2025-03-02T09:00:00Z' });
const batches = [{ id, createdAt: '2025-03-02T09:00:00Z', parts: 1, items: 1, titles: ['实事'] }];
const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** A window of which only messages are played. */
function playedWindow() {
  const listeners: ((event: unknown) => void)[] = [];
  const said: unknown[] = [];
  const own = {
    location: { origin: 'https://pane.test' },
    addEventListener: (_: string, listener: (event: unknown) => void) => listeners.push(listener),
    postMessage: (message: unknown) => said.push(message),
  } as unknown as Window;
  const hear = (event: object) => {
    for (const listener of listeners) listener(event);
  };
  return { own, said, hear };
}

/** A port whose other end answers every question by a table, and how to hand it to the window. */
function offered(answer: (message: { type: string }) => unknown) {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  const asked: unknown[] = [];
  port1.onmessage = ({ data }) => {
    asked.push(data.type);
    const reply = answer(data);
    if (reply !== undefined) port1.postMessage(reply);
  };
  return { port: port2, asked };
}

const honest = (message: { type: string }) =>
  message.type === 'list'
    ? { type: 'waiting', batches }
    : message.type === 'take'
      ? { type: 'batch', batch: id, part: 1, text: JSON.stringify(envelope) }
      : { type: 'recorded', batch: id };

async function linked(answer: (message: { type: string }) => unknown): Promise<LiveLink> {
  const { own, hear } = playedWindow();
  const { port } = offered(answer);
  return new Promise((resolve) => {
    const link = openLiveLink(own, { waiting: () => resolve(link) });
    hear({ source: own, origin: own.location.origin, data: portOffer, ports: [port] });
  });
}

describe('the pane’s end of the link', () => {
  it('asks its own window, and is told what waits', async () => {
    const { own, said, hear } = playedWindow();
    const { port } = offered(honest);
    const told = await new Promise((resolve) => {
      openLiveLink(own, { waiting: resolve });
      hear({ source: own, origin: own.location.origin, data: portOffer, ports: [port] });
    });
    expect([said, told]).toEqual([[portRequest], batches]);
  });

  it('takes no port from another window, another origin or under another name', () => {
    const { own, hear } = playedWindow();
    openLiveLink(own, { waiting: () => expect.unreachable() });
    const { port, asked } = offered(honest);
    const offer = { source: own, origin: own.location.origin, data: portOffer, ports: [port] };
    hear({ ...offer, source: {} });
    hear({ ...offer, source: null });
    hear({ ...offer, origin: 'https://evil.example' });
    hear({ ...offer, data: 'taizhang/other' });
    hear({ ...offer, ports: [] });
    expect([port.onmessage, asked]).toEqual([null, []]);
  });

  it('without an extension every question is answered at once, by nobody', async () => {
    const link = openLiveLink(playedWindow().own, { waiting: () => {} });
    expect(await link.take(id, 1)).toMatchObject({ ok: false, error: { code: 'unreadable' } });
  });

  it('reads what it takes as it reads a paste', async () => {
    expect(await (await linked(honest)).take(id, 1)).toMatchObject({ ok: true, value: { envelope: { id } } });
    const forged = JSON.stringify(envelope).replace('新建口袋公园', '新建口袋花园');
    const lying = (text: string) => (message: { type: string }) =>
      message.type === 'take' ? { type: 'batch', batch: id, part: 1, text } : honest(message);
    expect(await (await linked(lying(forged))).take(id, 1)).toMatchObject({ ok: false, error: { code: 'damaged' } });
    const stranger = JSON.stringify(
      packEnvelopes([sampleCapture([sampleItem(1)])], {
        id: '0b6ce7a5-6f53-4c63-9c8e-3c5d1a7f0002',
        createdAt: '2025-03-02T09:00:00Z',
      })[0],
    );
    expect(await (await linked(lying(stranger))).take(id, 1)).toMatchObject({ ok: false });
  });

  it('passes on why it was refused', async () => {
    const refusing = (message: { type: string }) =>
      message.type === 'list' ? honest(message) : { type: 'refused', message: '已过期' };
    expect(await (await linked(refusing)).take(id, 1)).toMatchObject({ ok: false, error: { message: '已过期' } });
  });

  it('asks again over a new port what the old one never answered', async () => {
    const { own, hear } = playedWindow();
    const silent = offered((message) => (message.type === 'list' ? honest(message) : undefined));
    const offer = { source: own, origin: own.location.origin, data: portOffer };
    const link = await new Promise<LiveLink>((resolve) => {
      const opened = openLiveLink(own, { waiting: () => resolve(opened) });
      hear({ ...offer, ports: [silent.port] });
    });
    const taken = link.take(id, 1);
    await Promise.resolve();
    hear({ ...offer, ports: [offered(honest).port] });
    expect(await taken).toMatchObject({ ok: true });
  });
});

describe('where the link’s script offers a port', () => {
  const framed = (around: string[] | undefined, referrer = '') => {
    const frame = { top: {}, location: { ancestorOrigins: around }, document: { referrer } };
    return framedByOfficeAlone(frame as unknown as Window);
  };

  it.each([
    [['https://excel.officeapps.live.com', 'https://excel.cloud.microsoft'], true],
    [['https://contoso.sharepoint.com'], true],
    [['https://excel.partner.officewebapps.cn'], true],
    [['https://evil.example'], false],
    [['https://excel.officeapps.live.com', 'https://evil.example'], false],
    [['https://officeapps.live.com.evil.example'], false],
    [['https://evilofficeapps.live.com'], false],
    [['http://excel.officeapps.live.com'], false],
    [['null'], false],
    [[], false],
  ])('inside %j: %s', (around, expected) => {
    expect(framed(around)).toBe(expected);
  });

  it('goes by the referrer where the browser names no ancestors', () => {
    expect(framed(undefined, 'https://excel.officeapps.live.com/x')).toBe(true);
    expect(framed(undefined, 'https://evil.example/')).toBe(false);
    expect(framed(undefined)).toBe(false);
  });
});

describe('rows in words', () => {
  it.each([
    [[3, 4, 5], '3-5'],
    [[12, 5, 6, 7, 6], '5-7、12'],
    [[9], '9'],
    [[], ''],
  ])('%j is %s', (rows, text) => {
    expect(rowsText(rows)).toBe(text);
  });
});

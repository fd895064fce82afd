import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packChosen } from '../../extension/handoff/pack-chosen.ts';
import { readEnvelope } from '../../shared/handoff/read.ts';
import { type History, openHistory } from '../../shared/history/open-history.ts';
import { noticeIdentity } from '../../shared/notice/identity.ts';
import { succeeded } from '../history/succeeded.ts';
import { sampleCapture, sampleItem } from '../samples/capture.ts';

const capture = sampleCapture([sampleItem(1), sampleItem(2), sampleItem(3)]);
const notice = noticeIdentity(capture.notice);
const entries = [
  { key: 'k1', notice: 'n', item: 'i1' },
  { key: 'k2', notice: 'n', item: 'i2' },
];
const place = { workbook: '台账.xlsx', sheet: '工作台账', at: '2025-05-01T00:00:00.000Z' };
let history: History;
let count = 0;

beforeEach(async () => {
  count += 1;
  history = openHistory({ name: `handoff-${count}` });
  succeeded(await history.outbox.add({ id: 'b1', title: '2025年实事', entries, parts: ['一', '二'] }));
});
afterEach(() => history.close());

const state = async () => succeeded(await history.outbox.get('b1'))?.state;
const acknowledge = (items: { key: string; rows: number[] }[]) => history.outbox.acknowledge('b1', { ...place, items });

describe('a batch in the outbox', () => {
  it('is shown to panes from the moment it is sent until every item stands somewhere', async () => {
    const seen = async () => succeeded(await history.outbox.waiting()).map(({ batch, parts }) => [batch.id, parts]);
    expect(await seen()).toEqual([]);
    succeeded(await history.outbox.sent('b1', 'clipboard'));
    expect(await seen()).toEqual([['b1', 2]]);
    succeeded(await acknowledge([{ key: 'k1', rows: [3] }]));
    expect([await state(), await seen()]).toEqual(['sent', [['b1', 2]]]);
    succeeded(await acknowledge([{ key: 'k2', rows: [4] }]));
    expect([await state(), await seen()]).toEqual(['acknowledged', []]);
  });

  it('waits again when its fill was undone', async () => {
    succeeded(await history.outbox.sent('b1', 'file'));
    succeeded(await acknowledge(entries.map(({ key }) => ({ key, rows: [5] }))));
    succeeded(await acknowledge([{ key: 'k1', rows: [] }]));
    expect(await state()).toBe('sent');
    expect(succeeded(await history.outbox.receiptsOf('b1')).map((receipt) => receipt.item)).toEqual(['i2']);
  });

  it('believes nothing of items that it never held', async () => {
    succeeded(await history.outbox.sent('b1', 'file'));
    expect(await acknowledge([{ key: 'k9', rows: [5] }])).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(succeeded(await history.outbox.receiptsOf('b1'))).toEqual([]);
  });

  it('expires by when it was last sent, and a receipt still settles it', async () => {
    succeeded(await history.outbox.sent('b1', 'file'));
    const { createdAt } = succeeded(await history.outbox.get('b1')) ?? { createdAt: '' };
    expect(succeeded(await history.outbox.expire(createdAt))).toBe(0);
    expect(succeeded(await history.outbox.expire('2999-01-01T00:00:00.000Z'))).toBe(1);
    expect([await state(), succeeded(await history.outbox.waiting())]).toEqual(['expired', []]);
    succeeded(await acknowledge(entries.map(({ key }) => ({ key, rows: [5] }))));
    expect(await state()).toBe('acknowledged');
  });

  it('gives its parts word for word, and none once it is removed', async () => {
    expect(succeeded(await history.outbox.part('b1', 2))).toBe('二');
    expect(succeeded(await history.outbox.part('b1', 3))).toBe(null);
    succeeded(await history.outbox.drop('b1'));
    expect(succeeded(await history.outbox.part('b1', 2))).toBe(null);
  });
});

describe('packing from the history', () => {
  const about = {
    id: '0b6ce7a5-6f53-4c63-9c8e-3c5d1a7f0001',
    createdAt: '2025-03-02T09:00:00Z',
    title: (titles: readonly string[]) => titles.join('、'),
  };
  const packed = async (chosen: Parameters<typeof packChosen>[1]) => {
    const batch = succeeded(await packChosen(history, chosen, about));
    const read = readEnvelope(batch?.parts[0] ?? '');
    return { batch, entry: read.ok ? read.value.entries[0] : undefined };
  };

  beforeEach(async () => {
    succeeded(await history.save(capture));
  });

  it('sends a whole notice as whole, a part of it as a part', async () => {
    expect((await packed([{ notice }])).entry?.whole).toBe(true);
    const part = await packed([{ notice, items: ['item-2'] }]);
    expect(part.entry).toMatchObject({ whole: false });
    expect(part.batch?.entries.map(({ item }) => item)).toEqual(['item-2']);
  });

  it('sends her corrections, and never what she removed', async () => {
    succeeded(await history.edit({ notice, item: 'item-1', field: 'title', value: '更正后的名称' }));
    succeeded(await history.removeItems(notice, ['item-3']));
    const { entry } = await packed([{ notice }]);
    expect(entry?.whole).toBe(false);
    expect(entry?.capture.notice.items.map((item) => item.id)).toEqual(['item-1', 'item-2']);
    expect(entry?.capture.notice.items[0]?.title).toBe('更正后的名称');
  });

  it('packs nothing where nothing is chosen', async () => {
    expect(succeeded(await packChosen(history, [{ notice, items: [] }], about))).toBe(null);
  });
});

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type History, openHistory } from '../../shared/history/open-history.ts';
import { succeeded } from './succeeded.ts';

let history: History;
let count = 0;
const entries = [
  { key: 'k1', notice: 'n', item: 'i1' },
  { key: 'k2', notice: 'n', item: 'i2' },
];
const filled = {
  workbook: '台账.xlsx',
  sheet: '工作台账',
  at: '2025-05-01T00:00:00.000Z',
  items: [
    { key: 'k1', rows: [5] },
    { key: 'k2', rows: [6, 7] },
  ],
};

beforeEach(() => {
  count += 1;
  history = openHistory({ name: `outbox-${count}` });
});
afterEach(() => history.close());

async function add(id = 'b1') {
  return succeeded(await history.outbox.add({ id, title: '2025年实事', entries }));
}

describe('the outbox', () => {
  it('goes from captured over sent to acknowledged, and says where each item stands', async () => {
    expect(await add()).toMatchObject({ state: 'captured', sentAt: null });
    expect(succeeded(await history.outbox.sent('b1', 'clipboard'))).toMatchObject({
      state: 'sent',
      carrier: 'clipboard',
    });
    expect(succeeded(await history.outbox.acknowledge('b1', filled))).toMatchObject({ state: 'acknowledged' });
    expect(succeeded(await history.outbox.receipts('n')).map((receipt) => [receipt.item, receipt.rows])).toEqual([
      ['i1', [5]],
      ['i2', [6, 7]],
    ]);
    expect(succeeded(await history.log(2)).map((line) => line.action)).toEqual(['filled', 'sent']);
  });

  it('takes the same acknowledgement twice without doubling', async () => {
    await add();
    succeeded(await history.outbox.sent('b1', 'file'));
    succeeded(await history.outbox.acknowledge('b1', filled));
    succeeded(await history.outbox.acknowledge('b1', filled));
    expect(succeeded(await history.outbox.receipts('n'))).toHaveLength(2);
  });

  it('adds a batch once', async () => {
    await add();
    succeeded(await history.outbox.sent('b1', 'file'));
    expect(await add()).toMatchObject({ state: 'sent' });
    expect(succeeded(await history.outbox.list())).toHaveLength(1);
  });

  it('refuses to acknowledge what was never sent, and what is not there', async () => {
    await add();
    expect(await history.outbox.acknowledge('b1', filled)).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(await history.outbox.acknowledge('other', filled)).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(succeeded(await history.outbox.receipts('n'))).toEqual([]);
  });

  it('does not send again what has arrived', async () => {
    await add();
    succeeded(await history.outbox.sent('b1', 'file'));
    succeeded(await history.outbox.acknowledge('b1', filled));
    expect(await history.outbox.sent('b1', 'file')).toMatchObject({ ok: false });
  });

  it('expires only what nobody acknowledged, and can send it again', async () => {
    await add('b1');
    await add('b2');
    succeeded(await history.outbox.sent('b2', 'file'));
    succeeded(await history.outbox.acknowledge('b2', filled));
    expect(succeeded(await history.outbox.expire('2999-01-01T00:00:00.000Z'))).toBe(1);
    expect(succeeded(await history.outbox.list(['expired'])).map((batch) => batch.id)).toEqual(['b1']);
    expect(succeeded(await history.outbox.sent('b1', 'file'))).toMatchObject({ state: 'sent' });
    expect(succeeded(await history.outbox.count(['captured', 'sent']))).toBe(1);
  });

  it('refuses an empty batch', async () => {
    expect(await history.outbox.add({ id: 'b9', title: '', entries: [] })).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
  });
});

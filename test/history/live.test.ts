import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { describe, expect, it } from 'vitest';
import { z } from 'zod/mini';
import type { History } from '../../shared/history/open-history.ts';
import { noticeIdentity } from '../../shared/notice/identity.ts';
import { freshHistories } from './fresh-histories.ts';
import { capture, threeItems } from './sample.ts';
import { succeeded } from './succeeded.ts';

/* What a surface watches must tell it of every change; a query that waits between two reads watches only the first of them. */

const { fresh } = freshHistories('live');
const id = noticeIdentity(capture([]).notice);
const entries = [{ key: 'k1', notice: id, item: 'i1' }];
const filled = {
  workbook: '台账.xlsx',
  sheet: '工作台账',
  at: '2025-05-01T00:00:00.000Z',
  items: [{ key: 'k1', rows: [5] }],
};

async function prepared(): Promise<History> {
  const history = fresh();
  succeeded(await history.save(capture(threeItems())));
  succeeded(await history.outbox.add({ id: 'b1', title: '实事', entries, parts: ['{}'] }));
  succeeded(await history.outbox.sent('b1', 'clipboard'));
  return history;
}

/** The first two different answers of a query, with a change made between them. */
async function watched(ask: () => Promise<unknown>, change: () => Promise<unknown>): Promise<unknown[]> {
  const seen: unknown[] = [];
  return new Promise((resolve, reject) => {
    const subscription = liveQuery(ask).subscribe({
      next: (answer) => {
        const text = JSON.stringify(answer, (_, value) => (value instanceof Set ? [...value] : value));
        if (seen.at(-1) === text) return;
        seen.push(text);
        if (seen.length === 1) change().catch(reject);
        if (seen.length === 2) {
          subscription.unsubscribe();
          resolve(seen);
        }
      },
      error: reject,
    });
  });
}

type Case = readonly [
  name: string,
  ask: (history: History) => Promise<unknown>,
  change: (history: History) => Promise<unknown>,
];

const edit = (history: History) => history.edit({ notice: id, item: 'i1', field: 'title', value: '新建普通高中' });
const finish = (history: History) => history.finish([{ notice: id, item: 'i1' }], true);
const acknowledge = (history: History) => history.outbox.acknowledge('b1', filled);

const cases: readonly Case[] = [
  ['an opened notice, of a correction', (history) => history.open(id), edit],
  ['an opened notice, of what is finished', (history) => history.open(id), finish],
  ['an opened notice, of a label', (history) => history.open(id), (history) => history.label(id, { pinned: true })],
  ['a card, of a correction', (history) => history.card(id, 'i1'), edit],
  ['a card, of a fill', (history) => history.card(id, 'i1'), acknowledge],
  ['a row, of a correction', (history) => history.rows([id]), edit],
  ['the stamp, of what is finished', (history) => history.stamp(), finish],
  ['the totals, of a removal', (history) => history.totals(), (history) => history.removeNotices([id])],
  ['the last backup', (history) => history.lastBackup(), (history) => history.backup()],
  ['a setting', (history) => history.readSetting('s', z.string()), (history) => history.writeSetting('s', 'x')],
  ['a draft', (history) => history.readDraft('d', z.string()), (history) => history.writeDraft('d', 'x')],
  ['the outbox, of a fill', (history) => history.outbox.list(), acknowledge],
  ['the outbox’s count', (history) => history.outbox.count(['captured', 'sent']), acknowledge],
  ['a batch', (history) => history.outbox.get('b1'), acknowledge],
  ['a batch’s parts', (history) => history.outbox.parts('b1'), (history) => history.outbox.drop('b1')],
  ['a notice’s receipts', (history) => history.outbox.receipts(id), acknowledge],
  ['a batch’s receipts', (history) => history.outbox.receiptsOf('b1'), acknowledge],
];

describe('a watched query tells of a change', () => {
  it.each(cases)('%s', async (_, ask, change) => {
    const history = await prepared();
    expect(
      await watched(
        () => ask(history),
        () => change(history),
      ),
    ).toHaveLength(2);
  });
});
